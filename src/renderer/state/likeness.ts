import { useEffect } from 'react'
import { call } from '../api.ts'
import { flush } from './autosave.ts'
import { useReport } from './report-store.ts'

/** Comparing waits for a longer pause than the checks: it reads other reports. */
const QUIET_MS = 1_500

/** In a library of many offices the others are read bit by bit, so that nothing else has to wait. */
const BETWEEN_MS = 100

/** Compares the narrative in hand with stored reports after it was opened, and whenever its words have come to rest. */
export function useLiveLikeness(): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let gone = false
    const after = (ms: number): void => {
      clearTimeout(timer)
      timer = setTimeout(() => void compare(), ms)
    }
    const compare = async (): Promise<void> => {
      await flush()
      const compared = useReport.getState().open
      const reply = compared && (await call('reports.likeness', { id: compared.id }))
      const { open } = useReport.getState()
      // Without an answer what was found before stays; saving tells of any trouble with the library.
      if (open && open.id === compared?.id && reply?.ok) {
        useReport.setState({ open: { ...open, likeness: reply.value.likeness } })
        if (reply.value.left > 0 && !gone) after(BETWEEN_MS)
      }
    }
    after(QUIET_MS)
    const stop = useReport.subscribe((now, before) => {
      if (now.open?.report.text.sections === before.open?.report.text.sections) return
      clearTimeout(timer)
      if (now.open?.id === before.open?.id) after(QUIET_MS)
    })
    return () => {
      gone = true
      clearTimeout(timer)
      stop()
    }
  }, [])
}
