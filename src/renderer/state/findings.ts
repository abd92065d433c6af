import { create } from 'zustand'
import { blockingFindings, checkReport } from '../../core/checks/check-report.ts'
import type { Finding, Severity } from '../../core/checks/check.ts'
import type { Form } from '../../core/forms/form.ts'
import type { OpenReport } from './report-store.ts'

/** What stands before 定稿, in the order of the panel. */
export interface Verdict {
  /** ready: 可以定稿 · fix: something must change · fill: nothing is wrong, but something is still blank */
  readonly is: 'ready' | 'fix' | 'fill'
  readonly says: string
  readonly mustFix: number
  readonly toVerify: number
  readonly unknown: number
}

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
  open: Pick<OpenReport, 'form' | 'report' | 'lastYear' | 'acknowledgements' | 'summary' | 'settings'>,
): CheckResult {
  const { form, report, lastYear } = open
  const imported = open.summary.origin === 'imported'
  const { checks: settings } = open.settings
  const { findings } = checkReport({ form, report, imported, settings, ...(lastYear ? { lastYear } : {}) })
  const acknowledged = new Map(open.acknowledgements.map(a => [a.fingerprint, a.note]))
  const asks = gravestFirst(form, findings).filter(
    f => f.verdict === 'fail' && f.severity !== 'info' && !(canPass(f) && acknowledged.has(f.fingerprint)),
  )
  const blocking = blockingFindings(findings, new Set(acknowledged.keys()))
  const mustFix = blocking.filter(f => f.verdict === 'fail').length
  const unknown = blocking.length - mustFix
  return {
    findings,
    open: asks,
    acknowledged,
    verdict: sayVerdict(mustFix, asks.length - mustFix, unknown),
    marks: marksOf(asks),
  }
}

/** By chapter, errors before warnings: the order of the panel and of F8. */
function gravestFirst(form: Form, findings: readonly Finding[]): Finding[] {
  const chapters: readonly string[] = ['frame', ...form.sections.map(s => s.id)]
  const rank = (f: Finding): number => chapters.indexOf(f.section) * 3 + severities.indexOf(f.severity)
  return [...findings].sort((a, b) => rank(a) - rank(b))
}

const severities: readonly Severity[] = ['error', 'warning', 'info']

/** Whether 已核实（说明） may stand for a change. */
export const canPass = (finding: Finding): boolean => finding.severity === 'warning' || finding.passable

function sayVerdict(mustFix: number, toVerify: number, unknown: number): Verdict {
  const counts = { mustFix, toVerify, unknown }
  const verify = toVerify > 0 ? `${toVerify} 处需核实` : ''
  if (mustFix > 0) {
    const says = [`还有 ${mustFix} 处必须改`, verify].filter(Boolean).join('、')
    return { is: 'fix', says, ...counts }
  }
  if (unknown > 0) return { is: 'fill', says: `暂不能判断：还有 ${unknown} 项没有填全`, ...counts }
  return { is: 'ready', says: ['可以定稿', verify && `还有 ${verify}`].filter(Boolean).join('，'), ...counts }
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
  /** The finding in hand (F8), by fingerprint; its cells are outlined. */
  readonly inHand: string | null
  readonly outlined: ReadonlySet<string>
}

export const useFindings = create<Findings>(() => ({ result: null, inHand: null, outlined: new Set() }))

export const holdFinding = (finding: Finding | null): void => {
  useFindings.setState({
    inHand: finding?.fingerprint ?? null,
    outlined: new Set(finding ? [...finding.cells, ...finding.related] : []),
  })
}
