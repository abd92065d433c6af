/** When what is typed is sent, ms after the last key, and at the latest after the first. */
export interface SavePace {
  readonly afterLast: number
  readonly afterFirst: number
}

const USUAL: SavePace = { afterLast: 400, afterFirst: 800 }
/** From the first key to the disk, whatever the disk is like. */
const IN_ALL_MS = 1_000
/** Slower than this, fewer saves do more. */
const SLOW_MS = 150
const AT_LEAST_MS = 200
const SLOW_AFTER_LAST = 600
const LOOKED_AT = 20

/**
 * On a disk that is slow to take a save, more keys go into each one, and the last moment to send comes earlier by what
 * the save itself takes, so that both together stay within a second.
 * @param took how long the last saves took, ms
 */
export function savePace(took: readonly number[]): SavePace {
  const last = took.slice(-LOOKED_AT).sort((a, b) => a - b)
  const usual = last[Math.ceil(last.length * 0.95) - 1] ?? 0
  if (usual <= SLOW_MS) return USUAL
  const afterFirst = Math.max(AT_LEAST_MS, Math.min(USUAL.afterFirst, IN_ALL_MS - usual))
  return { afterLast: Math.min(SLOW_AFTER_LAST, afterFirst), afterFirst }
}

/** The times of as many saves as count. */
export const withTime = (took: readonly number[], ms: number): readonly number[] =>
  [...took, ms].slice(-LOOKED_AT)
