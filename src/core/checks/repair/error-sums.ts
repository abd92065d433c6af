import { cellsOf } from '../../forms/cells.ts'
import type { Form } from '../../forms/form.ts'
import type { ArithmeticRule } from '../arithmetic-rule.ts'
import { expandEquation } from '../expand-equation.ts'
import type { ConcreteEquation } from '../expand-equation.ts'
import { rulesFor } from '../known-rules.ts'
import type { Rule } from '../rule-book.ts'

const cache = new WeakMap<readonly Rule[], ReadonlyMap<string, readonly ConcreteEquation[]>>()

/** The sums whose breaking is an error, by each cell of this year's report that they read. */
export function errorSums(form: Form, year: number): ReadonlyMap<string, readonly ConcreteEquation[]> {
  const rules = rulesFor(form, year)
  let byCell = cache.get(rules)
  if (!byCell) {
    byCell = index(form, rules)
    cache.set(rules, byCell)
  }
  return byCell
}

function index(form: Form, rules: readonly Rule[]): ReadonlyMap<string, readonly ConcreteEquation[]> {
  const byCell = new Map<string, ConcreteEquation[]>()
  for (const rule of rules.filter(isErrorSum)) {
    for (const sum of [rule, ...(rule.also ?? [])].flatMap(e => expandEquation(form, e))) {
      const cells = [...sum.left.terms, ...sum.right.terms].filter(t => !t.lastYear).map(t => t.cell)
      for (const cell of new Set(cells)) byCell.set(cell, [...(byCell.get(cell) ?? []), sum])
    }
  }
  return byCell
}

const isErrorSum = (rule: Rule): rule is ArithmeticRule => !('find' in rule) && rule.severity === 'error'

const above = new WeakMap<Form, ReadonlyMap<string, readonly string[]>>()

/** The totals that a cell goes into, directly or through another total. */
export function totalsAbove(form: Form, cell: string): readonly string[] {
  let map = above.get(form)
  if (!map) {
    const direct = new Map<string, string[]>()
    for (const total of cellsOf(form).values()) {
      for (const part of total.sums[0] ?? []) direct.set(part, [...(direct.get(part) ?? []), total.id])
    }
    const all = (id: string): string[] => (direct.get(id) ?? []).flatMap(total => [total, ...all(total)])
    map = new Map([...cellsOf(form).keys()].map(id => [id, [...new Set(all(id))]]))
    above.set(form, map)
  }
  return map.get(cell) ?? []
}
