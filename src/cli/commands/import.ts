import { cellsOf } from '../../core/forms/cells.ts'
import { formById } from '../../core/forms/form-for-year.ts'
import type { Interchange } from '../../core/report/interchange.ts'
import { readArguments, required } from '../arguments.ts'
import { readReport } from '../read-report.ts'
import { packOptions, usePacks } from '../use-packs.ts'

/** `nianbao import FILE [--pack FILE] [--data-dir D] [--json]` */
export async function importCommand(args: readonly string[], print: (text: string) => void): Promise<number> {
  const given = readArguments(args, { json: { type: 'boolean' }, ...packOptions })
  await usePacks(given)
  const report = await readReport(required(given.file, '要识别的文件'))
  print(given.flag('json') ? JSON.stringify(report, null, 1) : inWords(report))
  return 0
}

function inWords(report: Interchange): string {
  const cells = Object.values(report.cells)
  const count = (c: string) => cells.filter(x => x.confidence === c).length
  const known = [...cellsOf(formById(report.form)).values()].filter(c => report.cells[c.id]?.value)
  return [
    report.title ?? '（没有标题）',
    `格式 ${formById(report.form).name}，${report.fiscalYear ?? '年度不明'}年，${report.orgName ?? '单位不明'}`,
    `${cells.length} 格：确定 ${count('exact')}，标签近似 ${count('fuzzy')}，推定 ${count('inferred')}，原件没有 ${count('absent')}`,
    ...known.map(c => `  ${c.name}  ${report.cells[c.id]?.value} ${c.unit}`),
    ...report.doubts.map(d => `  ? ${d.says}`),
  ].join('\n')
}
