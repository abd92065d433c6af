import type { Database } from 'better-sqlite3'

/** The search and the comparison of texts ask which reports were saved since; without this they read every report to know. */
export function whichReportsChanged(db: Database): void {
  db.exec(
    `CREATE INDEX report_changed ON report (year DESC, id DESC, saved_at, status, office_id, version) WHERE discarded_at IS NULL;`,
  )
}
