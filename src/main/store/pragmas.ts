import type { Database } from 'better-sqlite3'

/** "ZGBN": tells our libraries from other SQLite files. */
export const APPLICATION_ID = 0x5a47424e

/**
 * The order matters: EXCLUSIVE before WAL keeps the index in memory and a second process out; FULL after WAL,
 * because setting WAL lowers it to NORMAL, which loses committed edits when the power fails.
 */
const wanted: readonly (readonly [pragma: string, set: string, reads: number | string])[] = [
  ['locking_mode', 'EXCLUSIVE', 'exclusive'],
  ['journal_mode', 'WAL', 'wal'],
  ['synchronous', 'FULL', 2],
  ['wal_autocheckpoint', '0', 0],
  ['journal_size_limit', '16777216', 16777216],
  ['foreign_keys', 'ON', 1],
  ['recursive_triggers', 'ON', 1],
  ['cell_size_check', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
  ['mmap_size', '0', 0],
  ['temp_store', 'MEMORY', 2],
]

/** Sets every pragma of the library and reads it back; throws where the file system does not allow one. */
export function setPragmas(db: Database): void {
  for (const [pragma, set] of wanted) db.pragma(`${pragma} = ${set}`)
  for (const [pragma, , reads] of wanted) {
    const is: unknown = db.pragma(pragma, { simple: true })
    if (pragma === 'mmap_size' && is === undefined) continue
    if (is !== reads) throw new Error(`pragma ${pragma} is ${String(is)}, wanted ${reads}`)
  }
  db.pragma('busy_timeout = 3000')
}
