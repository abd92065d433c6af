import type { DiscardedDraft } from '../../contract/shelf.ts'
import type { Reply } from '../../contract/app-error.ts'
import type { Report } from '../../core/report/report.ts'
import { done, refuse } from '../reply.ts'
import type { Services, Writing } from '../services.ts'
import type { DiscardedReport } from '../store/report-store.ts'
import { statusStep } from './history.ts'

type Reading = Pick<Services, 'store'>

/** 回收站 of an office, latest first, each with what keeps it from coming back. */
export const discardedDrafts = ({ store }: Reading, officeId: number): DiscardedDraft[] =>
  store.reports.discarded(officeId).map(gone => ({
    id: gone.id,
    year: gone.report.year,
    version: gone.version,
    formId: gone.report.formId,
    title: gone.report.text.title,
    discardedAt: gone.discardedAt,
    savedAt: gone.savedAt,
    filled: Object.values(gone.report.cells).filter(c => c.origin !== 'computed' && c.value !== null).length,
    kept: placeTaken({ store }, gone),
  }))

/** A discarded draft to look at. */
export function discardedReport({ store }: Reading, id: number): Reply<Report> {
  const gone = store.reports.findDiscarded(id)
  return gone ? done(gone.report) : notInBin
}

/** 恢复: the draft is back as it was, with its log. Answers its office. */
export function restoreDraft({ store, now }: Writing, id: number): Reply<{ officeId: number }> {
  const gone = store.reports.findDiscarded(id)
  if (!gone) return notInBin
  const taken = placeTaken({ store }, gone)
  if (taken !== null) return refuse('exists', taken, '原稿仍在回收站，可以打开查看。')
  store.together(() => {
    store.reports.restore(id)
    store.steps.append(id, statusStep('从回收站恢复草稿。'), now().toISOString())
  })
  return done({ officeId: gone.officeId })
}

/** One open report for an office and year, and each version once. */
function placeTaken({ store }: Reading, { officeId, report, version }: DiscardedReport): string | null {
  const there = store.reports.ofYear(officeId, report.year)
  if (there.some(({ status }) => status !== 'archived')) {
    return `${report.year}年已有另一份未归档的年报，不能再恢复这份草稿。`
  }
  return there.some(other => other.version >= version)
    ? `${report.year}年年报已归档第 ${there[0]?.version ?? version} 版，不能再恢复这份草稿。`
    : null
}

const notInBin = refuse('not_found', '回收站里没有这份草稿。', '它可能已经恢复，请回到首页查看。')
