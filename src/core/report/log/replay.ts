import type { Form } from '../../forms/form.ts'
import { applyEdits } from '../edit.ts'
import type { Edit } from '../edit.ts'
import type { Report } from '../report.ts'

/** A step of the edit log as far as replaying needs it. */
export interface LoggedStep {
  readonly kind: 'edit' | 'undo' | 'redo' | 'carry' | 'import' | 'status'
  readonly edits: readonly Edit[]
}

/** A step with the report before and after it. */
export interface Replayed<S extends LoggedStep> {
  readonly step: S
  readonly before: Report
  readonly after: Report
}

/** Walks the log from the report as it began. Steps without edits (定稿, 退回) change nothing and are passed on. */
export function replay<S extends LoggedStep>(form: Form, start: Report, steps: readonly S[]): Replayed<S>[] {
  let report = start
  return steps.map(step => {
    const before = report
    report = step.edits.length === 0 ? before : applyEdits(form, before, step.edits)
    return { step, before, after: report }
  })
}

/** Whether two reports hold the same numbers, words, notes and typed stock; what they share is not looked at again. */
export function sameContent(a: Report, b: Report): boolean {
  return (
    sameParts(a.cells, b.cells) &&
    sameParts(a.text.sections, b.text.sections) &&
    sameParts(a.notes ?? {}, b.notes ?? {}) &&
    sameParts(a.openingStock ?? {}, b.openingStock ?? {}) &&
    sameParts({ ...a.text, sections: null }, { ...b.text, sections: null })
  )
}

function sameParts(a: object, b: object): boolean {
  if (a === b) return true
  const [left, right] = [new Map(Object.entries(a)), new Map(Object.entries(b))]
  return left.size === right.size && [...left].every(([key, value]) => same(value, right.get(key)))
}

const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b)
