import { accessSync, constants, copyFileSync, existsSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Reply } from '../../contract/app-error.ts'
import { makeFolder } from '../make-folder.ts'
import { backupsOf } from './backups/backup-file.ts'
import { createLibrary } from './create-library.ts'
import { dropLeft } from './drop-left.ts'
import { sinceClose } from './file-seal.ts'
import { readHeader } from './file-header.ts'
import type { Identity } from './identity.ts'
import { isCardFolder, readIdentity } from './identity.ts'
import { lockOf } from './library-lock.ts'
import { cardTrouble, diskTrouble, isFull, libraryTrouble } from './library-trouble.ts'
import { newestSchema } from './migrate.ts'
import type { Opening } from './opening.ts'
import { journalFor } from './place-kind.ts'
import { startTrouble } from './start-trouble.ts'
import type { Store } from './store.ts'
import { takeLibrary } from './take-library.ts'
import { tryAgain } from './try-again.ts'
import { howToOpen, leftOpen, setLogAside } from './unclean-end.ts'

/**
 * Opens the library of a data folder, or makes the first one. What cannot be opened is refused with a sentence and
 * left exactly as it is; a known library is never replaced by an empty one.
 */
export function openStore(open: Opening): Reply<Store> {
  const { makeRoom = () => false, pause } = open
  try {
    return tryAgain(() => openOnce(open), pause)
  } catch (error) {
    if (isFull(error) && makeRoom()) return openStore({ ...open, makeRoom: () => false })
    const known = startTrouble(error, () => ownerOf(readIdentity(open.folder)))
    if (!known) throw error
    return known
  }
}

function openOnce(open: Opening): Reply<Store> {
  const file = join(open.folder, 'library.db')
  let db: Database.Database | undefined
  let ours = false
  let logged = false
  try {
    makeFolder(open.folder)
    if (isCardFolder(open.folder)) return cardTrouble
    const identity = readIdentity(open.folder)
    if (!existsSync(file)) {
      if (identity || backupsOf(open.folder).length > 0) return libraryTrouble('missing')
      createLibrary(open.folder, file, open.journal ?? journalFor(open.folder))
    }
    const header = readHeader(file)
    if (header.is === 'empty') return libraryTrouble('empty')
    if (header.is === 'short') return libraryTrouble('damaged')
    if (header.is === 'foreign') return libraryTrouble('foreign')
    if (header.schema > newestSchema()) return libraryTrouble('newer')
    const locked = lockOf(open.folder, file)
    if (locked) return locked
    // Asked of the system: on a medium that cannot be written to, SQLite fails in ways that look like a broken disk.
    for (const name of [open.folder, file]) accessSync(name, constants.W_OK)

    const since = sinceClose(file, identity)
    const how = leftOpen(file) ? howToOpen(file) : 'joined'
    if (how === 'not') return libraryTrouble('damaged')
    const taken = how === 'without-log' ? lockOf(open.folder, file) : null
    if (taken) return taken
    const told = how === 'without-log' ? setLogAside(file, open.now()) : null
    logged = existsSync(`${file}-wal`)
    db = new Database(file, { fileMustExist: true, timeout: 1000 })
    takeLock(db)
    ours = true
    const opened = takeLibrary(db, identity, open, { since, told })
    if (!opened.ok) closeUntouched(db, file, logged)
    return opened
  } catch (error) {
    if (ours && db) closeUntouched(db, file, logged)
    else db?.close()
    throw error
  }
}

const ownerOf = (identity: Identity | 'unreadable' | null) =>
  identity && identity !== 'unreadable' ? identity.owner : null

/** The first read takes the lock and keeps it: from here on no other program touches the files. */
function takeLock(db: Database.Database): void {
  db.pragma('locking_mode = EXCLUSIVE')
  db.pragma('schema_version')
}

/**
 * Closing writes the log of an unclean exit into the library; a refused library gets its bytes back, unless the disk has
 * no room for them meanwhile: then its content stays the same, and it is closed in any case.
 * Only for whoever holds the lock: another program's files must not be renamed under it.
 * @param logged whether a log was there before the library was opened
 */
function closeUntouched(db: Database.Database, file: string, logged: boolean): void {
  const names = logged ? [file, `${file}-wal`] : []
  const kept = names.every(name => copied(name, `${name}.kept`))
  db.close()
  for (const name of names) {
    if (kept) renameSync(`${name}.kept`, name)
    else dropLeft(`${name}.kept`)
  }
}

function copied(from: string, to: string): boolean {
  try {
    copyFileSync(from, to)
    return true
  } catch (error) {
    if (!diskTrouble(error)) throw error
    return false
  }
}
