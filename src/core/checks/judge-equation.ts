import { authorities } from '../report/authority.ts'
import { cellsOf, isComputed } from '../forms/cells.ts'
import type { Condition, Relation } from './arithmetic-rule.ts'
import type { CheckInput } from './check.ts'
import type { ConcreteEquation, ConcreteTerm } from './expand-equation.ts'
import { measure } from './measure.ts'

/** off: does not apply here, or is said by the sums beside it · open: a number is still blank */
export type Standing =
  | { readonly is: 'off' | 'open' }
  | { readonly is: 'holds' | 'broken'; readonly left: number; readonly right: number }

/** How an equation stands in a report. */
export function judgeEquation(concrete: ConcreteEquation, input: CheckInput): Standing {
  if (!applies(concrete, input) || saidAlready(concrete, input)) return { is: 'off' }
  const left = measure(concrete.left, input)
  const right = measure(concrete.right, input)
  if (left === null || right === null) return { is: 'open' }
  return { is: holds(left, concrete.equation.op, right) ? 'holds' : 'broken', left, right }
}

function applies(concrete: ConcreteEquation, input: CheckInput): boolean {
  const lastForm = input.lastYear?.form
  const terms = [...concrete.left.terms, ...concrete.right.terms, ...concrete.when.flat()]
  const reachable = terms.every(t => !t.lastYear || (lastForm && cellsOf(lastForm).has(t.cell)))
  return (
    reachable &&
    (concrete.equation.when ?? []).every((condition, i) => met(condition, concrete.when[i] ?? [], input))
  )
}

function met(condition: Condition, terms: readonly ConcreteTerm[], input: CheckInput): boolean {
  const { office, year } = input.report
  if ('power' in condition) return authorities[office.kind][condition.power] === condition.held
  if ('enforcement' in condition) return office.enforcement === condition.enforcement
  if ('fromYear' in condition) return year >= condition.fromYear
  const value = measure({ name: '', terms, plus: 0 }, input)
  return value !== null && holds(value, condition.op, condition.than)
}

function holds(a: number, op: Relation, b: number): boolean {
  switch (op) {
    case '=':
      return a === b
    case '!=':
      return a !== b
    case '<':
      return a < b
    case '<=':
      return a <= b
    case '>':
      return a > b
    case '>=':
      return a >= b
  }
}

/** The 总计 column of our own reports is out of balance only where a column beside it is: one mistake counts once. */
function saidAlready({ equation, left, right }: ConcreteEquation, input: CheckInput): boolean {
  if (input.imported || !equation.totalsFollow) return false
  return [...left.terms, ...right.terms].every(t => isComputedCell(t.cell, input))
}

/** Whether the form adds this cell up. */
export function isComputedCell(id: string, input: CheckInput): boolean {
  const cell = cellsOf(input.form).get(id)
  return cell !== undefined && isComputed(cell)
}
