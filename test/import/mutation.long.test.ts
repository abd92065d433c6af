import { describe, expect, test } from 'vitest'
import { inventedSources, realSources } from './good-sources.ts'
import { damageMany, shareTold } from './mutation-property.ts'

const seed = 20210930
const real = await realSources()

/**
 * 4,000 damages: 2,400 of invented reports in twelve flattenings, 1,600 of the published ones. Last full run: 1,565
 * damages left 27,606 cells without their true number; 26,775 of these came empty, 692 doubted, 116 out of balance, 23
 * invisible (see `Tally`), none silently exact. docs/adr/0052 has the table.
 */
describe('好的原文坏一处：不对的数或者空着，或者有疑点，或者勾稽不平（全量）', () => {
  test('虚构的年报，各种压平', () => {
    const tally = damageMany(inventedSources(6, seed), 2400, seed)
    console.info('虚构', JSON.stringify(tally), shareTold(tally))
    expect(tally.silent).toEqual([])
    expect(shareTold(tally)).toBeGreaterThanOrEqual(0.995)
  })

  test.skipIf(real.length === 0)(`公布的年报${real.length === 0 ? '（没有样本，跳过）' : ''}`, () => {
    const tally = damageMany(real, 1600, seed)
    console.info('公布', JSON.stringify(tally), shareTold(tally))
    expect(tally.silent).toEqual([])
    expect(shareTold(tally)).toBeGreaterThanOrEqual(0.995)
  })
})
