import * as fc from 'fast-check'
import { cellsOf } from '../../src/core/forms/cells.ts'
import { form2019 } from '../../src/core/forms/form-2019.ts'
import { form2021 } from '../../src/core/forms/form-2021.ts'
import type { Form } from '../../src/core/forms/form.ts'
import { withTotals } from '../../src/core/report/totals.ts'
import type { Truth } from './printed-table.ts'

export interface RandomReport {
  readonly form: Form
  readonly year: number
  readonly values: Truth
}

/** A filled report of either form: many zeros, some small and some large numbers, totals right. */
export const randomReport: fc.Arbitrary<RandomReport> = fc
  .record({
    form: fc.constantFrom<Form>(form2019, form2021),
    zeros: fc.constantFrom(0, 5, 8, 10),
    seed: fc.array(fc.nat({ max: 999_999 }), { minLength: 200, maxLength: 200 }),
  })
  .map(({ form, zeros, seed }) => ({ form, year: form.years.from, values: fill(form, zeros, seed) }))

function fill(form: Form, zeros: number, seed: readonly number[]): Truth {
  const entered: Record<string, { value: number; origin: 'typed' }> = {}
  let i = 0
  for (const cell of cellsOf(form).values()) {
    const n = seed[i++ % seed.length] ?? 0
    if (cell.sums.length > 0) continue
    const size = n % 7 === 0 ? 10_000 : n % 3 === 0 ? 300 : 10
    const whole = n % 10 < zeros ? 0 : Math.floor(n / 10) % size
    const value =
      cell.kind === 'signed' && n % 4 === 0
        ? -whole
        : cell.kind === 'yuan' || cell.kind === 'wan'
          ? whole / 4
          : whole
    entered[cell.id] = { value: value === 0 ? 0 : value, origin: 'typed' }
  }
  const cells = withTotals(form, entered)
  return Object.fromEntries([...cellsOf(form).keys()].map(id => [id, cells[id]?.value ?? null]))
}
