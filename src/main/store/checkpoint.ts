import { statSync } from 'node:fs'
import type { Database } from 'better-sqlite3'
import { errorCode } from '../error-code.ts'

const FULL_WAL = 8 * 1024 * 1024

/**
 * Brings the write-ahead log into the library file. Few and on purpose, because this is the one risky moment on a
 * disk that lies about flushing: at a clean close, after archiving, and when the log has grown to 8 MB. A full disk
 * is no trouble here: everything committed stays in the log.
 */
export function checkpoint(db: Database): void {
  try {
    db.pragma('wal_checkpoint(TRUNCATE)')
  } catch (error) {
    if (errorCode(error) !== 'SQLITE_FULL') throw error
  }
}

export function checkpointIfLarge(db: Database, libraryFile: string): void {
  const size = statSync(`${libraryFile}-wal`, { throwIfNoEntry: false })?.size ?? 0
  if (size >= FULL_WAL) checkpoint(db)
}
