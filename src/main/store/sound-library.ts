import type { Database } from 'better-sqlite3'

/** Nearly all pages of a large library are theirs. */
const WEIGHTY = new Set(['report', 'original', 'report_step', 'kept_version'])

/**
 * Whether the structure of a library is whole.
 * @param lightly only what the program needs to tell which offices there are: for a large library as it was closed.
 *   The weighty tables are then gone through with each copy, and a page of theirs that cannot be read is said when it is met
 */
export function isSound(db: Database, lightly: boolean): boolean {
  if (!lightly) return isWhole(db, '1')
  return db
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table'")
    .pluck()
    .all()
    .every(table => WEIGHTY.has(table) || isWhole(db, table))
}

const isWhole = (db: Database, what: string): boolean =>
  db.pragma(`quick_check(${what})`, { simple: true }) === 'ok'
