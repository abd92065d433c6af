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
 * The form a report was written in, by the words of its tables: each word that only one form has speaks for it.
 * The year decides only where no such word is found.
 */
export function detectForm(rows: readonly Row[], forms: readonly Form[], year: number | null): DetectedForm {
  const votes = new Map(forms.map(f => [f.id, new Set<string>()]))
  for (const row of rows) {
    for (const cell of row.cells) {
      const own = new Set(cell.found?.labels.map(l => l.form))
      const [id] = own
      if (own.size === 1 && id !== undefined && cell.found) votes.get(id)?.add(wordOf(cell.text))
    }
  }
  const count = (form: Form) => votes.get(form.id)?.size ?? 0
  const ranked = forms.toSorted((a, b) => count(b) - count(a))
  const [best, second] = ranked
  if (!best) throw new Error('no form to read with')
  const mixed = ranked.slice(1).filter(f => count(f) > 1)
  if (count(best) > (second ? count(second) : 0)) return { form: best, sure: true, mixed }
  const byYear = year === null ? undefined : formForYear(year, forms)
  return { form: byYear ?? forms.at(-1) ?? best, sure: false, mixed: [] }
}

const wordOf = (text: string) => text.replace(/\s+/g, '')
