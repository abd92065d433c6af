import type { Finding } from '../../core/checks/check.ts'
import { checkReport } from '../../core/checks/check-report.ts'
import { formById } from '../../core/forms/form-for-year.ts'
import { reportFromInterchange } from '../../core/import/to-interchange.ts'
import type { Interchange } from '../../core/report/interchange.ts'
import { officeKindNames } from '../../core/report/office-kind.ts'
import type { OfficeKind } from '../../core/report/report.ts'
import { readArguments, required } from '../arguments.ts'
import { CliError } from '../cli-error.ts'
import { readReport } from '../read-report.ts'
import { packOptions, usePacks } from '../use-packs.ts'

const verdicts = { pass: '可以定稿', fail: '有错误，必须改', unknown: '有空格，暂不能判断' }
const severities = { error: '错误', warning: '提醒', info: '提示' }

/** `nianbao check FILE [--last-year FILE] [--office-kind KIND] [--pack FILE] [--data-dir D] [--json]`; 1 when there are errors. */
export async function checkCommand(args: readonly string[], print: (text: string) => void): Promise<number> {
  const given = readArguments(args, {
    json: { type: 'boolean' },
    'last-year': { type: 'string' },
    'office-kind': { type: 'string' },
    ...packOptions,
  })
  const kind = officeKind(given.text('office-kind'))
  await usePacks(given)
  const report = await readReport(required(given.file, '要校验的文件'))
  const lastFile = given.text('last-year')
  const last = lastFile === undefined ? undefined : await readReport(lastFile)
  const { verdict, findings } = checkReport({
    ...formAndReport(report, kind),
    ...(last ? { lastYear: formAndReport(last, kind) } : {}),
    imported: true,
  })
  print(
    given.flag('json')
      ? JSON.stringify({ verdict, findings: findings.map(plain) }, null, 1)
      : inWords(verdict, findings),
  )
  return findings.some(f => f.severity === 'error' && f.verdict === 'fail') ? 1 : 0
}

function officeKind(name: string | undefined): OfficeKind | undefined {
  if (name === undefined) return undefined
  const kind = (Object.keys(officeKindNames) as OfficeKind[]).find(k => k === name)
  if (!kind)
    throw new CliError(`不认识的单位类型“${name}”，可用：${Object.keys(officeKindNames).join('、')}。`)
  return kind
}

function formAndReport(json: Interchange, kind: OfficeKind | undefined) {
  const report = reportFromInterchange(json)
  return {
    form: formById(json.form),
    report: kind ? { ...report, office: { ...report.office, kind } } : report,
  }
}

function plain(finding: Finding) {
  return {
    rule: finding.rule,
    severity: finding.severity,
    verdict: finding.verdict,
    says: finding.says,
    cells: finding.cells,
    ...(finding.left ? { left: finding.left.value } : {}),
    ...(finding.right ? { right: finding.right.value } : {}),
    ...(finding.difference === undefined ? {} : { difference: finding.difference }),
    ...(finding.quote ? { quote: finding.quote.text } : {}),
  }
}

function inWords(verdict: keyof typeof verdicts, findings: readonly Finding[]): string {
  const line = (f: Finding) =>
    [
      `  ${severities[f.severity]} ${f.rule}  ${f.says}${f.verdict === 'unknown' ? '（暂不能判断）' : ''}`,
      ...[f.left, f.right].flatMap(s => (s ? [`      ${s.words}`] : [])),
    ].join('\n')
  return [verdicts[verdict], ...findings.map(line)].join('\n')
}
