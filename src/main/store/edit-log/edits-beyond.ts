import type { EditsBeyond } from '../../../contract/backups.ts'
import { planReplay } from './plan-replay.ts'
import type { LogMark } from './segments.ts'
import { readLines } from './segments.ts'

/** What the edit log of a data folder has beyond a copy of its library; null where it has nothing. */
export function editsBeyond(folder: string, library: string, mark: LogMark): EditsBeyond | null {
  const { onward, beyondGap } = planReplay(readLines(folder, library, mark.segment), mark.line, true)
  const saves = [...onward, ...beyondGap].filter(line => line.does.length > 0)
  const last = saves.at(-1)
  return last ? { saves: saves.length, upTo: last.at } : null
}
