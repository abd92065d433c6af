import { copiedCells } from '../../../core/carry-over/copied-cells.ts'
import type { Form, Table } from '../../../core/forms/form.ts'
import type { Report } from '../../../core/report/report.ts'
import { gridModel, isBlank, roleOf } from './grid-model.ts'
import type { Place } from './grid-model.ts'

interface BlanksForZero {
  readonly blanks: readonly Place[]
  /** Whether nothing was typed in the table yet. */
  readonly untouched: boolean
  /** Whether cells of 上年结转 are blank, too, and stay so. */
  readonly leftOpen: boolean
}

/**
 * The cells of a table that 本表空格填 0 fills. What last year's report leaves open has to be found out; only a first
 * report may say that it is nil.
 */
export function blanksForZero(form: Form, table: Table, { cells }: Report, first: boolean): BlanksForZero {
  const unknown = first ? new Set<string>() : copiedCells(form)
  const all = [...gridModel(form, table).places.values()].filter(p => roleOf(p.cell, cells[p.id]) === 'input')
  const inputs = all.filter(p => !unknown.has(p.id))
  const blanks = inputs.filter(p => isBlank(cells[p.id]))
  return {
    blanks,
    untouched: blanks.length === inputs.length,
    leftOpen: all.some(p => unknown.has(p.id) && isBlank(cells[p.id])),
  }
}
