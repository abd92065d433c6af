import { randomUUID } from 'node:crypto'
import type { Input } from '../../contract/api.ts'
import type { Reply } from '../../contract/app-error.ts'
import { carryOver } from '../../core/carry-over/carry-over.ts'
import type { CarriedOver } from '../../core/carry-over/carry-over.ts'
import { formById, formForYear } from '../../core/forms/form-for-year.ts'
import type { Edit } from '../../core/report/edit.ts'
import { textEdits } from '../../core/report/edits-for.ts'
import { done, refuse } from '../reply.ts'
import type { Writing } from '../services.ts'
import { isIntact } from '../store/report-store.ts'
import type { StoredReport } from '../store/report-store.ts'
import { noSuchOffice } from './no-such.ts'
import { changedInArchive } from './report-view.ts'
import { lastYearOf } from './stored-years.ts'

/** A new draft from the stored report of the year before, or from last year's end stock typed by hand. Answers its id. */
export function createReport(
  { store, now }: Writing,
  { officeId, year, openingStock = {} }: Input<'reports.create'>,
): Reply<number> {
  const office = store.offices.find(officeId)?.office
  if (!office) return noSuchOffice
  const form = formForYear(year)
  if (!form) return refuse('bad_input', `${year}年没有全国统一的年报格式。`, '可以新建 2019 年以后的年报。')
  const [there] = store.reports.ofYear(officeId, year)
  if (there) return alreadyThere(there)
  const last = lastYearOf(store, officeId, year)
  if (last && !isIntact(last)) return changedInArchive(last)
  if (last && Object.keys(openingStock).length > 0) {
    return refuse(
      'bad_input',
      `${year - 1}年年报已经在库里，上年末数从它带入。`,
      '请不要再手工录入上年末数。',
    )
  }
  const source = last ? { form: formById(last.report.formId), report: last.report } : null
  const carried = carryOver(source, form, office, year, openingStock)
  const at = now().toISOString()
  return store.together(() => {
    const id = store.reports.insert({ officeId, version: 1, origin: 'own', report: carried.report }, at)
    store.steps.append(
      id,
      {
        stepId: randomUUID(),
        kind: 'carry',
        edits: carriedEdits(carried),
        says: `新建草稿。${carried.says}`,
      },
      at,
    )
    return done(id)
  })
}

/** What was carried and the starting text, as edits, so that the log alone yields the report. */
const carriedEdits = ({ report }: CarriedOver): Edit[] => [
  ...Object.entries(report.cells)
    .filter(([, cell]) => cell.origin === 'carried')
    .map(([cell, to]): Edit => ({ what: 'cell', cell, to })),
  ...Object.entries(report.openingStock ?? {}).map(([cell, to]): Edit => ({ what: 'stock', cell, to })),
  ...textEdits(report),
]

/** One report for an office and year: names the one that is there, and the way on from it. */
export function alreadyThere({ id, report, status, version }: StoredReport) {
  const ways = {
    draft: [`${report.year}年年报已有草稿。`, '请打开草稿接着填写。'],
    final: [`${report.year}年年报已定稿。`, '请打开它；要改动的，先退回草稿。'],
    archived: [
      `${report.year}年年报已归档（第 ${version} 版）。`,
      '请打开它查看；要改动的，用“更正”另立新版本。',
    ],
  } as const
  const [says, hint] = ways[status]
  return refuse('exists', says, hint, { reportId: id })
}
