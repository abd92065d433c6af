import { cellOf, cellsOf } from '../forms/cells.ts'
import type { CarryMap, CarryMode, CarryRule, Form } from '../forms/form.ts'
import { addUp, assignments, fill } from '../forms/terms.ts'

/** What became of one cell of last year: shown to the clerk and kept with the draft. */
export interface CarriedLine {
  readonly mode: CarryMode
  /** The cell of this year. */
  readonly to: string
  /** The cells of last year it comes from. */
  readonly from: readonly string[]
  /** null = last year's report does not say; never taken for 0. */
  readonly value: number | null
  readonly says: string
}

/**
 * Applies a declared carry-over to last year's numbers. Stocks only: a reminder of nothing pending is left out,
 * and a number that last year does not give stays unknown.
 */
export function carriedLines(
  map: CarryMap,
  forms: { readonly last: Form; readonly current: Form },
  lastValue: (cell: string) => number | null,
): CarriedLine[] {
  return map.rules.flatMap(rule =>
    assignments(rule.each).flatMap(ids => {
      const line = lineOf(rule, ids, forms.last, lastValue)
      const known = cellsOf(forms.current).has(line.to)
      return known && !(line.mode === 'remind' && !line.value) ? [line] : []
    }),
  )
}

function lineOf(
  rule: CarryRule,
  ids: Readonly<Record<string, string>>,
  lastForm: Form,
  lastValue: (cell: string) => number | null,
): CarriedLine {
  const terms = rule.lastYear.map(t => ({ ...t, cell: fill(t.cell, ids) }))
  const from = terms.map(t => t.cell)
  const value = addUp(terms, lastValue)
  return {
    mode: rule.mode,
    to: fill(rule.to, ids),
    from,
    value,
    says: sayLine(rule, from, value, lastForm, lastValue),
  }
}

function sayLine(
  rule: CarryRule,
  from: readonly string[],
  value: number | null,
  lastForm: Form,
  lastValue: (cell: string) => number | null,
): string {
  if (value !== null) return fill(rule.says, { n: value })
  const missing = from.filter(id => lastValue(id) === null).map(id => `“${cellOf(lastForm, id).name}”`)
  const whatNow = rule.mode === 'copy' ? '没有带入，请核实后填写。' : '请核实。'
  return `上年年报${missing.join('、')}没有数，${whatNow}`
}
