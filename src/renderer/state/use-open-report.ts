import { useEffect } from 'react'
import { go } from './router.ts'
import { useReport } from './report-store.ts'
import type { OpenReport } from './report-store.ts'

/** The report a screen is about; null until it is read. A report that cannot be opened leads home. */
export function useOpenReport(reportId: number): OpenReport | null {
  const open = useReport(s => (s.open?.id === reportId ? s.open : null))
  const load = useReport(s => s.load)
  useEffect(() => {
    void load(reportId).then(opened => {
      if (!opened) go({ at: 'home' })
    })
  }, [reportId, load])
  return open
}
