import type { Database } from 'better-sqlite3'
import type { ReportOrigin } from '../../contract/views.ts'
import type { Office, Report, Status } from '../../core/report/report.ts'
import { archiveSeals } from './archive-seals.ts'
import { contentHash, HASH_SCHEMA } from './content-hash.ts'
import { reportIn } from './report-row.ts'
import type { ReportRow } from './report-row.ts'

/** One version of one year's report as it is stored. */
export interface StoredReport {
  readonly id: number
  readonly officeId: number
  readonly version: number
  readonly origin: ReportOrigin
  readonly status: Status
  readonly savedAt: string
  readonly correctionOf: number | null
  readonly correctionReason: string | null
  /** sha256 of the file it was imported from. */
  readonly original: string | null
  readonly sourceName: string | null
  readonly contentHash: string | null
  readonly report: Report
}

/** Which report, and when it was saved last. */
export interface SavedReport {
  readonly id: number
  readonly savedAt: string
}

export interface NewReport {
  readonly officeId: number
  readonly version: number
  readonly origin: ReportOrigin
  readonly report: Report
  readonly correctionOf?: number
  readonly correctionReason?: string
  readonly original?: string
  readonly sourceName?: string
}

/** Rows in, values out. Discarded reports stay in the table and are found by nobody. */
export interface ReportStore {
  find(id: number): StoredReport | undefined
  /** Every version of every year, newest year first, newest version first. */
  ofOffice(officeId: number): readonly StoredReport[]
  /** Of every other office the version of each of these years that counts: the newest archived one, else the newest. */
  ofOthers(officeId: number, years: readonly number[]): readonly SavedReport[]
  /** What an office was called in its archived reports, each name once. */
  archivedNames(officeId: number): readonly string[]
  /** The versions of one year, newest first. */
  ofYear(officeId: number, year: number): readonly StoredReport[]
  insert(report: NewReport, at: string): number
  saveContent(id: number, report: Report, at: string): void
  saveOffice(id: number, office: Office): void
  setStatus(id: number, status: Exclude<Status, 'archived'>, reason: string | null, at: string): void
  /** Terminal: writes the content's hash, and from then on the triggers refuse every change. */
  archive(stored: StoredReport, at: string): void
  discard(id: number, at: string): void
  /** Discarded drafts of an office, latest first. */
  discarded(officeId: number): readonly DiscardedReport[]
  findDiscarded(id: number): DiscardedReport | undefined
  /** A discarded draft is found again, as it was. */
  restore(id: number): void
}

export interface DiscardedReport extends StoredReport {
  readonly discardedAt: string
}

export function reportStore(db: Database): ReportStore {
  const kept = 'SELECT * FROM report WHERE discarded_at IS NULL'
  const byId = db.prepare<[number], ReportRow>(`${kept} AND id = ?`)
  const byOffice = db.prepare<[number], ReportRow>(
    `${kept} AND office_id = ? ORDER BY year DESC, version DESC`,
  )
  const byYear = db.prepare<[number, number], ReportRow>(
    `${kept} AND office_id = ? AND year = ? ORDER BY version DESC`,
  )
  const names = db
    .prepare<[number], string>(
      `SELECT DISTINCT office ->> 'name' FROM report
       WHERE discarded_at IS NULL AND status = 'archived' AND office_id = ?`,
    )
    .pluck()
  const others = db.prepare<[string, number], SavedReport>(
    `SELECT id, savedAt FROM (
       SELECT id, saved_at AS savedAt, row_number() OVER (
         PARTITION BY office_id, year ORDER BY status = 'archived' DESC, version DESC
       ) AS nth FROM report
       WHERE discarded_at IS NULL AND year IN (SELECT value FROM json_each(?)) AND office_id <> ?
     ) WHERE nth = 1`,
  )
  const insert = db.prepare(
    `INSERT INTO report (office_id, year, version, form_id, origin, status, office, cells, text, notes, opening_stock, saved_at,
       correction_of, correction_reason, original, source_name)
     VALUES (@officeId, @year, @version, @formId, @origin, 'draft', @office, @cells, @text, @notes, @stock, @at,
       @correctionOf, @correctionReason, @original, @sourceName)`,
  )
  const saveContent = db.prepare<[string, string, string, string, string, number]>(
    'UPDATE report SET cells = ?, text = ?, notes = ?, opening_stock = ?, saved_at = ? WHERE id = ?',
  )
  const saveOffice = db.prepare<[string, number]>('UPDATE report SET office = ? WHERE id = ?')
  const setStatus = db.prepare<[string, string | null, string, number]>(
    'UPDATE report SET status = ?, status_reason = ?, saved_at = ? WHERE id = ?',
  )
  const archive = db.prepare<[string, number, string, number]>(
    `UPDATE report SET status = 'archived', content_hash = ?, hash_schema = ?, saved_at = ? WHERE id = ?`,
  )
  const seals = archiveSeals(db)
  const discard = db.prepare<[string, number]>('UPDATE report SET discarded_at = ? WHERE id = ?')
  const away = 'SELECT * FROM report WHERE discarded_at IS NOT NULL'
  const gone = db.prepare<[number], ReportRow>(
    `${away} AND office_id = ? ORDER BY discarded_at DESC, id DESC`,
  )
  const goneById = db.prepare<[number], ReportRow>(`${away} AND id = ?`)
  const restore = db.prepare<[number]>('UPDATE report SET discarded_at = NULL WHERE id = ?')
  return {
    find: id => {
      const row = byId.get(id)
      return row && toStored(row)
    },
    ofOffice: officeId => byOffice.all(officeId).map(toStored),
    archivedNames: officeId => names.all(officeId),
    ofOthers: (officeId, years) => others.all(JSON.stringify(years), officeId),
    ofYear: (officeId, year) => byYear.all(officeId, year).map(toStored),
    insert(made, at) {
      const {
        report,
        correctionOf = null,
        correctionReason = null,
        original = null,
        sourceName = null,
      } = made
      const { lastInsertRowid } = insert.run({
        ...{ officeId: made.officeId, version: made.version, origin: made.origin, at },
        ...{ correctionOf, correctionReason, original, sourceName },
        ...{ year: report.year, formId: report.formId },
        office: JSON.stringify(report.office),
        cells: JSON.stringify(report.cells),
        text: JSON.stringify(report.text),
        notes: JSON.stringify(report.notes ?? {}),
        stock: JSON.stringify(report.openingStock ?? {}),
      })
      return Number(lastInsertRowid)
    },
    saveContent(id, report, at) {
      const { cells, text, notes = {}, openingStock = {} } = report
      const beside = [JSON.stringify(notes), JSON.stringify(openingStock)] as const
      saveContent.run(JSON.stringify(cells), JSON.stringify(text), ...beside, at, id)
    },
    saveOffice(id, office) {
      saveOffice.run(JSON.stringify(office), id)
    },
    setStatus(id, status, reason, at) {
      setStatus.run(status, reason, at, id)
    },
    archive(stored, at) {
      const hash = contentHash(stored.report, stored.version, stored.original)
      archive.run(hash, HASH_SCHEMA, at, stored.id)
      seals.add(stored.id, hash, { ...stored, savedAt: at })
    },
    discard(id, at) {
      discard.run(at, id)
    },
    discarded: officeId => gone.all(officeId).flatMap(toDiscarded),
    findDiscarded: id => toDiscarded(goneById.get(id))[0],
    restore(id) {
      restore.run(id)
    },
  }
}

/** Whether an archived report still is what was archived. */
export const isIntact = (stored: StoredReport): boolean =>
  stored.status !== 'archived' ||
  stored.contentHash === contentHash(stored.report, stored.version, stored.original)

const toStored = (row: ReportRow): StoredReport => ({
  id: row.id,
  officeId: row.office_id,
  version: row.version,
  origin: row.origin,
  status: row.status,
  savedAt: row.saved_at,
  correctionOf: row.correction_of,
  correctionReason: row.correction_reason,
  original: row.original,
  sourceName: row.source_name,
  contentHash: row.content_hash,
  report: reportIn(row),
})

const toDiscarded = (row: ReportRow | undefined): DiscardedReport[] =>
  row?.discarded_at ? [{ ...toStored(row), discardedAt: row.discarded_at }] : []
