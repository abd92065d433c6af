import type { Form } from '../forms/form.ts'
import { blockingFindings } from './check-report.ts'
import type { Finding, Severity } from './check.ts'

/** What stands before 定稿. */
export interface Judgement {
  /** ready: 可以定稿 · fix: something must change · fill: nothing is wrong, but something is still blank */
  readonly is: 'ready' | 'fix' | 'fill'
  readonly says: string
  readonly mustFix: number
  readonly toVerify: number
  readonly unknown: number
}

export interface Explained {
  readonly finding: Finding
  /** 已核实（说明） */
  readonly note: string
}

/** The findings sorted by what they ask of the clerk, each list by chapter, the gravest first. */
export interface Outcome {
  /** Those that still ask for something: neither 已核实 nor 暂不能判断 nor 提示. */
  readonly open: readonly Finding[]
  readonly explained: readonly Explained[]
  readonly unknown: readonly Finding[]
  readonly hints: readonly Finding[]
  readonly judgement: Judgement
}

export const severityNames: Readonly<Record<Severity, string>> = {
  error: '错误',
  warning: '提醒',
  info: '提示',
}

/** Whether 已核实（说明） may stand for a change. */
export const canPass = (finding: Finding): boolean => finding.severity === 'warning' || finding.passable

/** @param notes 已核实（说明）, by fingerprint */
export function outcomeOf(
  form: Form,
  findings: readonly Finding[],
  notes: ReadonlyMap<string, string>,
): Outcome {
  const sorted = gravestFirst(form, findings)
  const failed = sorted.filter(f => f.verdict === 'fail' && f.severity !== 'info')
  const explained = failed.flatMap(finding => {
    const note = canPass(finding) ? notes.get(finding.fingerprint) : undefined
    return note === undefined ? [] : [{ finding, note }]
  })
  const settled = new Set(explained.map(e => e.finding))
  const open = failed.filter(f => !settled.has(f))
  const blocking = blockingFindings(findings, new Set(notes.keys()))
  const mustFix = blocking.filter(f => f.verdict === 'fail').length
  return {
    open,
    explained,
    unknown: sorted.filter(f => f.verdict === 'unknown'),
    hints: sorted.filter(f => f.verdict === 'fail' && f.severity === 'info'),
    judgement: judgementOf(mustFix, open.length - mustFix, blocking.length - mustFix),
  }
}

/** By chapter, errors before warnings: the order of the panel and of F8. */
function gravestFirst(form: Form, findings: readonly Finding[]): Finding[] {
  const chapters: readonly string[] = ['frame', ...form.sections.map(s => s.id)]
  const rank = (f: Finding): number => chapters.indexOf(f.section) * 3 + severities.indexOf(f.severity)
  return [...findings].sort((a, b) => rank(a) - rank(b))
}

const severities: readonly Severity[] = ['error', 'warning', 'info']

function judgementOf(mustFix: number, toVerify: number, unknown: number): Judgement {
  const counts = { mustFix, toVerify, unknown }
  const verify = toVerify > 0 ? `${toVerify} 处需核实` : ''
  if (mustFix > 0) {
    const says = [`还有 ${mustFix} 处必须改`, verify].filter(Boolean).join('、')
    return { is: 'fix', says, ...counts }
  }
  if (unknown > 0) return { is: 'fill', says: `暂不能判断：还有 ${unknown} 项没有填全`, ...counts }
  return { is: 'ready', says: ['可以定稿', verify && `还有 ${verify}`].filter(Boolean).join('，'), ...counts }
}
