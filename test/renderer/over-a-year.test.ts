import { expect, it } from 'vitest'
import { isOverAYear } from '../../src/renderer/ui/help/over-a-year.ts'

it.each([
  ['2026-11-22', '2027-11-22', false],
  ['2026-11-22', '2027-11-23', true],
  ['2026-11-22', '2026-11-22', false],
  ['2026-11-22', '2030-01-01', true],
  ['2024-02-29', '2025-02-28', false],
  ['2024-02-29', '2025-03-01', true],
  ['2026-11-22', '2020-01-01', false],
])('a program of %s is over a year old on %s: %s', (released, today, is) => {
  expect(isOverAYear(released, today)).toBe(is)
})
