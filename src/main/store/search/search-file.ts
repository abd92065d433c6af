import { rmSync } from 'node:fs'
import Database from 'better-sqlite3'
import { isLarge } from '../large-file.ts'

/** Changes with what is indexed or how: an index of another version is thrown away. */
const INDEX_VERSION = 2

/**
 * Opens `search.db`, or makes it anew where it is missing, damaged, of another version or of another library. It
 * holds nothing that the library does not: it is never backed up, and may be deleted at any time.
 */
export function openSearchFile(file: string, libraryId: string): Database.Database {
  const known = tryOpen(file, libraryId)
  if (known) return known
  dropSearchFile(file)
  const made = new Database(file)
  made.pragma('journal_mode = MEMORY')
  made.pragma('synchronous = OFF')
  made.exec(schema)
  made
    .prepare('INSERT INTO about (only, version, library, closed) VALUES (1, ?, ?, 0)')
    .run(INDEX_VERSION, libraryId)
  return made
}

/** An index that cannot be written any more is closed all the same; it is looked through when it is opened again. */
export function closeSearchFile(db: Database.Database): void {
  try {
    db.exec('UPDATE about SET closed = 1')
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error
  } finally {
    db.close()
  }
}

export function dropSearchFile(file: string): void {
  for (const name of [file, `${file}-journal`, `${file}-wal`, `${file}-shm`]) rmSync(name, { force: true })
}

interface About {
  readonly version: number
  readonly library: string
  readonly closed: number
}

/** A large index (some 6,000 reports) is looked through only when the program that wrote it did not close it. */
const isSound = (db: Database.Database, { closed }: About): boolean =>
  (closed === 1 && isLarge(db.name)) || db.pragma('quick_check(1)', { simple: true }) === 'ok'

function tryOpen(file: string, libraryId: string): Database.Database | undefined {
  let db: Database.Database | undefined
  try {
    db = new Database(file, { fileMustExist: true })
    db.pragma('journal_mode = MEMORY')
    db.pragma('synchronous = OFF')
    const about = db.prepare('SELECT version, library, closed FROM about').get() as About | undefined
    if (about?.version === INDEX_VERSION && about.library === libraryId && isSound(db, about)) {
      db.exec('UPDATE about SET closed = 0')
      return db
    }
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error
  }
  db?.close()
  return undefined
}

/** Whether SQLite says that the index is damaged, whatever it was doing. */
export const isDamage = (error: unknown): boolean =>
  error instanceof Database.SqliteError &&
  /^SQLITE_(?:CORRUPT|NOTADB|ERROR|IOERR_SHORT_READ)/.test(error.code)

const schema = `
CREATE TABLE about (
  only INTEGER PRIMARY KEY CHECK (only = 1), version INTEGER NOT NULL, library TEXT NOT NULL, closed INTEGER NOT NULL
) STRICT;
CREATE TABLE report (
  id INTEGER PRIMARY KEY, first INTEGER NOT NULL, mark TEXT NOT NULL, office_id INTEGER NOT NULL, office TEXT NOT NULL,
  form_id TEXT NOT NULL,
  year INTEGER NOT NULL, version INTEGER NOT NULL, status TEXT NOT NULL
) STRICT;
CREATE TABLE place (
  id INTEGER PRIMARY KEY, report_id INTEGER NOT NULL, place TEXT NOT NULL, label TEXT NOT NULL, text TEXT NOT NULL
) STRICT;
CREATE VIRTUAL TABLE gram USING fts5(grams, content='', contentless_delete=1, detail=none, tokenize='ascii', prefix='5');
`
