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

interface Findings {
  readonly result: CheckResult | null
  /** The finding in hand (F8), by fingerprint. */
  readonly inHand: string | null
  /** Where it stood among those that ask for something, to go on from once it is mended. */
  readonly place: number
  /** Its cells: the culprits strong, the related ones faint. */
  readonly outlined: ReadonlyMap<string, 'culprit' | 'related'>
}

export const useFindings = create<Findings>(() => ({
  result: null,
  inHand: null,
  place: 0,
  outlined: new Map(),
}))

export const holdFinding = (finding: Finding | null): void => {
  const open = useFindings.getState().result?.open ?? []
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
