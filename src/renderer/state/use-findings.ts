import { useEffect } from 'react'
import { judge, useFindings } from './findings.ts'
import { useHand } from './hand.ts'
import { useReport } from './report-store.ts'

/** Long enough that nothing moves between two keys. */
const QUIET_MS = 450

/** Checks the report in hand again whenever it has changed and the clerk has paused; at once for a new report. */
export function useLiveChecks(): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const run = (): void => {
      const { open } = useReport.getState()
      useFindings.setState({ result: open && judge(open) })
    }
    const later = (): void => {
      clearTimeout(timer)
      timer = setTimeout(() => (useHand.getState().typing ? later() : run()), QUIET_MS)
    }
    run()
    const stop = useReport.subscribe((now, before) => {
      if (
        now.open?.id !== before.open?.id ||
        now.open?.acknowledgements !== before.open?.acknowledgements ||
        now.open?.likeness !== before.open?.likeness
      )
        run()
      else if (now.open?.report !== before.open?.report) later()
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [])
}
