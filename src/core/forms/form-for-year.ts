import type { CarryMap, Form } from './form.ts'
import { form2019 } from './form-2019.ts'
import { form2019To2021 } from './form-2019-to-2021.ts'
import { form2021 } from './form-2021.ts'

export const builtInForms: readonly Form[] = [form2019, form2021]

/** The form prescribed for a report year; years before 2019 have none. */
export function formForYear(year: number, forms: readonly Form[] = builtInForms): Form | undefined {
  return forms.find(f => year >= f.years.from && year <= (f.years.to ?? Infinity))
}

/** The form a stored report was written in. An unknown id is a fault of the data, not of the user. */
export function formById(id: string, forms: readonly Form[] = builtInForms): Form {
  const form = forms.find(f => f.id === id)
  if (!form) throw new Error(`unknown form: ${id}`)
  return form
}

/** How last year's report (in form `from`) feeds this year's (in form `to`); undefined where nothing is declared. */
export function carryMap(from: Form, to: Form): CarryMap | undefined {
  if (from.id === to.id) return to.carryOver
  return [form2019To2021].find(m => m.from === from.id && m.to === to.id)
}
