import { describe, expect, test } from 'vitest'
import { inventedSources, realSources } from './good-sources.ts'
import { damageMany, shareTold } from './mutation-property.ts'

const seed = 20210930
const real = await realSources()

describe('好的原文坏一处：不对的数或者空着，或者有疑点，或者勾稽不平（定种子的十分之一）', () => {
  test('虚构的年报，各种压平', () => {
    const tally = damageMany(inventedSources(1, seed), 240, seed)
    expect(tally.silent).toEqual([])
    expect(shareTold(tally)).toBeGreaterThanOrEqual(0.995)
  })

  test.skipIf(real.length === 0)(`公布的年报${real.length === 0 ? '（没有样本，跳过）' : ''}`, () => {
    const tally = damageMany(real, 160, seed)
    expect(tally.silent).toEqual([])
    expect(shareTold(tally)).toBeGreaterThanOrEqual(0.995)
  })
})
