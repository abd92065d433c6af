import type { Database } from 'better-sqlite3'
import type { Status } from '../../../core/report/report.ts'

/** What tells one stored version from another, whatever the schema: these columns are there since the first library. */
export interface ReportLine {
  readonly office: string
  readonly year: number
  readonly version: number
  readonly status: Status
  readonly savedAt: string
  readonly contentHash: string | null
}

/** Every version that is not discarded, by office and year. */
export const reportLines = (db: Database): readonly ReportLine[] =>
  db
    .prepare<[], ReportLine>(
      `SELECT office.name AS office, year, version, status, saved_at AS savedAt, content_hash AS contentHash
       FROM report JOIN office ON office.id = office_id WHERE discarded_at IS NULL
       ORDER BY office.id, year DESC, version DESC`,
    )
    .all()
