import type { Database } from 'better-sqlite3'
import type { Office, Report, ReportText, Status } from '../../../core/report/report.ts'
import { contentHash } from '../content-hash.ts'

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

interface ArchivedRow {
  readonly year: number
  readonly version: number
  readonly form_id: string
  readonly office: string
  readonly cells: string
  readonly text: string
  readonly original: string | null
  readonly content_hash: string
}

/** The archived reports whose content no longer gives the hash that was stored with it. */
export function changedArchives(db: Database): readonly { readonly year: number; readonly office: string }[] {
  const rows = db.prepare<[], ArchivedRow>(
    `SELECT year, version, form_id, office, cells, text, original, content_hash FROM report
     WHERE status = 'archived'`,
  )
  const changed = []
  for (const row of rows.iterate()) {
    const office = JSON.parse(row.office) as Office
    const report: Report = {
      formId: row.form_id,
      year: row.year,
      office,
      cells: JSON.parse(row.cells) as Report['cells'],
      text: JSON.parse(row.text) as ReportText,
    }
    const is = contentHash(report, row.version, row.original)
    if (is !== row.content_hash) changed.push({ year: row.year, office: office.name })
  }
  return changed
}
