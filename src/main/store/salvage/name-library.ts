import { randomUUID } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import { setMark } from '../edit-log/log-mark.ts'
import { newestLine } from '../edit-log/segments.ts'
import { readIdentity } from '../identity.ts'

/** Gives what is made of a damaged library its name again, as the card beside it has it, or else the edit log. */
export function nameLibrary(db: Database, folder: string): void {
  const identity = readIdentity(folder)
  const known = identity && identity !== 'unreadable' ? identity.libraryId : newestLine(folder)?.library
  db.prepare(
    'INSERT INTO library (only, library_id) SELECT 1, ? WHERE NOT EXISTS (SELECT 1 FROM library)',
  ).run(known ?? randomUUID())
}

/** The schema that has a mark. */
const MARKED = 70

/** Rows of which some are lost stand nowhere in the edit log, until it has been gone through. */
export function unmark(db: Database): void {
  if ((db.pragma('user_version', { simple: true }) as number) < MARKED) return
  setMark(db, { segment: 0, line: `salvage:${randomUUID()}` })
}
