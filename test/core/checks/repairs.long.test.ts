import { expect, test } from 'vitest'
import { repairRates } from './repair-rates.ts'

test('two thousand wrong digits: all seen, 95 of 100 with the true repair, 80 with it first', () => {
  const { all, seen, first, among, leftErrors } = repairRates(2_000, 20_211)
  process.stdout.write(
    `${all} wrong digits: ${seen} seen, true repair first ${first}, among three ${among}, ${leftErrors} left errors\n`,
  )
  expect({ seen, leftErrors }).toEqual({ seen: all, leftErrors: 0 })
  expect(among / all).toBeGreaterThanOrEqual(0.95)
  expect(first / all).toBeGreaterThanOrEqual(0.8)
}, 60_000)
