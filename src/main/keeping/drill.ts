import type { Drill } from '../../contract/backups.ts'
import { localDate } from '../local-date.ts'
import { labelOf } from '../store/backups/backup-file.ts'
import type { ReportLine } from '../store/backups/report-lines.ts'
import type { StoredReport } from '../store/report-store.ts'
import type { Store } from '../store/store.ts'
import { askChecker } from './ask-checker.ts'
import type { CheckedCopy } from './make-checked-copy.ts'
import { printed } from './rehearse-restore.ts'

/** Once in every month of the calendar; a label of another month than the clock's, earlier or later, makes it due. */
export const drillIsDue = (last: Drill | null, now: Date): boolean =>
  !last?.ok || last.day.slice(0, 7) !== localDate(now).slice(0, 7)

/**
 * 恢复演练: restores a fresh copy into a folder of its own and compares a report printed from there with the same one
 * printed here. null where there is no report that is still as it was copied.
 */
export async function drillRestore(
  store: Store,
  { line: { seq }, file, lines }: CheckedCopy,
  now: Date,
  signal: AbortSignal,
): Promise<Drill | null> {
  const stored = unchangedSince(store, lines)
  if (!stored) return null
  const wanted = printed(stored.report)
  const reply = await askChecker('rehearse', { file, reportId: stored.id }, signal)
  const moment = { seq, ...labelOf(now) }
  const name = `${stored.report.office.name}${stored.report.year}年年报`
  if (!reply.ok) return { ...moment, ok: false, says: `没有恢复成功：${reply.error.says}${reply.error.hint}` }
  return reply.value === wanted
    ? { ...moment, ok: true, says: `恢复到临时文件夹，打开并印出${name}，与现在的一字不差。` }
    : { ...moment, ok: false, says: `恢复出来的${name}与现在的不一样，请马上做一份交接包。` }
}

/** A report that is in the copy as it is here now. */
function unchangedSince(store: Store, lines: readonly ReportLine[]): StoredReport | undefined {
  const copied = new Set(lines.map(keyOf))
  for (const { id, office } of store.offices.list()) {
    const same = store.reports
      .ofOffice(id)
      .find(({ report, ...one }) => copied.has(keyOf({ ...one, office: office.name, year: report.year })))
    if (same) return same
  }
  return undefined
}

const keyOf = (one: Omit<ReportLine, 'contentHash'>): string =>
  `${one.office} ${one.year} ${one.version} ${one.savedAt} ${one.status}`
