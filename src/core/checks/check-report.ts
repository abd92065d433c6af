import { typedStock } from '../carry-over/typed-stock.ts'
import type { CheckInput, Finding, FoundBy, Verdict } from './check.ts'
import { evaluateRule } from './evaluate-rule.ts'
import { fingerprintOf } from './fingerprint.ts'
import { knownRules, ruleHolds } from './known-rules.ts'
import type { Rule } from './rule-book.ts'

export interface Checked {
  /** `fail`: an error is broken · `unknown`: none is, but one cannot be judged yet · `pass`: else. */
  readonly verdict: Verdict
  readonly findings: readonly Finding[]
}

/**
 * Runs every rule that belongs to the report's form, in the order of the rule book. A report of any other year than
 * the one before is no last year's report and is left aside; its end stock may have been typed by hand instead.
 */
export function checkReport(given: CheckInput, rules: readonly Rule[] = knownRules()): Checked {
  const { lastYear, ...alone } = given
  const input =
    lastYear?.report.year === given.report.year - 1 ? given : { ...alone, ...stockOf(given.report) }
  const findings = rules
    .filter(rule => ruleHolds(rule, input.form, input.report.year))
    .flatMap(rule => runRule(rule, input).map(found => finish(rule, found, input)))
    .filter(finding => !leftOut(finding, input))
  return { verdict: verdictOf(findings), findings: toldApart(findings, input) }
}

function stockOf(report: CheckInput['report']): Pick<CheckInput, 'lastYear'> {
  const stock = typedStock(report)
  return stock ? { lastYear: { ...stock, typed: true } } : {}
}

/** 提醒 and 提示 that the office switched off with a reason; errors always speak. */
const leftOut = ({ rule, severity }: Finding, { settings }: CheckInput): boolean =>
  severity !== 'error' && settings !== undefined && Object.hasOwn(settings.off, rule)

/** Two of a kind (the same slip twice in the text) get fingerprints of their own. */
function toldApart(findings: readonly Finding[], input: CheckInput): Finding[] {
  const seen = new Map<string, number>()
  return findings.map(f => {
    const nth = seen.get(f.fingerprint) ?? 0
    seen.set(f.fingerprint, nth + 1)
    return nth === 0 ? f : { ...f, fingerprint: fingerprintOf(f.rule, f, input.report, nth) }
  })
}

/**
 * What stands in the way of 定稿: errors that are broken or cannot be judged yet. An error marked ◇ is passed when a
 * written reason is stored under its fingerprint.
 */
export function blockingFindings(
  findings: readonly Finding[],
  acknowledged: ReadonlySet<string> = new Set(),
): Finding[] {
  return findings.filter(
    f => f.severity === 'error' && !(f.passable && f.verdict === 'fail' && acknowledged.has(f.fingerprint)),
  )
}

const runRule = (rule: Rule, input: CheckInput): readonly FoundBy[] =>
  'find' in rule ? rule.find(input) : evaluateRule(rule, input)

function finish(rule: Rule, found: FoundBy, input: CheckInput): Finding {
  return {
    ...found,
    rule: rule.id,
    severity: found.severity ?? rule.severity,
    verdict: found.verdict ?? 'fail',
    cells: found.cells ?? [],
    related: found.related ?? [],
    repairs: input.imported && !input.reading ? [] : (found.repairs ?? []),
    passable: rule.passable === true,
    fingerprint: fingerprintOf(rule.id, found, input.report),
  }
}

function verdictOf(findings: readonly Finding[]): Verdict {
  const errors = findings.filter(f => f.severity === 'error')
  if (errors.some(f => f.verdict === 'fail')) return 'fail'
  return errors.length > 0 ? 'unknown' : 'pass'
}
