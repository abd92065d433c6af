import type { Reason } from '../report/cell-value.ts'
import type { ReportInForm } from '../carry-over/carry-over.ts'
import { checkReport } from './check-report.ts'
import type { Finding } from './check.ts'
import { knownRules } from './known-rules.ts'

/** A stored year of an office, newest version that counts. */
export interface ChainYear extends ReportInForm {
  readonly imported: boolean
}

/** Why a broken link of an archived year stands as it is: by year and by the finding's fingerprint. */
export interface ChainReason {
  readonly year: number
  readonly fingerprint: string
  readonly reason: Reason
}

/** A number that does not follow from the year before, both named in its sentence. */
export interface ChainBreak {
  readonly finding: Finding
  /** Absent where nobody has said why yet, or where the reason is in the finding's own sentence. */
  readonly reason?: Reason
}

/** first: no stored year before it · gap: the year before is not stored · unknown: a number is blank */
export interface ChainLink {
  readonly year: number
  readonly is: 'first' | 'gap' | 'holds' | 'unknown' | 'broken' | 'explained'
  readonly breaks: readonly ChainBreak[]
}

const chainRules = () => knownRules().filter(rule => 'chain' in rule && rule.chain)

/** Whether a rule holds this year's numbers against last year's: what breaks it may have a reason code. */
export const tiesYears = (rule: string): boolean => chainRules().some(r => r.id === rule)

/**
 * Every stored year of an office against the year before it, newest first: 上年结转 in seven columns, 现行有效 and
 * the other stocks, cases that were still pending. A total that only follows its columns is not told again.
 */
export function chainOfYears(years: readonly ChainYear[], reasons: readonly ChainReason[]): ChainLink[] {
  const byYear = new Map(years.map(each => [each.report.year, each]))
  const first = Math.min(...byYear.keys())
  return [...byYear.values()]
    .sort((a, b) => b.report.year - a.report.year)
    .map(each => linkOf(each, byYear.get(each.report.year - 1), each.report.year === first, reasons))
}

function linkOf(
  { form, report, imported }: ChainYear,
  last: ChainYear | undefined,
  isFirst: boolean,
  reasons: readonly ChainReason[],
): ChainLink {
  const { year } = report
  if (!last) return { year, is: isFirst ? 'first' : 'gap', breaks: [] }
  const { findings } = checkReport({ form, report, imported, lastYear: last }, chainRules())
  const failed = findings.filter(({ verdict }) => verdict === 'fail')
  const breaks = failed.map((finding): ChainBreak => {
    const known = reasons.find(r => r.year === year && r.fingerprint === finding.fingerprint)
    return known ? { finding, reason: known.reason } : { finding }
  })
  if (breaks.length > 0) {
    const open = breaks.some(({ finding, reason }) => !reason && finding.severity !== 'info')
    return { year, is: open ? 'broken' : 'explained', breaks }
  }
  return { year, is: findings.length > 0 ? 'unknown' : 'holds', breaks }
}
