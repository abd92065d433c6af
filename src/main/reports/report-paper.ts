import type { Reply } from '../../contract/app-error.ts'
import { formById } from '../../core/forms/form-for-year.ts'
import type { Form } from '../../core/forms/form.ts'
import type { PaperSettings } from '../../core/report/office-settings.ts'
import type { Report } from '../../core/report/report.ts'
import { done } from '../reply.ts'
import { isIntact } from '../store/report-store.ts'
import type { Store } from '../store/store.ts'
import { noSuchReport } from './no-such.ts'
import { changedInArchive, settingsOf } from './report-view.ts'

/** A stored report with all that decides how it is printed. */
export interface ReportPaper {
  readonly form: Form
  readonly report: Report
  /** Only a draft says 草稿 in its name and on its pages. */
  readonly draft: boolean
  readonly version: number
  readonly settings: PaperSettings
}

/** An archived report that was changed outside the program is not printed. */
export function reportPaper(store: Store, id: number): Reply<ReportPaper> {
  const stored = store.reports.find(id)
  if (!stored) return noSuchReport
  if (!isIntact(stored)) return changedInArchive(stored)
  const { report, status, version, origin, officeId } = stored
  const { paper } = settingsOf(store, officeId)
  // The lines of today's papers were not on the one that was published then.
  const settings = origin === 'imported' ? { ...paper, linesAfterDate: [] } : paper
  return done({ form: formById(report.formId), report, draft: status === 'draft', version, settings })
}
