import { expect, test } from 'vitest'
import { inWords, rescueDamaged } from './salvage-property.ts'

test('60 个损坏的库：不崩溃，不冒充空库，原文件不变，救出来的能打开', { timeout: 120_000 }, () => {
  const rescue = rescueDamaged(60, 700)
  process.stdout.write(`${inWords(rescue)}\n`)
  expect(rescue.faults).toEqual([])
  expect(rescue.refused).toBeGreaterThan(20)
  expect(rescue.rescued / rescue.rows).toBeGreaterThan(0.4)
})
