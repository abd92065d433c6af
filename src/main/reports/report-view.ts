import type { Reply } from '../../contract/app-error.ts'
import type { ReportSummary, ReportView } from '../../contract/views.ts'
import { chainState } from '../../core/carry-over/chain.ts'
import { keyFigures } from '../../core/report/key-figures.ts'
import { defaultOfficeSettings } from '../../core/report/office-settings.ts'
import type { OfficeSettings } from '../../core/report/office-settings.ts'
import { done, refuse } from '../reply.ts'
import type { StoredReport } from '../store/report-store.ts'
import { isIntact } from '../store/report-store.ts'
import type { Store } from '../store/store.ts'
import { eventsOf } from './events-of.ts'
import { likenessToOwn } from './likeness.ts'
import { noSuchReport } from './no-such.ts'
import { lastYearOf, thatCounts } from './stored-years.ts'

/** Everything the window shows of a report. An archived one is compared with its hash first. */
export function viewOf(store: Store, id: number): Reply<ReportView> {
  const stored = store.reports.find(id)
  if (!stored) return noSuchReport
  const last = lastYearOf(store, stored.officeId, stored.report.year)
  const changed = [stored, last].find(each => each && !isIntact(each))
  if (changed) return changedInArchive(changed)
  const { events, removed } = eventsOf(store, stored)
  return done({
    summary: summaryOf(stored, last),
    officeId: stored.officeId,
    report: stored.report,
    seq: store.steps.lastSeq(id),
    lastYear: last ? { id: last.id, report: last.report } : null,
    settings: settingsOf(store, stored.officeId),
    likeness: likenessToOwn(store, stored),
    acknowledgements: store.acknowledgements.of(id),
    events,
    removedEvents: removed,
    filled: store.filled.of(id),
  })
}

/** Those of the office as they are now, for every year. */
export const settingsOf = (store: Store, officeId: number): OfficeSettings =>
  store.offices.find(officeId)?.settings ?? defaultOfficeSettings

/** Every version of every year, newest first. */
export function listReports(store: Store, officeId: number): ReportSummary[] {
  const all = store.reports.ofOffice(officeId)
  return all.map(stored => {
    const before = all.filter(other => other.report.year === stored.report.year - 1)
    return summaryOf(stored, thatCounts(before))
  })
}

function summaryOf(stored: StoredReport, last: StoredReport | undefined): ReportSummary {
  const { report } = stored
  return {
    id: stored.id,
    year: report.year,
    version: stored.version,
    status: stored.status,
    origin: stored.origin,
    formId: report.formId,
    title: report.text.title,
    ...keyFigures(report),
    chain: chainState(last?.report ?? null, report),
    sourceName: stored.sourceName,
    savedAt: stored.savedAt,
    correctionOf: stored.correctionOf,
    correctionReason: stored.correctionReason,
  }
}

export const changedInArchive = ({ report, version }: StoredReport) =>
  refuse(
    'mismatch',
    `已归档的${report.year}年年报（第 ${version} 版）与归档时的校验码不一致，内容被改动或磁盘损坏。`,
    '请不要使用这份年报，先从备份恢复；已导出的文件可用来核对。',
  )
