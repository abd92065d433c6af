import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { carryOver } from '../../src/core/carry-over/carry-over.ts'
import { formById, formForYear } from '../../src/core/forms/form-for-year.ts'
import type { Form } from '../../src/core/forms/form.ts'
import type { ImportDraft } from '../../src/core/import/draft.ts'
import { draftToInterchange, reportFromInterchange } from '../../src/core/import/to-interchange.ts'
import type { Report } from '../../src/core/report/report.ts'
import { readReportFile } from '../../src/main/import/read-report-file.ts'
import { realFolder } from '../helpers/real-reports.ts'

/** What the importer makes of a real report, or of another file at an absolute path. */
export async function imported(name: string): Promise<ImportDraft> {
  const path = name.startsWith('/') ? name : join(realFolder, name)
  const read = await readReportFile(new Uint8Array(readFileSync(path)), path)
  if (!read.ok) throw new Error(read.error.says)
  return read.draft
}

/** The draft of the following year, as the program makes it from a real report. */
export async function draftOf(name: string): Promise<{ readonly form: Form; readonly report: Report }> {
  const json = draftToInterchange(await imported(name))
  const last = { form: formById(json.form), report: reportFromInterchange(json) }
  const year = last.report.year + 1
  const form = formForYear(year)
  if (!form) throw new Error(`no form for ${String(year)}`)
  return { form, report: carryOver(last, form, last.report.office, year).report }
}
