import { expect, test } from 'vitest'
import { newestOnly } from '../../../src/renderer/ui/paper-preview/newest-only.ts'

const aMoment = (ms: number) => new Promise(done => setTimeout(done, ms))

test('one at a time, and after it the newest only, however much was asked for meanwhile', async () => {
  let wanted = 0
  let running = 0
  const seen: number[] = []
  const ask = newestOnly(async () => {
    running += 1
    expect(running).toBe(1)
    const now = wanted
    await aMoment(30)
    seen.push(now)
    running -= 1
  })
  for (wanted = 1; wanted < 20; wanted += 1) {
    ask()
    await aMoment(1)
  }
  wanted = 20
  ask()
  await aMoment(120)
  expect(seen[0]).toBe(1)
  expect(seen.at(-1)).toBe(20)
  expect(seen.length).toBeLessThan(6)
  ask()
  await aMoment(60)
  expect(seen.filter(n => n === 20)).toHaveLength(2)
})
