import { done } from '../reply.ts'
import { acknowledgeFinding } from '../reports/acknowledge-finding.ts'
import { createReport } from '../reports/create-report.ts'
import { historyOf } from '../reports/history.ts'
import { noSuchOffice, noSuchReport } from '../reports/no-such.ts'
import { likenessOfReport } from '../reports/likeness.ts'
import { listReports, viewOf } from '../reports/report-view.ts'
import { saveSteps } from '../reports/save-steps.ts'
import type { Handlers } from './handler.ts'

type Calls =
  | 'reports.list'
  | 'reports.create'
  | 'reports.open'
  | 'reports.saveSteps'
  | 'reports.acknowledge'
  | 'reports.history'
  | 'reports.likeness'

export const reportHandlers: Handlers<Calls> = {
  'reports.list': ({ store }, { officeId }) =>
    store.offices.find(officeId) ? done(listReports(store, officeId)) : noSuchOffice,
  'reports.create': (services, input) => {
    const made = createReport(services, input)
    return made.ok ? viewOf(services.store, made.value) : made
  },
  'reports.open': ({ store }, { id }) => viewOf(store, id),
  'reports.saveSteps': (services, input) => {
    const begun = performance.now()
    const saved = saveSteps(services, input)
    services.savedIn(performance.now() - begun)
    return saved
  },
  'reports.acknowledge': (services, input) => {
    const kept = acknowledgeFinding(services, input)
    return kept.ok ? viewOf(services.store, input.id) : kept
  },
  'reports.likeness': ({ store }, { id }) => {
    const stored = store.reports.find(id)
    return stored ? done(likenessOfReport(store, stored)) : noSuchReport
  },
  'reports.history': ({ store }, { id }) => {
    const stored = store.reports.find(id)
    return stored ? done(historyOf(store, stored)) : noSuchReport
  },
}
