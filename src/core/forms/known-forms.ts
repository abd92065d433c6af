import type { Form } from './form.ts'
import { form2019 } from './form-2019.ts'
import { form2021 } from './form-2021.ts'

/** What the program itself brings. */
export const builtInForms: readonly Form[] = [form2019, form2021]

/**
 * The shelf of forms that the whole process reads: the built-in ones and those of applied 参数包. One of the five values
 * of `core` that change, and only as a whole: at the start, and when a pack is applied or taken out (docs/adr/0081).
 */
let shelf: readonly Form[] = builtInForms

export const knownForms = (): readonly Form[] => shelf

/** Puts further forms on the shelf; one with the id of a built-in form stands in its place. Nothing given: the built-in ones. */
export function knowForms(more: readonly Form[]): void {
  shelf = more.length === 0 ? builtInForms : shelfWith(more)
}

/** Oldest first; of two with the same id the later one counts. */
export const shelfWith = (more: readonly Form[]): readonly Form[] =>
  [...new Map([...builtInForms, ...more].map(form => [form.id, form])).values()].sort(
    (a, b) => a.years.from - b.years.from,
  )
