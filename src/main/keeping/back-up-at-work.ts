import type { Log } from '../desktop/log.ts'
import type { CopyKeeper } from './copy-keeper.ts'

const FIRST_MS = 5_000
const EVERY_MS = 30 * 60_000

/**
 * Makes a copy soon after the start, when the first screen is drawn, and every half hour in which something was changed.
 * The half hours are measured, not read from the clock.
 * @param tell called when there is something new to say of the copies
 * @returns what ends it
 */
export function backUpAtWork(
  copies: Pick<CopyKeeper, 'backUpIfDue'>,
  log: Log,
  tell: () => void,
): () => void {
  const look = (when: 'start' | 'working'): void => {
    copies.backUpIfDue(when).then(
      due => {
        if (due) tell()
      },
      (error: unknown) => {
        log.write('fault', error)
      },
    )
  }
  const first = setTimeout(look, FIRST_MS, 'start').unref()
  const next = setInterval(look, EVERY_MS, 'working').unref()
  return () => {
    clearTimeout(first)
    clearInterval(next)
  }
}
