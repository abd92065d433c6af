import type { Form } from '../forms/form.ts'
import type { RuleInfo } from './check.ts'
import type { Rule } from './rule-book.ts'
import { ruleBook } from './rule-book.ts'

/** Like the shelf of forms (forms/known-forms): the rules of the program with the changes of applied 参数包. */
let book: readonly Rule[] = ruleBook
let held = new WeakMap<Form, Map<number, readonly Rule[]>>()

export const knownRules = (): readonly Rule[] => book

export function knowRules(rules: readonly Rule[]): void {
  book = rules
  held = new WeakMap()
}

/** The rules asked of a report of a form and a year; the same list each time. */
export function rulesFor(form: Form, year: number): readonly Rule[] {
  let years = held.get(form)
  if (!years) held.set(form, (years = new Map<number, readonly Rule[]>()))
  let rules = years.get(year)
  if (!rules) years.set(year, (rules = book.filter(rule => ruleHolds(rule, form, year))))
  return rules
}

/** Whether a rule is asked of a report: of its form, or of one that its form stands in for, and of its year. */
export function ruleHolds({ forms, years }: RuleInfo, form: Form, year: number): boolean {
  const ofForm = !forms || forms.includes(form.id) || form.rulesOf?.some(id => forms.includes(id)) === true
  return ofForm && (!years || (year >= (years.from ?? -Infinity) && year <= (years.to ?? Infinity)))
}
