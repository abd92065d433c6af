import { setTimeout as wait } from 'node:timers/promises'
import { workedMs } from '../../helpers/worked-ms.ts'

/** How long the longest pause between two beats of a millisecond is while something is done, in milliseconds. */
export const longestPause = async (work: () => Promise<unknown>): Promise<number> =>
  (await longestOf(work, () => performance.now())).longest

/**
 * The same in the time that this thread itself works: what a machine with much else to do takes away is not counted.
 * @returns with what the work has given
 */
export const longestWork = <T>(work: () => Promise<T>): Promise<{ longest: number; gives: T }> =>
  longestOf(work, workedMs)

async function longestOf<T>(
  work: () => Promise<T>,
  clock: () => number,
): Promise<{ longest: number; gives: T }> {
  await wait(200)
  let [last, longest] = [clock(), 0]
  const beat = setInterval(() => {
    const now = clock()
    longest = Math.max(longest, now - last)
    last = now
  }, 1)
  const gives = await work()
  await wait(50)
  clearInterval(beat)
  return { longest: Math.round(longest), gives }
}
