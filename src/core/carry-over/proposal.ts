import { carryMap } from '../forms/form-for-year.ts'
import type { Form } from '../forms/form.ts'
import { addUp, assignments, fill } from '../forms/terms.ts'
import { valueOf } from '../report/report.ts'
import type { Report } from '../report/report.ts'

export interface Proposal {
  /** null while a number it needs is unknown. */
  readonly value: number | null
  /** Last year's stock it starts from. */
  readonly stock: number | null
  readonly says: string
}

/** The roll-forward of a stock for the cell in hand (上年末存量加本年制发减本年废止); null where none is declared. */
export function proposalFor(
  form: Form,
  lastForm: Form,
  last: Report,
  current: Report,
  cell: string,
): Proposal | null {
  for (const rule of carryMap(lastForm, form)?.rules ?? []) {
    if (rule.mode !== 'propose') continue
    const ids = assignments(rule.each).find(a => fill(rule.to, a) === cell)
    if (!ids) continue
    const filled = (terms: typeof rule.lastYear) => terms.map(t => ({ ...t, cell: fill(t.cell, ids) }))
    const stock = addUp(filled(rule.lastYear), c => valueOf(last, c))
    const flow = addUp(filled(rule.thisYear ?? []), c => valueOf(current, c))
    const value = stock === null || flow === null ? null : stock + flow
    return { value, stock, says: sayProposal(rule.says, stock, value) }
  }
  return null
}

function sayProposal(says: string, stock: number | null, value: number | null): string {
  if (stock === null) return '上年年报没有存量数，请核实上年末的件数。'
  if (value === null) return `上年末存量${stock}件；填好本年增减后可推算本年数。`
  return fill(says, { n: value })
}
