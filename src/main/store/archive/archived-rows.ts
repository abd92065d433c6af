import { createHash } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import type { Reply } from '../../../contract/app-error.ts'
import { lookAtLibrary } from '../backups/look-at-library.ts'
import { sealFaults } from '../archive-seals.ts'
import { contentHash } from '../content-hash.ts'
import { reportIn } from '../report-row.ts'
import type { ReportRow } from '../report-row.ts'

type Columns = Readonly<Record<string, unknown>>

/** An archived version as a copy of the library holds it, with all that is as fixed as it is. */
export interface ArchivedRows {
  readonly report: Columns
  readonly steps: readonly Columns[]
  /** The file it was imported from; null where it was not. */
  readonly original: { readonly sha256: string; readonly bytes: Buffer } | null
}

/** What a version was archived with, by its number. */
export interface Archived {
  readonly id: number
  readonly hash: string
}

/** An archived version in a copy; null where it is not there, or not as it was archived. */
export const archivedIn = (file: string, archived: Archived): Reply<ArchivedRows | null> =>
  lookAtLibrary(file, db => rowsOf(db, archived))

function rowsOf(db: Database, { id, hash }: Archived): ArchivedRows | null {
  const report = db
    .prepare<[number], ReportRow & Columns>(`SELECT * FROM report WHERE id = ? AND status = 'archived'`)
    .get(id)
  if (report?.content_hash !== hash) return null
  if (contentHash(reportIn(report), report.version, report.original) !== hash) return null
  if (sealFaults(db).beside.includes(id)) return null
  const original = report.original === null ? null : originalIn(db, report.original)
  if (original === undefined) return null
  const steps = db
    .prepare<[number], Columns>('SELECT * FROM report_step WHERE report_id = ? ORDER BY seq')
    .all(id)
  return { report, steps, original }
}

/** undefined: it is not there, or not what it was. */
export function originalIn(db: Database, sha256: string): ArchivedRows['original'] | undefined {
  const bytes = db
    .prepare<[string], Buffer>('SELECT bytes FROM original WHERE sha256 = ?')
    .pluck()
    .get(sha256)
  const whole = bytes && createHash('sha256').update(bytes).digest('hex') === sha256
  return whole ? { sha256, bytes } : undefined
}
