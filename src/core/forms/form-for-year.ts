import type { CarryMap, Form } from './form.ts'
import { knownForms } from './known-forms.ts'

/** The form prescribed for a report year, the latest that has begun by then; years before 2019 have none. */
export function formForYear(year: number, forms: readonly Form[] = knownForms()): Form | undefined {
  return forms.findLast(f => year >= f.years.from && year <= (f.years.to ?? Infinity))
}

/** The form a stored report was written in. An unknown id is a fault of the data, not of the user. */
export function formById(id: string, forms: readonly Form[] = knownForms()): Form {
  const form = forms.find(f => f.id === id)
  if (!form) throw new Error(`unknown form: ${id}`)
  return form
}

/** How last year's report (in form `from`) feeds this year's (in form `to`); undefined where nothing is declared. */
export function carryMap(from: Form, to: Form): CarryMap | undefined {
  if (from.id === to.id) return to.carryOver
  return to.carryFrom?.find(map => map.from === from.id)
}
