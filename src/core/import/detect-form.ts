import { cellsOf } from '../forms/cells.ts'
import { formForYear } from '../forms/form-for-year.ts'
import type { Form } from '../forms/form.ts'
import type { Row } from './row.ts'

export interface DetectedForm {
  readonly form: Form
  /** The words leave no doubt; false where only the year speaks for it. */
  readonly sure: boolean
  /** Words of other forms stand in the source as well. */
  readonly mixed: readonly Form[]
}

/**
 * The form a report was written in, by the words of its tables: each word that some other form has not speaks for
 * those that have it. Of forms that as many words speak for, as a form and a later one that only adds to it, it is the one
 * that asks for less; where no word tells any form from another, the year decides.
 */
export function detectForm(rows: readonly Row[], forms: readonly Form[], year: number | null): DetectedForm {
  const votes = new Map(forms.map(f => [f.id, new Set<string>()]))
  for (const row of rows) {
    for (const cell of row.cells) {
      const own = new Set(cell.found?.labels.map(l => l.form))
      if (own.size > 0 && own.size < forms.length) for (const id of own) votes.get(id)?.add(wordOf(cell.text))
    }
  }
  const count = (form: Form) => votes.get(form.id)?.size ?? 0
  const most = Math.max(...forms.map(count))
  const best = forms.filter(form => count(form) === most)
  const byYear = year === null ? undefined : formForYear(year, forms)
  const [first] = best
  if (!first) throw new Error('no form to read with')
  if (best.length === forms.length) {
    return best.length === 1
      ? { form: first, sure: true, mixed: [] }
      : { form: byYear ?? forms.at(-1) ?? first, sure: false, mixed: [] }
  }
  const form = best.reduce((least, other) => (cellsOf(other).size < cellsOf(least).size ? other : least))
  return { form, sure: true, mixed: forms.filter(other => strangeTo(form, other)) }

  /** Words of another form that this one has not. */
  function strangeTo(taken: Form, other: Form): boolean {
    const known = votes.get(taken.id)
    return [...(votes.get(other.id) ?? [])].filter(word => !known?.has(word)).length > 1
  }
}

const wordOf = (text: string) => text.replace(/\s+/g, '')
