import type { Input, Output, Step } from '../../contract/api.ts'
import type { Reply } from '../../contract/app-error.ts'
import { stockGroups } from '../../core/carry-over/opening-stock.ts'
import { overrideCarried } from '../../core/carry-over/override-carried.ts'
import { upstreamChanges } from '../../core/carry-over/upstream.ts'
import { cellsOf, isComputed } from '../../core/forms/cells.ts'
import { formById } from '../../core/forms/form-for-year.ts'
import type { Form } from '../../core/forms/form.ts'
import type { Edit } from '../../core/report/edit.ts'
import { applyEdits } from '../../core/report/edit.ts'
import type { Report } from '../../core/report/report.ts'
import { done, refuse } from '../reply.ts'
import type { Writing } from '../services.ts'
import type { Store } from '../store/store.ts'
import type { StoredReport } from '../store/report-store.ts'
import { lockedReport } from './locked-report.ts'
import { noSuchReport } from './no-such.ts'
import { lastYearOf } from './stored-years.ts'

/**
 * Applies steps to a draft and writes draft and log in one transaction: all of the steps or none. A step that is
 * already stored is passed over, so the window may send again what was not answered.
 */
export function saveSteps(
  { store, now }: Writing,
  { id, steps }: Input<'reports.saveSteps'>,
): Reply<Output<'reports.saveSteps'>> {
  const stored = store.reports.find(id)
  if (!stored) return noSuchReport
  const fresh = unstored(store, id, steps)
  if (fresh.length === 0) return done({ seq: store.steps.lastSeq(id), savedAt: stored.savedAt })
  if (stored.status !== 'draft') return lockedReport(stored)
  const form = formById(stored.report.formId)
  const corrected = correctedStocks(store, stored)
  let { report } = stored
  for (const step of fresh) {
    for (const edit of step.edits) {
      const refused = editTrouble(form, report, edit, step.kind === 'edit' ? corrected : undefined)
      if (refused) return refused
    }
    report = applyEdits(form, report, step.edits)
  }
  const savedAt = now().toISOString()
  return store.together(() => {
    for (const { id: stepId, kind, edits } of fresh) {
      store.steps.append(id, { stepId, kind, edits, says: null }, savedAt)
    }
    store.reports.saveContent(id, report, savedAt)
    return done({ seq: store.steps.lastSeq(id), savedAt })
  })
}

function unstored(store: Store, id: number, steps: readonly Step[]): readonly Step[] {
  const seen = new Set<string>()
  return steps.filter(step => {
    const known = seen.has(step.id) || store.steps.has(id, step.id)
    seen.add(step.id)
    return !known
  })
}

/** What last year's report, corrected since, says of the cells that were carried from it. */
function correctedStocks(store: Store, { officeId, report }: StoredReport): Corrected {
  const last = lastYearOf(store, officeId, report.year)
  const lastYear = last && { form: formById(last.report.formId), report: last.report }
  const changes = upstreamChanges(lastYear ?? null, { form: formById(report.formId), report })
  return new Map(changes.map(({ cell, now }) => [cell, now]))
}

type CellEdit = Extract<Edit, { readonly what: 'cell' }>
type Corrected = ReadonlyMap<string, number>

/** Saving judges no number; it only keeps edits that the form has no place for out of the report. */
function editTrouble(form: Form, report: Report, edit: Edit, corrected: Corrected | undefined) {
  if (edit.what === 'stock') return stockTrouble(report, edit.cell)
  if (edit.what !== 'cell' && edit.what !== 'note') return undefined
  const cell = cellsOf(form).get(edit.cell)
  if (!cell)
    return refuse('bad_input', `${form.name}里没有这一格：${edit.cell}。`, '请重新打开这份年报后再填。')
  if (edit.what === 'note') return undefined
  if (isComputed(cell)) {
    return refuse('bad_input', `“${cell.name}”由程序自动计算，不用填写。`, '请修改它的各个加数。')
  }
  const before = report.cells[edit.cell]
  if (before?.carried == null) return undefined
  const carried = carriedAfter(before.carried, edit, corrected)
  const overridden = overrideCarried({ ...before, carried }, edit.to?.value ?? null, edit.to?.reason ?? null)
  if (!overridden.ok) return refuse('bad_input', `“${cell.name}”：${overridden.says}`, overridden.hint)
  if (edit.to?.value !== carried && edit.to?.carried !== carried) {
    return refuse('bad_input', `“${cell.name}”没有保留上年带入的数。`, '请重新打开这份年报后再填。')
  }
  return undefined
}

const stockTrouble = ({ year }: Report, cell: string) =>
  stockGroups(year).some(group => group.fields.some(field => field.cell.id === cell))
    ? undefined
    : refuse('bad_input', `${year - 1}年没有可以带入的这一格：${cell}。`, '请重新打开这份年报后再填。')

/**
 * The carried number that the cell is measured by: the one it has; the corrected one where the step takes it over; in
 * undo and redo the one it had then.
 */
function carriedAfter(before: number, { cell, to }: CellEdit, corrected: Corrected | undefined): number {
  const meant = to?.carried
  if (meant == null || meant === before) return before
  return corrected === undefined || corrected.get(cell) === meant ? meant : before
}
