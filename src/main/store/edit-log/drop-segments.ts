import { rmSync } from 'node:fs'
import type { Segment } from './segments.ts'
import { segmentsOf } from './segments.ts'

const KEPT_MS = 30 * 86_400_000

/**
 * Deletes what no copy needs any more: files that were written more than 30 days ago and end before all of the newest
 * copies. The clock alone deletes nothing: it may have been set forward.
 * @param needed the files at which the newest checked copies begin; fewer than three: nothing goes
 */
export function dropSegments(folder: string, needed: readonly number[], now: Date): readonly number[] {
  const first = Math.min(...needed)
  if (needed.length < COPIES) return []
  const old = segmentsOf(folder).filter(segment => segment.number < first && isOld(segment, now))
  for (const { file } of old) rmSync(file)
  return old.map(({ number }) => number)
}

export const isOld = ({ writtenAt }: Segment, now: Date): boolean => now.getTime() - writtenAt > KEPT_MS

/** How many of the newest copies the log reaches back to. */
export const COPIES = 3
