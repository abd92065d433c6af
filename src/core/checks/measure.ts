import { exactSum } from '../forms/exact-sum.ts'
import { valueOf } from '../report/report.ts'
import type { CheckInput } from './check.ts'
import type { ConcreteAmount, ConcreteTerm } from './expand-equation.ts'

/** The number of a term, from this year's or last year's report; null where it is blank. */
export const numberOf = (term: ConcreteTerm, input: CheckInput): number | null =>
  term.lastYear
    ? input.lastYear
      ? valueOf(input.lastYear.report, term.cell)
      : null
    : valueOf(input.report, term.cell)

/** The value of a side, null while a number is blank. */
export function measure(amount: ConcreteAmount, input: CheckInput): number | null {
  const addends = [amount.plus]
  for (const term of amount.terms) {
    const value = numberOf(term, input)
    if (value === null) return null
    addends.push(value * term.times)
  }
  return exactSum(addends)
}
