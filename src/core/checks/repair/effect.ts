import type { CellValue } from '../../report/cell-value.ts'
import { withTotals } from '../../report/totals.ts'
import type { CheckInput } from '../check.ts'
import type { ConcreteEquation } from '../expand-equation.ts'
import { judgeEquation } from '../judge-equation.ts'
import { errorSums, totalsAbove } from './error-sums.ts'

type Numbers = Readonly<Record<string, number>>

/**
 * How many broken sums new numbers mend; null where `broken` would not hold or another sum would break that holds
 * now.
 */
export function effectOf(numbers: Numbers, broken: ConcreteEquation, input: CheckInput): number | null {
  const after = withNumbers(numbers, input)
  if (judgeEquation(broken, after).is !== 'holds') return null
  const cells = Object.keys(numbers)
  if (newlyBroken(cells, input, after).length > 0) return null
  const others = touchedBy(cells, input).filter(sum => sum !== broken)
  return 1 + others.filter(sum => isBroken(sum, input) && !isBroken(sum, after)).length
}

/** The sums that hold in `before` and do not in `after`, of those that read these cells. */
export const newlyBroken = (
  cells: readonly string[],
  before: CheckInput,
  after: CheckInput,
): ConcreteEquation[] =>
  touchedBy(cells, before).filter(sum => isBroken(sum, after) && !isBroken(sum, before))

const isBroken = (sum: ConcreteEquation, input: CheckInput): boolean =>
  judgeEquation(sum, input).is === 'broken'

/** The report with some numbers changed. A printed total stays printed; the others follow. */
export function withNumbers(numbers: Numbers, input: CheckInput): CheckInput {
  const cells = { ...input.report.cells }
  for (const [id, value] of Object.entries(numbers)) {
    const origin: CellValue['origin'] = cells[id]?.origin ?? 'typed'
    cells[id] = { ...cells[id], value, origin }
  }
  return { ...input, report: { ...input.report, cells: withTotals(input.form, cells) } }
}

function touchedBy(cells: readonly string[], { form, report }: CheckInput): ConcreteEquation[] {
  const sums = errorSums(form, report.year)
  const read = cells.flatMap(cell => [cell, ...totalsAbove(form, cell)])
  return [...new Set(read.flatMap(cell => sums.get(cell) ?? []))]
}
