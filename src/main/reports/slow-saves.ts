import type { Log } from '../desktop/log.ts'

/** Slower than this, the window sends less often; those who help should know of it. */
const SLOW_MS = 150
const LOOKED_AT = 20

/** Notes in the log, for 导出运行记录, that the disk is slow to take a save; times only, and one line for twenty saves. */
export function slowSaves(log: Log): (ms: number) => void {
  let took: readonly number[] = []
  return ms => {
    took = [...took, ms]
    if (took.length < LOOKED_AT) return
    const usual = Math.round(took.toSorted((a, b) => a - b)[Math.ceil(LOOKED_AT * 0.95) - 1] ?? 0)
    took = []
    if (usual > SLOW_MS) log.write('slow-saves', { ms: usual })
  }
}
