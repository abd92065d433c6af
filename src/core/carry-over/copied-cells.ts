import type { Form } from '../forms/form.ts'
import { assignments, fill } from '../forms/terms.ts'

const cache = new WeakMap<Form, ReadonlySet<string>>()

/** The cells that hold what last year left (上年结转): known or to be found out, never supposed to be nil. */
export function copiedCells(form: Form): ReadonlySet<string> {
  let cells = cache.get(form)
  if (!cells) {
    const copies = form.carryOver.rules.filter(rule => rule.mode === 'copy')
    cells = new Set(copies.flatMap(rule => assignments(rule.each).map(ids => fill(rule.to, ids))))
    cache.set(form, cells)
  }
  return cells
}
