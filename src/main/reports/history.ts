import { randomUUID } from 'node:crypto'
import type { HistoryLine, StepKind } from '../../contract/views.ts'
import { formById } from '../../core/forms/form-for-year.ts'
import type { Form } from '../../core/forms/form.ts'
import { describeEdits } from '../../core/report/describe-edits.ts'
import type { StoredReport } from '../store/report-store.ts'
import type { NewStep, StoredStep } from '../store/step-log.ts'
import type { Store } from '../store/store.ts'
import { startingReport } from './starting-report.ts'

/** A step that says what happened to the report as a whole. */
export const statusStep = (says: string): NewStep => ({
  stepId: randomUUID(),
  kind: 'status',
  edits: [],
  says,
})

/** 修改记录, oldest first: each step in words, with the number a cell had before it. */
export function historyOf(store: Store, stored: StoredReport): HistoryLine[] {
  const form = formById(stored.report.formId)
  const numbers = new Map<string, number | null>(
    Object.entries(startingReport(store, stored).cells).map(([id, cell]) => [id, cell.value]),
  )
  return store.steps.of(stored.id).map(step => {
    const says = inWords(form, step, numbers)
    for (const edit of step.edits) if (edit.what === 'cell') numbers.set(edit.cell, edit.to?.value ?? null)
    return { seq: step.seq, at: step.at, kind: step.kind, says }
  })
}

const leads: Readonly<Record<StepKind, string>> = {
  edit: '',
  undo: '撤销：',
  redo: '重做：',
  carry: '',
  import: '',
  status: '',
}

const inWords = (form: Form, step: StoredStep, before: ReadonlyMap<string, number | null>): string =>
  step.says ?? leads[step.kind] + describeEdits(form, step.edits, before)
