import { done } from '../reply.ts'
import { archiveReport, discardReport, reopenReport } from '../reports/change-status.ts'
import { correctReport } from '../reports/correct-report.ts'
import { finalizeReport } from '../reports/finalize-report.ts'
import { listReports, viewOf } from '../reports/report-view.ts'
import type { Handlers } from './handler.ts'

type Calls = 'reports.finalize' | 'reports.reopen' | 'reports.archive' | 'reports.correct' | 'reports.discard'

/** 草稿 → 已定稿 → 已归档, and the two ways beside: 更正 and deleting a draft. */
export const statusHandlers: Handlers<Calls> = {
  'reports.finalize': (services, { id }) => {
    const changed = finalizeReport(services, id)
    return changed.ok ? viewOf(services.store, id) : changed
  },
  'reports.reopen': (services, { id, reason }) => {
    const changed = reopenReport(services, id, reason)
    return changed.ok ? viewOf(services.store, id) : changed
  },
  'reports.archive': async (services, { id }) => {
    const mayBe = services.store.reports.find(id)?.status === 'final'
    if (mayBe) await services.keeping.copies.beforeChange('archive')
    const changed = archiveReport(services, id)
    return changed.ok ? viewOf(services.store, id) : changed
  },
  'reports.correct': (services, { id, reason }) => {
    const made = correctReport(services, id, reason)
    return made.ok ? viewOf(services.store, made.value) : made
  },
  'reports.discard': (services, { id }) => {
    const gone = discardReport(services, id)
    return gone.ok ? done(listReports(services.store, gone.value.officeId)) : gone
  },
}
