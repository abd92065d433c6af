import { dirname, join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { termGrams } from '../../../core/search/grams.ts'
import { excerptOf, findTerms, searchTerms } from '../../../core/search/search-text.ts'
import type { SearchedPlace } from '../../../core/search/searched-places.ts'
import type { SearchHit, SearchResult } from '../../../contract/shelf.ts'
import type { Status } from '../../../core/report/report.ts'
import type { ReportStore } from '../report-store.ts'
import type { ReportIndexing } from './index-reports.ts'
import { officeGram, reportIndexing } from './index-reports.ts'
import { closeSearchFile, dropSearchFile, isDamage, openSearchFile } from './search-file.ts'

/** More hits than this are not read by anybody; the clerk is told to ask for more words. */
const MOST_HITS = 200

export interface SearchIndex {
  /**
   * Newest years first. Reports saved since the last search are read into the index before, for as long as `budgetMs`;
   * `left` says how many are not in it yet.
   */
  find(asked: string, officeId: number | null, budgetMs: number): SearchResult
  close(): void
}

interface Open {
  readonly db: Database
  readonly indexing: ReportIndexing
}

/** Full-text search over every report of the library. Nothing is opened before the first search. */
export function searchIndex(library: Database, reports: ReportStore): SearchIndex {
  const file = join(dirname(library.name), 'search.db')
  const libraryId = library.prepare<[], string>('SELECT library_id FROM library').pluck()
  const revisions = library.prepare<[], { id: number; mark: string }>(
    `SELECT id, saved_at || ' ' || status || ' ' ||
       coalesce((SELECT max(seq) FROM report_step WHERE report_id = report.id), 0) AS mark
     FROM report WHERE discarded_at IS NULL ORDER BY year DESC, id DESC`,
  )
  const changes = library.prepare<[], number>('SELECT total_changes()').pluck()
  let open: Open | undefined
  /** How many rows this program had changed in the library when everything was in the index. */
  let readUpTo: number | undefined
  const opened = (): Open => {
    if (open) return open
    const db = openSearchFile(file, libraryId.get() ?? '')
    open = { db, indexing: reportIndexing(db) }
    return open
  }
  const close = (): void => {
    if (open) closeSearchFile(open.db)
    open = undefined
    readUpTo = undefined
  }
  const search = (asked: string, officeId: number | null, budgetMs: number): SearchResult => {
    const { db, indexing } = opened()
    const now = changes.get()
    const left = now === readUpTo ? 0 : bringUpToDate(db, indexing, revisions.all(), reports, budgetMs)
    readUpTo = left === 0 ? now : undefined
    return { ...hitsOf(db, asked, officeId), left }
  }
  return {
    find(asked, officeId, budgetMs) {
      try {
        return search(asked, officeId, budgetMs)
      } catch (error) {
        if (!isDamage(error)) throw error
        close()
        dropSearchFile(file)
        return search(asked, officeId, budgetMs)
      }
    },
    close,
  }
}

/** @returns how many reports are still to be read */
function bringUpToDate(
  db: Database,
  indexing: ReportIndexing,
  now: readonly { readonly id: number; readonly mark: string }[],
  reports: ReportStore,
  budgetMs: number,
): number {
  const known = indexing.marks()
  const stale = now.filter(({ id, mark }) => known.get(id) !== mark)
  const there = new Set(now.map(({ id }) => id))
  const gone = [...known.keys()].filter(id => !there.has(id))
  if (stale.length === 0 && gone.length === 0) return 0
  const until = performance.now() + budgetMs
  let read = 0
  db.transaction(() => {
    for (const id of gone) indexing.remove(id)
    for (const { id, mark } of stale) {
      if (read > 0 && performance.now() > until) return
      const stored = reports.find(id)
      if (stored) indexing.put(stored, mark)
      read += 1
    }
  })()
  return stale.length - read
}

interface HitRow {
  readonly report_id: number
  readonly place: string
  readonly label: string
  readonly text: string
  readonly office_id: number
  readonly office: string
  readonly form_id: string
  readonly year: number
  readonly version: number
  readonly status: Status
}

function hitsOf(db: Database, asked: string, officeId: number | null): Pick<SearchResult, 'hits' | 'more'> {
  const terms = searchTerms(asked)
  const grams = terms.flatMap(termGrams)
  if (grams.length === 0) return { hits: [], more: false }
  const wanted = [...(officeId === null ? [] : [officeGram(officeId)]), ...new Set(grams)]
  const rows = db
    .prepare<[string], HitRow>(
      `SELECT p.report_id, p.place, p.label, p.text, r.office_id, r.office, r.form_id, r.year, r.version, r.status
       FROM gram JOIN place p ON p.id = gram.rowid JOIN report r ON r.id = p.report_id
       WHERE gram MATCH ? ORDER BY gram.rowid DESC`,
    )
    .iterate(wanted.join(' AND '))
  const hits: SearchHit[] = []
  for (const row of rows) {
    const ranges = findTerms(row.text, terms)
    const [first] = ranges ?? []
    if (!ranges || !first) continue
    if (hits.length === MOST_HITS) return { hits, more: true }
    const { text: excerpt, ranges: marked } = excerptOf(row.text, ranges)
    hits.push({
      reportId: row.report_id,
      formId: row.form_id,
      officeId: row.office_id,
      office: row.office,
      year: row.year,
      version: row.version,
      status: row.status,
      place: JSON.parse(row.place) as SearchedPlace,
      at: first,
      where: row.label,
      excerpt,
      ranges: marked,
    })
  }
  return { hits, more: false }
}
