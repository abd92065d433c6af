import { alikeRules } from './alike.ts'
import type { ArithmeticRule } from './arithmetic-rule.ts'
import { balanceRules } from './balance.ts'
import type { FunctionRule } from './check.ts'
import { contactRules } from './contact.ts'
import { dateSlipRules } from './date-slips.ts'
import { figureRules } from './figures.ts'
import { filledInRules } from './filled-in.ts'
import { identityAndDateRules } from './identity-and-dates.ts'
import { namedPartRules } from './named-parts.ts'
import { narrativeRules } from './narrative.ts'
import { numberWritingRules } from './number-writing.ts'
import { numberingRules } from './numbering.ts'
import { otherOfficeRules } from './other-offices.ts'
import { overviewRules } from './overview.ts'
import { ownWordRules } from './own-words.ts'
import { plausibilityRules } from './plausibility.ts'
import { politicalWordRules } from './political-words.ts'
import { familyOf, ruleFamilies } from './rule-families.ts'
import { sensitiveNumberRules } from './sensitive-numbers.ts'
import { sensitiveWordRules } from './sensitive-words.ts'
import { countRules } from './said/counts-against-tables.ts'
import { feeRules } from './said/fee-rules.ts'
import { sumRules } from './said/sum-rules.ts'
import { statementRules } from './said/statement-rules.ts'
import { structureRules } from './structure.ts'
import { swingRules } from './swings.ts'
import { wordingRules } from './wording.ts'
import { yearOverYearRules } from './year-over-year.ts'
import { yearResidueRules } from './year-residue.ts'

export type Rule = ArithmeticRule | FunctionRule

/** Every rule, frame first, then as the chapters follow: F, Y, O, T2, T3, T4, X, S, each by number. */
export const ruleBook: readonly Rule[] = [
  ...structureRules,
  ...identityAndDateRules,
  ...filledInRules,
  ...balanceRules,
  ...yearOverYearRules,
  ...figureRules,
  ...plausibilityRules,
  ...swingRules,
  ...narrativeRules,
  ...countRules,
  ...feeRules,
  ...sumRules,
  ...statementRules,
  ...alikeRules,
  ...contactRules,
  ...dateSlipRules,
  ...namedPartRules,
  ...numberWritingRules,
  ...numberingRules,
  ...otherOfficeRules,
  ...overviewRules,
  ...ownWordRules,
  ...politicalWordRules,
  ...sensitiveNumberRules,
  ...sensitiveWordRules,
  ...wordingRules,
  ...yearResidueRules,
].sort(byNumber)

/** The order of the book: by family, then by number. */
export function byNumber(a: Rule, b: Rule): number {
  return order(a.id) - order(b.id)
}

function order(id: string): number {
  const family = ruleFamilies.findIndex(each => each.id === familyOf(id))
  return family * 100 + Number(id.slice(id.indexOf('-') + 1))
}
