import type { Log } from '../desktop/log.ts'
import type { Keeping } from './keeping.ts'

const FIRST_MS = 5_000
const EVERY_MS = 30 * 60_000
const LOOK_MS = 60_000

/**
 * Makes a copy soon after the start, when the first screen is drawn, and every half hour in which something was changed;
 * looks every minute whether the second place is plugged in. The times are measured, not read from the clock.
 * @param tell called when there is something new to say of the copies
 * @returns what ends it
 */
export function backUpAtWork(
  { copies, second }: Pick<Keeping, 'copies' | 'second'>,
  log: Log,
  tell: () => void,
): () => void {
  const fault = (error: unknown): void => {
    log.write('fault', error)
  }
  const lookForPlace = (): void => {
    const seen = (): string => JSON.stringify([second.status(), second.dataOnStick()])
    const before = seen()
    second.look().then(() => {
      if (seen() !== before) tell()
    }, fault)
  }
  const lookForCopy = (when: 'start' | 'working'): void => {
    copies.backUpIfDue(when).then(due => {
      if (due) tell()
      lookForPlace()
    }, fault)
  }
  const first = setTimeout(lookForCopy, FIRST_MS, 'start').unref()
  const next = setInterval(lookForCopy, EVERY_MS, 'working').unref()
  const plugged = setInterval(lookForPlace, LOOK_MS).unref()
  return () => {
    clearTimeout(first)
    clearInterval(next)
    clearInterval(plugged)
  }
}
