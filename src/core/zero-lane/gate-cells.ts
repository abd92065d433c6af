import { copiedCells } from '../carry-over/copied-cells.ts'
import type { ReportInForm } from '../carry-over/carry-over.ts'
import { cellsOf, isComputed } from '../forms/cells.ts'
import type { Cell } from '../forms/cells.ts'
import type { Form } from '../forms/form.ts'
import { assignments, fill } from '../forms/terms.ts'
import type { Gate } from '../forms/question.ts'

/** The report in hand and the one before it, where that is stored. */
export interface Lane extends ReportInForm {
  readonly last: ReportInForm | null
}

export interface GateCells {
  /** Made 0 by 没有 where they are blank. */
  readonly zeros: readonly Cell[]
  /** Rolled forward from the end of last year (现行有效件数). */
  readonly stocks: readonly Cell[]
  /** What last year left (上年结转): never supposed to be nil. */
  readonly carried: readonly Cell[]
}

/** The entry cells of a question, by what 没有 says of them. */
export function gateCells(form: Form, gate: Gate): GateCells {
  const inputs = [...cellsOf(form).values()].filter(cell => !isComputed(cell) && covers(gate, cell.id))
  const copied = copiedCells(form)
  const rolled = rolledCells(form)
  return {
    zeros: inputs.filter(cell => !copied.has(cell.id) && !rolled.has(cell.id)),
    stocks: inputs.filter(cell => rolled.has(cell.id)),
    carried: inputs.filter(cell => copied.has(cell.id)),
  }
}

/** Whether a cell belongs to the tables and rows of a question. */
export const covers = (gate: Gate, cell: string): boolean =>
  gate.zeros.some(part => cell === part || cell.startsWith(`${part}.`))

function rolledCells(form: Form): ReadonlySet<string> {
  const rules = form.carryOver.rules.filter(rule => rule.mode === 'propose')
  return new Set(rules.flatMap(rule => assignments(rule.each).map(ids => fill(rule.to, ids))))
}
