import { cellOf } from '../../forms/cells.ts'
import type { CheckInput } from '../check.ts'
import type { ConcreteEquation, ConcreteTerm } from '../expand-equation.ts'
import { judgeEquation } from '../judge-equation.ts'

/**
 * By how much left minus right of a sum grows when a cell grows by one. A total that follows its addends stands for
 * them; a printed one stands for itself. Cells that do not count are left out.
 */
export function shares(sum: ConcreteEquation, input: CheckInput): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  const add = (cell: string, times: number): void => {
    const addends = followed(cell, input)
    if (addends) for (const addend of addends) add(addend, times)
    else found.set(cell, (found.get(cell) ?? 0) + times)
  }
  const addAll = (terms: readonly ConcreteTerm[], sign: 1 | -1): void => {
    for (const { cell, times, lastYear } of terms) if (!lastYear) add(cell, sign * times)
  }
  addAll(sum.left.terms, 1)
  addAll(sum.right.terms, -1)
  return new Map([...found].filter(([, share]) => share !== 0))
}

function followed(cell: string, { form, report }: CheckInput): readonly string[] | undefined {
  const addends = cellOf(form, cell).sums[0]
  return report.cells[cell]?.origin === 'imported' ? undefined : addends
}

/** Left minus right of a sum that should be none; null where it holds or is no equality. */
export function excessOf(sum: ConcreteEquation, input: CheckInput): number | null {
  const standing = judgeEquation(sum, input)
  return standing.is === 'broken' && sum.equation.op === '=' ? standing.left - standing.right : null
}
