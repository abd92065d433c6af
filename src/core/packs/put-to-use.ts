import { knowHolidays } from '../calendar/known-holidays.ts'
import { knowRules } from '../checks/known-rules.ts'
import { ruleBook } from '../checks/rule-book.ts'
import { knowForms } from '../forms/known-forms.ts'
import { knowLimits } from '../report/known-limits.ts'
import { knowPhrases } from '../report/known-phrases.ts'
import type { Pack } from './pack.ts'
import { bookWith } from './rules-of-pack.ts'

let inUse = ''

/**
 * From here on the process goes by what the program brings and what these packs say, in the order of their applying.
 * The one place where main, the window and the command line take packs over (docs/adr/0081).
 */
export function putToUse(packs: readonly Pack[]): void {
  const wanted = JSON.stringify(packs)
  if (wanted === inUse) return
  inUse = wanted
  knowForms(packs.flatMap(({ forms = [] }) => forms))
  knowRules(packs.length === 0 ? ruleBook : packs.reduce(bookWith, ruleBook))
  knowHolidays(packs.flatMap(({ holidays = [] }) => holidays))
  knowLimits(packs.flatMap(({ fromYear, limits }) => (limits ? [{ fromYear, limits }] : [])))
  knowPhrases(packs.flatMap(({ fromYear, phrases }) => (phrases ? [{ fromYear, phrases }] : [])))
}
