import { create } from 'zustand'
import { checkReport } from '../../core/checks/check-report.ts'
import type { Finding, Severity } from '../../core/checks/check.ts'
import { outcomeOf } from '../../core/checks/outcome.ts'
import type { Judgement } from '../../core/checks/outcome.ts'
import type { OpenReport } from './report-store.ts'

export type Verdict = Judgement

export interface CheckResult {
  readonly findings: readonly Finding[]
  /** Those that still ask for something: neither 已核实 nor 暂不能判断 nor 提示. */
  readonly open: readonly Finding[]
  readonly acknowledged: ReadonlyMap<string, string>
  readonly verdict: Verdict
  /** The gravest open finding of a cell. */
  readonly marks: ReadonlyMap<string, Severity>
}

/** Runs the rule book over the report in hand; a published report is judged as one. */
export function judge(
  open: Pick<
    OpenReport,
    'form' | 'report' | 'lastYear' | 'acknowledgements' | 'summary' | 'settings' | 'likeness'
  >,
): CheckResult {
  const { form, report, lastYear, likeness } = open
  const imported = open.summary.origin === 'imported'
  const { checks: settings } = open.settings
  const { findings } = checkReport({
    form,
    report,
    imported,
    settings,
    likeness,
    ...(lastYear ? { lastYear } : {}),
  })
  const acknowledged = new Map(open.acknowledgements.map(a => [a.fingerprint, a.note]))
  const { open: asks, judgement } = outcomeOf(form, findings, acknowledged)
  return {
    findings,
    open: asks,
    acknowledged,
    verdict: judgement,
    marks: marksOf(asks),
  }
}

function marksOf(open: readonly Finding[]): Map<string, Severity> {
  const marks = new Map<string, Severity>()
  for (const { cells, severity } of open) {
    for (const cell of cells) if (marks.get(cell) !== 'error') marks.set(cell, severity)
  }
  return marks
}

/** 只看: which of the findings that ask for something the panel lists. */
export type OnlyShown = Severity | 'all'

interface Findings {
  readonly result: CheckResult | null
  readonly only: OnlyShown
  /** The finding in hand (F8), by fingerprint. */
  readonly inHand: string | null
  /** Where it stood among those that were stepped through, to go on from once it is mended. */
  readonly place: number
  /** Its cells: the culprits strong, the related ones faint. */
  readonly outlined: ReadonlyMap<string, 'culprit' | 'related'>
}

export const useFindings = create<Findings>(() => ({
  result: null,
  only: 'all',
  inHand: null,
  place: 0,
  outlined: new Map(),
}))

/** Those that ask for something, as far as the panel's filter lists them. */
export const shownFindings = (result: CheckResult | null, only: OnlyShown): readonly Finding[] =>
  (result?.open ?? []).filter(finding => only === 'all' || finding.severity === only)

/** F8 / Shift+F8: the finding that comes after, or before, the one in hand in a list; null in an empty one. */
export function nextFinding(list: readonly Finding[], by: 1 | -1): Finding | null {
  const { inHand, place } = useFindings.getState()
  const at = list.findIndex(f => f.fingerprint === inHand)
  // What was mended has left its place to the one behind it.
  const to = at >= 0 ? at + by : by > 0 ? place : place - 1
  return list.at(to % list.length) ?? null
}

/** @param list what is stepped through; what the filter lists where not given */
export const holdFinding = (finding: Finding | null, list?: readonly Finding[]): void => {
  const { result, only } = useFindings.getState()
  const open = list ?? shownFindings(result, only)
  useFindings.setState({
    inHand: finding?.fingerprint ?? null,
    place: Math.max(
      0,
      open.findIndex(f => f.fingerprint === finding?.fingerprint),
    ),
    outlined: new Map([
      ...(finding?.related ?? []).map(cell => [cell, 'related'] as const),
      ...(finding?.cells ?? []).map(cell => [cell, 'culprit'] as const),
    ]),
  })
}
