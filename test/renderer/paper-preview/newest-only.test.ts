import { expect, test } from 'vitest'
import { newestOnly } from '../../../src/renderer/ui/paper-preview/newest-only.ts'

/** What has been promised is done before the next timer. */
const settled = () => new Promise(done => setTimeout(done))

test('one at a time, and after it the newest only, however much was asked for meanwhile', async () => {
  let wanted = 1
  let running = 0
  const seen: number[] = []
  let finish = () => {}
  const ask = newestOnly(async () => {
    running += 1
    expect(running).toBe(1)
    seen.push(wanted)
    await new Promise<void>(done => {
      finish = done
    })
    running -= 1
  })
  ask()
  for (wanted = 2; wanted < 20; wanted += 1) ask()
  wanted = 20
  ask()
  expect(seen).toEqual([1])
  finish()
  await settled()
  expect(seen).toEqual([1, 20])
  finish()
  await settled()
  expect(seen).toEqual([1, 20])
  wanted = 21
  ask()
  expect(seen).toEqual([1, 20, 21])
})
