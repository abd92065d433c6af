import type { Reply } from '../../contract/app-error.ts'
import { blockingFindings, checkReport } from '../../core/checks/check-report.ts'
import { formById } from '../../core/forms/form-for-year.ts'
import { done, refuse } from '../reply.ts'
import type { Writing } from '../services.ts'
import { statusStep } from './history.ts'
import { lockedReport } from './locked-report.ts'
import { noSuchReport } from './no-such.ts'
import { settingsOf } from './report-view.ts'
import { lastYearOf } from './stored-years.ts'

/** 定稿: a draft without broken errors and without errors that a blank keeps from being judged. */
export function finalizeReport({ store, now }: Writing, id: number): Reply<null> {
  const stored = store.reports.find(id)
  if (!stored) return noSuchReport
  if (stored.status !== 'draft') return lockedReport(stored)
  const last = lastYearOf(store, stored.officeId, stored.report.year)
  const { findings } = checkReport({
    form: formById(stored.report.formId),
    report: stored.report,
    ...(last ? { lastYear: { form: formById(last.report.formId), report: last.report } } : {}),
    imported: false,
    settings: settingsOf(store, stored.officeId).checks,
  })
  const acknowledged = new Set(store.acknowledgements.of(id).map(a => a.fingerprint))
  const blocking = blockingFindings(findings, acknowledged)
  if (blocking.length > 0) {
    const unknown = blocking.filter(finding => finding.verdict === 'unknown').length
    return refuse(
      'has_errors',
      countWords(blocking.length - unknown, unknown),
      '请在“审核”中逐条定位、修改后再定稿。',
    )
  }
  const at = now().toISOString()
  store.together(() => {
    store.steps.append(id, statusStep('定稿。'), at)
    store.reports.setStatus(id, 'final', null, at)
  })
  return done(null)
}

function countWords(broken: number, unknown: number): string {
  const parts = [
    ...(broken > 0 ? [`还有 ${broken} 处错误必须改`] : []),
    ...(unknown > 0 ? [`有 ${unknown} 处因没填完暂不能判断`] : []),
  ]
  return `${parts.join('，')}，不能定稿。`
}
