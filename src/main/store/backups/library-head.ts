import { createHash } from 'node:crypto'
import type { Database } from 'better-sqlite3'

/** Where a library stands: cheap to read from a large one, and another one after every change. */
export interface LibraryHead {
  /** Rows of each table, by its name. */
  readonly rows: Readonly<Record<string, number>>
  /** Number of the last stored step. */
  readonly lastStep: number
  /** One hash over the hashes of all archived reports and the state, time and size of all others, in order. */
  readonly chain: string
}

export function libraryHead(db: Database): LibraryHead {
  const tables = db
    .prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`)
    .pluck()
    .all()
  const count = (table: string): number =>
    db.prepare<[], number>(`SELECT count(*) FROM "${table}"`).pluck().get() ?? 0
  const last = db.prepare<[], number | null>('SELECT max(seq) FROM report_step').pluck().get()
  return {
    rows: Object.fromEntries(tables.map(table => [table, count(table)])),
    lastStep: last ?? 0,
    chain: chainOf(db),
  }
}

export const sameHead = (a: LibraryHead, b: LibraryHead): boolean =>
  a.lastStep === b.lastStep && a.chain === b.chain && JSON.stringify(a.rows) === JSON.stringify(b.rows)

/** Sizes are read from the heads of the rows, so a text of any length costs the same. */
function chainOf(db: Database): string {
  const hash = createHash('sha256')
  for (const query of [
    `SELECT id, version, status, saved_at, content_hash, octet_length(cells), octet_length(text), discarded_at
     FROM report ORDER BY id`,
    'SELECT * FROM office ORDER BY id',
    'SELECT * FROM setting ORDER BY name',
  ]) {
    for (const row of db.prepare<[], unknown[]>(query).raw().iterate())
      hash.update(`${JSON.stringify(row)}\n`)
  }
  return hash.digest('hex')
}
