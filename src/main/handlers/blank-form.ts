import { composeDocument } from '../../core/export/compose-document.ts'
import { paperFileName } from '../../core/export/paper-file-name.ts'
import { formForYear } from '../../core/forms/form-for-year.ts'
import { blankReport } from '../../core/report/report.ts'
import { reportFiles } from '../export/export-report.ts'
import { done, refuse } from '../reply.ts'
import { noSuchOffice } from '../reports/no-such.ts'
import type { Store } from '../store/store.ts'
import { askAndExport } from './ask-and-export.ts'
import type { Handlers } from './handler.ts'
import { showPrintDialog } from './show-print-dialog.ts'

/** 空白表: the form of a year with the office's name and no number, to be filled in by hand. */
export const blankFormHandlers: Handlers<'blank.write' | 'blank.print'> = {
  'blank.write': async (services, { officeId, year, sameNames }) => {
    const found = blankForm(services.store, officeId, year)
    if (!found.ok) return found
    const { paper, ...what } = found.value
    const name = paperFileName(paper, { mark: '（空白表）' })
    const formats = ['docx', 'pdf'] as const
    const files = reportFiles({ ...what, name, formats, withData: false, pdf: services.pdf })
    return askAndExport(services, files, sameNames)
  },
  'blank.print': async (services, { officeId, year }) => {
    const found = blankForm(services.store, officeId, year)
    return found.ok ? showPrintDialog(services, found.value.paper) : found
  },
}

function blankForm(store: Store, officeId: number, year: number) {
  const record = store.offices.find(officeId)
  if (!record) return noSuchOffice
  const form = formForYear(year)
  if (!form) return refuse('bad_input', `${String(year)} 年还没有规定的表格。`, '请选择 2019 年以后的年度。')
  const report = blankReport(form.id, year, record.office)
  const paper = composeDocument(form, report, { draft: false })
  return done({ form, report, draft: false, settings: record.settings.paper, paper })
}
