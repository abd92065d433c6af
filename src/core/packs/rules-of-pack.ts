import { byNumber } from '../checks/rule-book.ts'
import type { Rule } from '../checks/rule-book.ts'
import type { Pack, RuleText } from './pack.ts'

/**
 * The rule book with what a pack says of its rules. A rule that is replaced, worded anew or ended stays as it was for
 * the years before the pack's.
 */
export function bookWith(
  book: readonly Rule[],
  { fromYear, rules = [], ruleTexts = [] }: Pack,
): readonly Rule[] {
  const replaced = new Set(rules.map(rule => rule.id))
  const texts = new Map(ruleTexts.map(text => [text.id, text]))
  const kept = book.flatMap(rule => {
    const text = texts.get(rule.id)
    const ends = replaced.has(rule.id) || text !== undefined
    if (!ends || (rule.years?.to ?? Infinity) < fromYear) return [rule]
    const begun = (rule.years?.from ?? -Infinity) < fromYear
    return [
      ...(begun ? [{ ...rule, years: { ...rule.years, to: fromYear - 1 } }] : []),
      ...(text && !text.off ? [worded(rule, text, Math.max(fromYear, rule.years?.from ?? fromYear))] : []),
    ]
  })
  const brought = rules.map(rule => ({ ...rule, years: { from: fromYear } }))
  return [...kept, ...brought].sort(byNumber)
}

function worded(rule: Rule, { off: _off, ...text }: RuleText, from: number): Rule {
  return { ...rule, ...text, years: { ...rule.years, from } }
}
