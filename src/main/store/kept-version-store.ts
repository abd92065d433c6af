import type { Database } from 'better-sqlite3'
import type { Report, Status } from '../../core/report/report.ts'
import { contentHash } from './content-hash.ts'
import type { StoredReport } from './report-store.ts'
import type { StoredStep } from './step-log.ts'

/** 另存的版本: one whole version kept beside a report, with its log. */
export interface KeptVersion {
  readonly id: number
  readonly reportId: number
  /** ISO time at which it was put aside. */
  readonly at: string
  /** Where it comes from, in words: 交接包“…”. */
  readonly source: string
  readonly version: number
  readonly status: Status
  readonly savedAt: string
  readonly original: string | null
  readonly report: Report
  /** Whether it still is what was kept. */
  readonly intact: boolean
}

export interface KeptVersionStore {
  /** Newest first. */
  of(reportId: number): readonly KeptVersion[]
  find(id: number): KeptVersion | undefined
  put(
    reportId: number,
    kept: {
      readonly stored: Pick<StoredReport, 'report' | 'version' | 'status' | 'savedAt' | 'original'>
      readonly log: readonly StoredStep[]
      readonly source: string
    },
    at: string,
  ): void
}

interface Row {
  readonly id: number
  readonly report_id: number
  readonly at: string
  readonly source: string
  readonly version: number
  readonly status: Status
  readonly saved_at: string
  readonly original: string | null
  readonly report: string
  readonly content_hash: string
}

const columns = 'id, report_id, at, source, version, status, saved_at, original, report, content_hash'

export function keptVersionStore(db: Database): KeptVersionStore {
  const ofReport = db.prepare<[number], Row>(
    `SELECT ${columns} FROM kept_version WHERE report_id = ? ORDER BY id DESC`,
  )
  const one = db.prepare<[number], Row>(`SELECT ${columns} FROM kept_version WHERE id = ?`)
  const insert = db.prepare(
    `INSERT INTO kept_version (report_id, at, source, version, status, saved_at, original, report, log, content_hash)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  return {
    of: reportId => ofReport.all(reportId).map(toKept),
    find: id => {
      const row = one.get(id)
      return row && toKept(row)
    },
    put(reportId, { stored, log, source }, at) {
      const { report, version, status, savedAt, original } = stored
      insert.run(
        ...[reportId, at, source, version, status, savedAt, original],
        ...[JSON.stringify(report), JSON.stringify(log), contentHash(report, version, original)],
      )
    },
  }
}

function toKept(row: Row): KeptVersion {
  const report = JSON.parse(row.report) as Report
  return {
    id: row.id,
    reportId: row.report_id,
    at: row.at,
    source: row.source,
    version: row.version,
    status: row.status,
    savedAt: row.saved_at,
    original: row.original,
    report,
    intact: row.content_hash === contentHash(report, row.version, row.original),
  }
}
