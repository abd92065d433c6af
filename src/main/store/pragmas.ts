import type { Database } from 'better-sqlite3'

/** "ZGBN": tells our libraries from other SQLite files. */
export const APPLICATION_ID = 0x5a47424e

/** wal: a write-ahead log beside the library · truncate: for disks of other machines, where such a log may tear. */
export type Journal = 'wal' | 'truncate'

type Wanted = readonly (readonly [pragma: string, set: string, reads: number | string])[]

/**
 * The order matters: EXCLUSIVE before WAL keeps the index in memory and a second process out; FULL after WAL,
 * because setting WAL lowers it to NORMAL, which loses committed edits when the power fails. Without WAL, EXTRA also
 * brings the end of the journal to the disk.
 */
const wanted = (journal: Journal): Wanted => [
  ['locking_mode', 'EXCLUSIVE', 'exclusive'],
  ...(journal === 'wal'
    ? ([
        ['journal_mode', 'WAL', 'wal'],
        ['synchronous', 'FULL', 2],
      ] as const)
    : ([
        ['journal_mode', 'TRUNCATE', 'truncate'],
        ['synchronous', 'EXTRA', 3],
      ] as const)),
  ['wal_autocheckpoint', '0', 0],
  ['journal_size_limit', '16777216', 16777216],
  ['foreign_keys', 'ON', 1],
  ['recursive_triggers', 'ON', 1],
  ['cell_size_check', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
  ['mmap_size', '0', 0],
  ['temp_store', 'MEMORY', 2],
]

/**
 * Sets every pragma of the library and reads it back; throws where the file system does not allow one. Where it does not
 * allow a write-ahead log, the other journal is taken.
 * @returns the journal in use; without a log the lock on the file is taken here, and kept
 */
export function setPragmas(db: Database, asked: Journal = 'wal'): Journal {
  db.pragma('locking_mode = EXCLUSIVE')
  const logged = asked === 'wal' && db.pragma('journal_mode = WAL', { simple: true }) === 'wal'
  const journal = logged ? 'wal' : 'truncate'
  for (const [pragma, set] of wanted(journal)) db.pragma(`${pragma} = ${set}`)
  for (const [pragma, , reads] of wanted(journal)) {
    const is: unknown = db.pragma(pragma, { simple: true })
    if (pragma === 'mmap_size' && is === undefined) continue
    if (is !== reads) throw notTaken(`pragma ${pragma} is ${String(is)}, wanted ${reads}`)
  }
  if (journal === 'truncate') db.exec('BEGIN EXCLUSIVE; COMMIT')
  db.pragma('busy_timeout = 3000')
  return journal
}

/** SQLite says nothing where the disk refuses it a pragma for the moment; told as trouble of the disk, it is tried again. */
const notTaken = (says: string): Error => Object.assign(new Error(says), { code: 'SQLITE_IOERR' })
