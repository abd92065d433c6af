import { checkReport } from '../../core/checks/check-report.ts'
import { formById } from '../../core/forms/form-for-year.ts'
import { reportFromInterchange } from '../../core/import/to-interchange.ts'
import { readArguments, required } from '../arguments.ts'
import { CliError } from '../cli-error.ts'
import { formatsOf } from '../formats.ts'
import { readReportJson } from '../read-report.ts'
import { packOptions, usePacks } from '../use-packs.ts'
import { writePapers } from '../write-papers.ts'

/** `nianbao export REPORT.json --out DIR [--formats docx,pdf] [--no-data] [--pack FILE] [--data-dir D]`; with errors left the files say 草稿. */
export async function exportCommand(args: readonly string[], print: (text: string) => void): Promise<number> {
  const given = readArguments(args, {
    out: { type: 'string' },
    formats: { type: 'string' },
    'no-data': { type: 'boolean' },
    ...packOptions,
  })
  await usePacks(given)
  const json = await readReportJson(required(given.file, '年报数据文件 REPORT.json'))
  const folder = required(given.text('out'), '输出文件夹 --out')
  const formats = formatsOf(given.text('formats'))
  const form = formById(json.form)
  if (json.fiscalYear === null) throw new CliError('文件里没有年度，请在 fiscalYear 中写上年度后再导出。')
  if (!json.orgName?.trim()) throw new CliError('文件里没有单位名称，请在 orgName 中写上全称后再导出。')
  const report = reportFromInterchange(json)
  const { verdict } = checkReport({ form, report, imported: true })
  const written = await writePapers(
    { form, report, draft: verdict !== 'pass', withData: !given.flag('no-data') },
    folder,
    formats,
  )
  print(JSON.stringify({ verdict, draft: verdict !== 'pass', ...written }, null, 1))
  return 0
}
