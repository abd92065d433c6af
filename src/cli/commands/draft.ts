import { carryOver } from '../../core/carry-over/carry-over.ts'
import { checkReport } from '../../core/checks/check-report.ts'
import { formById, formForYear } from '../../core/forms/form-for-year.ts'
import { reportFromInterchange } from '../../core/import/to-interchange.ts'
import { readArguments, required } from '../arguments.ts'
import { CliError } from '../cli-error.ts'
import { formatsOf } from '../formats.ts'
import { readReport } from '../read-report.ts'
import { packOptions, usePacks } from '../use-packs.ts'
import { writePapers } from '../write-papers.ts'
import { yearOf } from '../year.ts'

/** `nianbao draft --from FILE --year Y --out DIR [--formats docx,pdf] [--pack FILE] [--data-dir D]`; prints a JSON summary. */
export async function draftCommand(args: readonly string[], print: (text: string) => void): Promise<number> {
  const given = readArguments(args, {
    from: { type: 'string' },
    year: { type: 'string' },
    out: { type: 'string' },
    formats: { type: 'string' },
    ...packOptions,
  })
  if (given.file !== undefined) throw new CliError(`多出的参数：${given.file}。上年年报用 --from 指定。`)
  const year = yearOf(required(given.text('year'), '年度 --year'))
  const folder = required(given.text('out'), '输出文件夹 --out')
  const formats = formatsOf(given.text('formats'))
  await usePacks(given)
  const json = await readReport(required(given.text('from'), '上年年报 --from'))
  const form = formForYear(year)
  if (!form) throw new CliError(`${year} 年没有统一的年报格式，只能编制 2019 年及以后的年报。`)
  const last = { form: formById(json.form), report: reportFromInterchange(json) }
  const { report, lines, says } = carryOver(last, form, last.report.office, year)
  const lastYear = last.report.year === year - 1 ? { lastYear: last } : {}
  const { verdict, findings } = checkReport({ form, report, ...lastYear, imported: false })
  const written = await writePapers({ form, report, draft: verdict !== 'pass' }, folder, formats)
  print(
    JSON.stringify(
      {
        form: form.id,
        fiscalYear: year,
        orgName: report.office.name,
        from: { file: given.text('from'), form: json.form, fiscalYear: json.fiscalYear },
        says,
        filled: lines
          .filter(l => l.mode === 'copy' && l.value !== null)
          .map(l => ({ cell: l.to, value: l.value, from: l.from, says: l.says })),
        notFilled: lines
          .filter(l => l.mode === 'copy' && l.value === null)
          .map(l => ({ cell: l.to, from: l.from, says: l.says })),
        shown: lines
          .filter(l => l.mode !== 'copy')
          .map(l => ({ cell: l.to, value: l.value, mode: l.mode, from: l.from, says: l.says })),
        verdict,
        errors: findings.filter(f => f.severity === 'error' && f.verdict === 'fail').length,
        undecided: findings.filter(f => f.severity === 'error' && f.verdict === 'unknown').length,
        draft: verdict !== 'pass',
        ...written,
      },
      null,
      1,
    ),
  )
  return 0
}
