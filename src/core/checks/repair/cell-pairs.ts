import { cellsOf } from '../../forms/cells.ts'
import { valueOf } from '../../report/report.ts'
import type { CheckInput } from '../check.ts'
import type { ConcreteEquation } from '../expand-equation.ts'
import { shares } from './shares.ts'
import { mayHold } from './single-cells.ts'
import type { Proposal } from './proposal.ts'

/** Two cells of one row whose numbers were mixed up: in each other's column, or one number split over both. */
export function cellPairs(broken: ConcreteEquation, excess: number, input: CheckInput): Proposal[] {
  const share = shares(broken, input)
  return [...share.keys()].flatMap(id =>
    partnersOf(id, input).flatMap(partner =>
      mixedUp(id, partner, input).filter(({ cells }) => {
        const change = Object.entries(cells).reduce(
          (sum, [cell, value]) => sum + (share.get(cell) ?? 0) * (value - (valueOf(input.report, cell) ?? 0)),
          excess,
        )
        return (
          Math.abs(change) < 1e-6 &&
          Object.entries(cells).every(([cell, value]) => mayHold(cell, value, input))
        )
      }),
    ),
  )
}

/** The input cells to the right of a cell in its row; to the left where the sum does not read them. */
function partnersOf(id: string, { form }: CheckInput): string[] {
  const own = cellsOf(form).get(id)
  return [...cellsOf(form).values()]
    .filter(c => c.table === own?.table && c.block === own.block && c.row === own.row)
    .filter(c => c.id !== id && c.sums.length === 0)
    .map(c => c.id)
}

function mixedUp(id: string, partner: string, { report, form }: CheckInput): Proposal[] {
  const [left = id, right = partner] = [...cellsOf(form).keys()].filter(c => c === id || c === partner)
  const [a, b] = [valueOf(report, left) ?? 0, valueOf(report, right) ?? 0]
  if (a === b) return []
  const exchanged: Proposal = {
    cells: { [left]: b, [right]: a },
    slip: { weight: 8, why: a === 0 || b === 0 ? '填错一列' : '两列填反' },
  }
  const whole = a * 10 + b
  const split = { weight: 10, why: '一个数拆到了两格' }
  const digits = a >= 1 && b <= 9 && Number.isInteger(a) && Number.isInteger(b)
  return [
    exchanged,
    ...(digits ? [{ cells: { [left]: whole, [right]: 0 }, slip: split }] : []),
    ...(digits ? [{ cells: { [left]: 0, [right]: whole }, slip: split }] : []),
  ]
}
