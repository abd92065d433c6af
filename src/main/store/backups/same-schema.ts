import type { Database } from 'better-sqlite3'
import { emptyLibrary } from '../empty-library.ts'

/**
 * Whether a library has exactly the tables, indexes and triggers that this program gives it: nothing that somebody
 * put in runs when it is written to.
 */
export function sameSchema(db: Database): boolean {
  const ours = emptyLibrary(db.pragma('user_version', { simple: true }) as number)
  try {
    return schemaOf(ours) === schemaOf(db)
  } finally {
    ours.close()
  }
}

const schemaOf = (db: Database): string =>
  JSON.stringify(db.prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name').all())
