import type { Database } from 'better-sqlite3'
import { indexGrams } from '../../../core/search/grams.ts'
import { searchedPlaces } from '../../../core/search/searched-places.ts'
import type { StoredReport } from '../report-store.ts'

/** Room for the places of one report; the ids of a newer year are larger. */
const PLACES = 10_000
const REPORTS = 1_000_000

const firstPlace = (year: number, reportId: number): number =>
  (year * REPORTS + (reportId % REPORTS)) * PLACES

/** Every office has a gram of its own, so that one office's hits are found without reading the others'. */
export const officeGram = (officeId: number): string => `office${String(officeId)}`

export interface ReportIndexing {
  put(stored: StoredReport, mark: string): void
  remove(reportId: number): void
  marks(): Map<number, string>
}

/** Writes reports into the index and takes them out; each is whole or not there, the caller's transaction sees to it. */
export function reportIndexing(db: Database): ReportIndexing {
  const first = db.prepare<[number], number>('SELECT first FROM report WHERE id = ?').pluck()
  const forget = db.prepare<[number]>('DELETE FROM report WHERE id = ?')
  const dropPlaces = db.prepare<[number, number]>('DELETE FROM place WHERE id >= ? AND id < ?')
  const dropGrams = db.prepare<[number]>('DELETE FROM gram WHERE rowid = ?')
  const placesOf = db
    .prepare<[number, number], number>('SELECT id FROM place WHERE id >= ? AND id < ?')
    .pluck()
  const addReport = db.prepare(
    `INSERT INTO report (id, first, mark, office_id, office, form_id, year, version, status)
     VALUES (@id, @first, @mark, @officeId, @office, @formId, @year, @version, @status)`,
  )
  const addPlace = db.prepare<[number, number, string, string, string]>(
    'INSERT INTO place (id, report_id, place, label, text) VALUES (?, ?, ?, ?, ?)',
  )
  const addGrams = db.prepare<[number, string]>('INSERT INTO gram (rowid, grams) VALUES (?, ?)')
  const all = db.prepare<[], { id: number; mark: string }>('SELECT id, mark FROM report')

  const remove = (reportId: number): void => {
    const from = first.get(reportId)
    if (from === undefined) return
    for (const id of placesOf.all(from, from + PLACES)) dropGrams.run(id)
    dropPlaces.run(from, from + PLACES)
    forget.run(reportId)
  }
  return {
    remove,
    marks: () => new Map(all.all().map(({ id, mark }) => [id, mark])),
    put(stored, mark) {
      const { id, officeId, version, status, report } = stored
      remove(id)
      const from = firstPlace(report.year, id)
      const facts = {
        id,
        mark,
        officeId,
        version,
        status,
        office: report.office.name,
        formId: report.formId,
        year: report.year,
      }
      addReport.run({ ...facts, first: from })
      const places = searchedPlaces(report).slice(0, PLACES)
      const office = officeGram(officeId)
      places.forEach(({ place, where, text }, i) => {
        // Counted down: the index is read from its end, and a report is shown from its beginning.
        const row = from + PLACES - 1 - i
        addPlace.run(row, id, JSON.stringify(place), where, text)
        addGrams.run(row, [office, ...indexGrams(text)].join(' '))
      })
    },
  }
}
