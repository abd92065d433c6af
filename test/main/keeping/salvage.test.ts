import { expect, test } from 'vitest'
import { holds, inTurns, inWords, rescueDamaged } from './salvage-property.ts'

const name =
  '32 个损坏的库：不崩溃，不冒充空库，变过的都说；备份加编辑记录，或者只靠编辑记录，都回到最后一次保存'

test(name, { timeout: 120_000 }, () => {
  const rescue = rescueDamaged(32, 700, inTurns)
  process.stdout.write(`${inWords(rescue)}\n`)
  expect(rescue.faults).toEqual([])
  expect(holds(rescue), inWords(rescue)).toBe(true)
  const all = Object.values(rescue.of)
  expect(all.reduce((count, { refused }) => count + refused, 0)).toBeGreaterThan(16)
  for (const { held } of all) expect(held['file alone'].held).toBeGreaterThan(0)
})
