import { carriedLines } from '../../../core/carry-over/carry-lines.ts'
import type { CarriedLine } from '../../../core/carry-over/carry-lines.ts'
import { yearBefore } from '../../../core/carry-over/typed-stock.ts'
import { cellsOf } from '../../../core/forms/cells.ts'
import { carryMap } from '../../../core/forms/form-for-year.ts'
import { valueOf } from '../../../core/report/report.ts'
import type { OpenReport } from '../../state/report-store.ts'

/** holds: as last year · changed: another number with a reason · broken: another number · blank: not known yet */
export type CarriedState = 'holds' | 'changed' | 'broken' | 'blank'

/** One carried number: what last year left, what stands now. */
export interface CarriedRow {
  readonly cell: string
  readonly row: string
  readonly column: string
  readonly from: number | null
  readonly to: number | null
  readonly state: CarriedState
  readonly total: boolean
}

type Carrying = Pick<OpenReport, 'form' | 'report' | 'lastYear'>

/** What the declared carry-over says of last year's report or of its typed stock; nothing without either. */
export function linesOf({ form, report, lastYear }: Carrying): CarriedLine[] {
  const before = yearBefore(lastYear, report)
  const map = before && carryMap(before.form, form)
  if (!map) return []
  return carriedLines(map, { last: before.form, current: form }, cell => valueOf(before.report, cell))
}

/** The carried cells in printed order, each row's total after its columns. */
export function carriedRows(open: Carrying): CarriedRow[] {
  const { form, report } = open
  const fromLine = new Map(linesOf(open).flatMap(l => (l.mode === 'copy' ? [[l.to, l.value] as const] : [])))
  const cells = cellsOf(form)
  const known = (id: string): number | null => fromLine.get(id) ?? report.cells[id]?.carried ?? null
  const isCarried = (id: string): boolean => fromLine.has(id) || report.cells[id]?.carried !== undefined
  return [...cells.values()].flatMap((cell): CarriedRow[] => {
    const addends = cell.sums.find(ids => ids.length > 0 && ids.every(isCarried))
    if (!isCarried(cell.id) && !addends) return []
    const from = addends ? sum(addends.map(known)) : known(cell.id)
    const to = valueOf(report, cell.id)
    const reason = (addends ?? [cell.id]).some(id => report.cells[id]?.reason !== undefined)
    const state =
      from === null || to === null ? 'blank' : from === to ? 'holds' : reason ? 'changed' : 'broken'
    const total = addends !== undefined
    return [{ cell: cell.id, row: cell.rowLabel, column: cell.colLabel, from, to, state, total }]
  })
}

const sum = (values: readonly (number | null)[]): number | null =>
  values.reduce<number | null>((all, v) => (all === null || v === null ? null : all + v), 0)
