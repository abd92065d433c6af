import { knownForms } from '../forms/known-forms.ts'
import type { RuleInfo } from './check.ts'

/** Of which reports a rule is asked, in words (2021 年起); null where of all. */
export function askedOf({ forms, years }: RuleInfo): string | null {
  if (years) return yearsInWords(years)
  if (!forms) return null
  const of = knownForms().filter(({ id }) => forms.includes(id))
  return of.map(form => yearsInWords(form.years)).join('、')
}

/** 2019、2020 年 · 2021 年起 · 至 2026 年 */
function yearsInWords({ from, to }: { readonly from?: number; readonly to?: number }): string {
  if (to === undefined) return `${String(from)} 年起`
  if (from === undefined) return `至 ${String(to)} 年`
  if (from === to) return `${String(to)} 年`
  return to === from + 1 ? `${String(from)}、${String(to)} 年` : `${String(from)} 至 ${String(to)} 年`
}
