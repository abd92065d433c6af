/** Fields that have a name of their own on the page; a form's other fields are known by their turn. */
const NAMED = /^(cell|text|frame)\./
const FIELDS = 'main :is(input, textarea, select)'

/** The name of a field, good for the same page drawn anew; null for anything that is no field. */
export function fieldName(element: Element | null): string | null {
  if (!element?.matches(FIELDS)) return null
  if (NAMED.test(element.id)) return element.id
  return `@${String([...document.querySelectorAll(FIELDS)].indexOf(element))}`
}

export function fieldByName(name: string): HTMLElement | null {
  if (!name.startsWith('@')) return document.getElementById(name)
  return [...document.querySelectorAll<HTMLElement>(FIELDS)][Number(name.slice(1))] ?? null
}

/** Signs before the caret where the field is one of running text. */
export const caretOf = (element: Element | null): number | null =>
  element instanceof HTMLTextAreaElement ? element.selectionStart : null
