import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import type { Reply } from '../../contract/app-error.ts'
import { done } from '../reply.ts'
import { checkpoint } from './checkpoint.ts'
import { libraryIdOf } from './edit-log/log-mark.ts'
import { logWriter } from './edit-log/log-writer.ts'
import { withWord } from './edit-log/recovered-words.ts'
import { catchUp } from './edit-log/replay.ts'
import { namingOf } from './file-named.ts'
import type { SinceClose } from './file-seal.ts'
import { sealOf } from './file-seal.ts'
import { writeIdentity } from './identity.ts'
import type { Identity } from './identity.ts'
import { diskTrouble, folderTrouble, libraryTrouble } from './library-trouble.ts'
import { newestSchema } from './migrate.ts'
import type { Opening } from './opening.ts'
import { isLarge } from './large-file.ts'
import { journalFor } from './place-kind.ts'
import { setPragmas } from './pragmas.ts'
import { isSound } from './sound-library.ts'
import { storeOf } from './store.ts'
import type { Store } from './store.ts'
import { upgradeLibrary } from './upgrade-library.ts'

interface FoundBefore {
  readonly since: SinceClose
  /** What the clerk is told of what was moved aside. */
  readonly told: string | null
}

/**
 * A library that this program holds the lock of, made ready to answer: of this data folder, of today's schema, and at
 * the end of its edit log. Its card says from here on who has it.
 */
export function takeLibrary(
  db: Database,
  identity: Identity | 'unreadable' | null,
  open: Opening,
  { since, told }: FoundBefore,
): Reply<Store> {
  const { folder, appVersion, osUser, now } = open
  if (!isSound(db, isLarge(db.name) && since === 'same')) return libraryTrouble('damaged')
  // The header on disk may be older than the log: asked again, now that the log is read.
  if ((db.pragma('user_version', { simple: true }) as number) > newestSchema()) return libraryTrouble('newer')
  const libraryId = libraryIdOf(db)
  if (identity && identity !== 'unreadable' && identity.libraryId !== libraryId) {
    return libraryTrouble('other-library')
  }
  const journal = setPragmas(db, open.journal ?? journalFor(folder))
  const lastVersion = identity && identity !== 'unreadable' ? identity.appVersion : null
  const upgraded = upgradeLibrary(db, open, lastVersion)
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
  const file = join(folder, 'library.db')
  const naming = namingOf(file)
  const close = (): void => {
    ifDiskAllows(() => {
      checkpoint(db)
    })
    db.close()
    ifDiskAllows(() => {
      // Another file that has taken its name is not sealed as what was closed.
      if (naming() !== 'same') return
      writeIdentity(folder, { ...card, clean: true, owner: null, closed: sealOf(file) })
    })
  }
  const makeRoom = open.makeRoom ?? (() => false)
  const found = { journal, recovered, changedSinceClose: since === 'changed' }
  return done(storeOf(db, { ...found, osUser, close, now, makeRoom, naming, log: logWriter(folder) }))
}

/** What is left to do at the end costs nothing where the disk refuses it: every answered step is in the log. */
function ifDiskAllows(work: () => void): void {
  try {
    work()
  } catch (error) {
    if (!(diskTrouble(error) ?? folderTrouble(error))) throw error
  }
}
