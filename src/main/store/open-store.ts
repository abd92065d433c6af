import { accessSync, constants, copyFileSync, existsSync, mkdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Reply } from '../../contract/app-error.ts'
import { done } from '../reply.ts'
import { makeBackup } from './backups/make-backup.ts'
import { checkpoint } from './checkpoint.ts'
import { createLibrary } from './create-library.ts'
import { libraryIdOf } from './edit-log/log-mark.ts'
import { logWriter } from './edit-log/log-writer.ts'
import { withWord } from './edit-log/recovered-words.ts'
import { catchUp } from './edit-log/replay.ts'
import { changedSinceClose, sealOf } from './file-seal.ts'
import { readHeader } from './file-header.ts'
import type { Identity } from './identity.ts'
import { readIdentity, writeIdentity } from './identity.ts'
import { lockOf } from './library-lock.ts'
import { diskTrouble, isFull, libraryTrouble } from './library-trouble.ts'
import { migrate, newestSchema } from './migrate.ts'
import { journalFor } from './place-kind.ts'
import { setPragmas } from './pragmas.ts'
import type { Journal } from './pragmas.ts'
import { startTrouble } from './start-trouble.ts'
import type { Store } from './store.ts'
import { storeOf } from './store.ts'
import { tryAgain } from './try-again.ts'
import { howToOpen, leftOpen, setLogAside } from './unclean-end.ts'

export interface OpenStore {
  /** The data folder; made when it is not there. */
  readonly folder: string
  readonly appVersion: string
  /** Name of the person at the machine, written into each stored step. */
  readonly osUser: string
  readonly now: () => Date
  /** For looking only: every write is refused, and an older library is brought up to date without a backup. */
  readonly looking?: true
  /** How changes are written; found out from where the folder lies when absent. */
  readonly journal?: Journal
  /** Of a chosen copy: the edit log is replayed even where the copy does not know it. */
  readonly withEdits?: boolean
  /** Waits so many milliseconds before a passing trouble is tried again; the tests have no time. */
  readonly pause?: (ms: number) => void
  /** Frees what is held in reserve when the disk is full; false: nothing was. */
  readonly makeRoom?: () => boolean
}

/**
 * Opens the library of a data folder, or makes the first one. What cannot be opened is refused with a sentence and
 * left exactly as it is; a known library is never replaced by an empty one.
 */
export function openStore(open: OpenStore): Reply<Store> {
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

function openOnce(open: OpenStore): Reply<Store> {
  const file = join(open.folder, 'library.db')
  let db: Database.Database | undefined
  let ours = false
  let logged = false
  try {
    mkdirSync(open.folder, { recursive: true })
    const identity = readIdentity(open.folder)
    if (!existsSync(file)) {
      if (identity) return libraryTrouble('missing')
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

    const outside = changedSinceClose(file, identity)
    const how = leftOpen(file) ? howToOpen(file) : 'joined'
    if (how === 'not') return libraryTrouble('damaged')
    const taken = how === 'without-log' ? lockOf(open.folder, file) : null
    if (taken) return taken
    const told = how === 'without-log' ? setLogAside(file, open.now()) : null
    logged = existsSync(`${file}-wal`)
    db = new Database(file, { fileMustExist: true, timeout: 1000 })
    takeLock(db)
    ours = true
    const opened = takeLibrary(db, identity, open, { outside, told })
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

interface FoundBefore {
  /** Whether the file is not what it was when the program closed it. */
  readonly outside: boolean
  /** What the clerk is told of what was moved aside. */
  readonly told: string | null
}

function takeLibrary(
  db: Database.Database,
  identity: Identity | 'unreadable' | null,
  open: OpenStore,
  { outside, told }: FoundBefore,
): Reply<Store> {
  const { folder, appVersion, osUser, now } = open
  if (db.pragma('quick_check(1)', { simple: true }) !== 'ok') return libraryTrouble('damaged')
  // The header on disk may be older than the log: asked again, now that the log is read.
  if ((db.pragma('user_version', { simple: true }) as number) > newestSchema()) return libraryTrouble('newer')
  const libraryId = libraryIdOf(db)
  if (identity && identity !== 'unreadable' && identity.libraryId !== libraryId) {
    return libraryTrouble('other-library')
  }
  const journal = setPragmas(db, open.journal ?? journalFor(folder))
  const upgraded = upgrade(db, open)
  if (!upgraded.ok) return upgraded
  const card: Identity = {
    libraryId,
    schema: newestSchema(),
    appVersion,
    clean: false,
    owner: { user: osUser, pid: process.pid, since: now().toISOString() },
  }
  const caughtUp = open.looking ? null : catchUp(db, folder, open.withEdits ?? false)
  const recovered = told === null ? caughtUp : withWord(caughtUp, told)
  writeIdentity(folder, card)
  if (open.looking) db.pragma('query_only = ON')
  const close = (): void => {
    ifDiskAllows(() => {
      checkpoint(db)
    })
    db.close()
    ifDiskAllows(() => {
      writeIdentity(folder, { ...card, clean: true, owner: null, closed: sealOf(join(folder, 'library.db')) })
    })
  }
  const makeRoom = open.makeRoom ?? (() => false)
  const found = { journal, recovered, changedSinceClose: outside }
  return done(storeOf(db, { ...found, osUser, close, now, makeRoom, log: logWriter(folder) }))
}

/** What is left to do at the end costs nothing where the disk refuses it: every answered step is in the log. */
function ifDiskAllows(work: () => void): void {
  try {
    work()
  } catch (error) {
    if (!diskTrouble(error)) throw error
  }
}

/** An older library is copied before the first statement; an upgrade that fails leaves it as it was. */
function upgrade(db: Database.Database, { folder, now, looking }: OpenStore): Reply<null> {
  if (db.pragma('user_version', { simple: true }) === newestSchema()) return done(null)
  if (!looking) {
    const kept = makeBackup(db, { folder, why: 'migration', now: now() })
    if (!kept.ok) return kept
  }
  try {
    migrate(db)
  } catch (error) {
    if (diskTrouble(error)) throw error
    return libraryTrouble('not-upgraded')
  }
  checkpoint(db)
  return done(null)
}

/**
 * Closing writes the log of an unclean exit into the library; a refused library gets its bytes back.
 * Only for whoever holds the lock: another program's files must not be renamed under it.
 * @param logged whether a log was there before the library was opened
 */
function closeUntouched(db: Database.Database, file: string, logged: boolean): void {
  const names = logged ? [file, `${file}-wal`] : []
  for (const name of names) copyFileSync(name, `${name}.kept`)
  db.close()
  for (const name of names) renameSync(`${name}.kept`, name)
}
