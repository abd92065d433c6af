import { blockingFindings, checkReport } from '../../../core/checks/check-report.ts'
import type { Finding } from '../../../core/checks/check.ts'
import { formById } from '../../../core/forms/form-for-year.ts'
import type { ReportView } from '../../../contract/views.ts'

/** What stands between a report of ours and its final export; nothing in an imported one. */
export function blocking(view: ReportView): readonly Finding[] {
  if (view.summary.origin === 'imported' || view.summary.status !== 'draft') return []
  const last = view.lastYear?.report
  const { findings } = checkReport({
    form: formById(view.report.formId),
    report: view.report,
    ...(last ? { lastYear: { form: formById(last.formId), report: last } } : {}),
    imported: false,
  })
  return blockingFindings(findings, new Set(view.acknowledgements.map(a => a.fingerprint)))
}
