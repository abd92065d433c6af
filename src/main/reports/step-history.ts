import type { Input, Output } from '../../contract/api.ts'
import type { Reply } from '../../contract/app-error.ts'
import { formById } from '../../core/forms/form-for-year.ts'
import { cellHistory, sectionHistory } from '../../core/report/log/place-history.ts'
import { undoStacks } from '../../core/report/log/undo-stacks.ts'
import { done } from '../reply.ts'
import type { Services } from '../services.ts'
import { noSuchReport } from './no-such.ts'
import { startingReport } from './starting-report.ts'

/** More than anybody takes back; each step is small. */
const STEPS_KEPT = 500

/** What could be undone and redone when the step `upTo` had been stored; nothing unless that is the newest. */
export function stepsOf(
  { store }: Pick<Services, 'store'>,
  { id, upTo }: Input<'reports.steps'>,
): Reply<Output<'reports.steps'>> {
  const stored = store.reports.find(id)
  if (!stored) return noSuchReport
  if (stored.status !== 'draft' || store.steps.lastSeq(id) !== upTo) return done({ past: [], future: [] })
  const form = formById(stored.report.formId)
  const start = startingReport(store, stored)
  return done(undoStacks(form, start, store.steps.of(id), stored.report, STEPS_KEPT))
}

/** Every change of a cell, newest first. */
export function historyOfCell(
  { store }: Pick<Services, 'store'>,
  { id, cell }: Input<'history.cell'>,
): Reply<Output<'history.cell'>> {
  const stored = store.reports.find(id)
  if (!stored) return noSuchReport
  const start = startingReport(store, stored)
  return done(cellHistory(formById(stored.report.formId), start, store.steps.of(id), cell))
}

/** Every change of a chapter's text, newest first. */
export function historyOfSection(
  { store }: Pick<Services, 'store'>,
  { id, section }: Input<'history.section'>,
): Reply<Output<'history.section'>> {
  const stored = store.reports.find(id)
  if (!stored) return noSuchReport
  const start = startingReport(store, stored)
  return done(sectionHistory(formById(stored.report.formId), start, store.steps.of(id), section))
}
