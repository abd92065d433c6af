import { setTimeout as wait } from 'node:timers/promises'

/** How long the longest pause between two beats of a millisecond is while something is done, in milliseconds. */
export async function longestPause(work: () => Promise<unknown>): Promise<number> {
  await wait(200)
  let [last, longest] = [performance.now(), 0]
  const beat = setInterval(() => {
    const now = performance.now()
    longest = Math.max(longest, now - last)
    last = now
  }, 1)
  await work()
  await wait(50)
  clearInterval(beat)
  return Math.round(longest)
}
