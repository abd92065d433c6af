import { expect, test } from 'vitest'
import { holds, inEveryWay, inWords, rescueDamaged } from './salvage-property.ts'

test('300 个损坏的库', () => {
  const rescue = rescueDamaged(300, 70_000, inEveryWay)
  process.stdout.write(`${inWords(rescue)}\n`)
  expect(rescue.faults).toEqual([])
  expect(holds(rescue), inWords(rescue)).toBe(true)
})
