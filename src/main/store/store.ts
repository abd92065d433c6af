import type { Database } from 'better-sqlite3'
import type { Recovered } from '../../contract/backups.ts'
import type { ArchiveStore } from './archive/archive-store.ts'
import { archiveStore } from './archive/archive-store.ts'
import { libraryCopies } from './backups/library-copies.ts'
import type { LibraryCopies } from './backups/library-copies.ts'
import { checkpoint } from './checkpoint.ts'
import { commits } from './edit-log/commits.ts'
import type { CommitContext } from './edit-log/commits.ts'
import { recordParts } from './edit-log/record-parts.ts'
import { libraryParts } from './library-parts.ts'
import type { LibraryParts } from './library-parts.ts'
import type { Journal } from './pragmas.ts'
import { searchIndex } from './search/search-index.ts'
import type { SearchIndex } from './search/search-index.ts'

/** The open library. Everything is synchronous: what has returned is on disk. */
export interface Store extends LibraryParts {
  readonly search: SearchIndex
  readonly copies: LibraryCopies
  /** What the edit log brought back when this library was opened; null where nothing was missing. */
  readonly recovered: Recovered | null
  /** How changes are written; `truncate` on the disk of another machine. */
  readonly journal: Journal
  /** The file was closed as it should be and is not what it was then. */
  readonly changedSinceClose: boolean
  readonly archive: ArchiveStore
  /** Why the edit log could not be written last, as the code of an error; null where it was. */
  logTrouble(): string | null
  /** Whether another file has the name of the library since it was opened. */
  replaced(): boolean
  /** All of it or nothing; a thrown error takes everything back. */
  together<T>(work: () => T): T
  /** After archiving: brings the write-ahead log into the library file. */
  settle(): void
  close(): void
}

export interface StoreContext extends CommitContext {
  readonly journal: Journal
  readonly changedSinceClose: boolean
  readonly recovered: Recovered | null
  readonly close: () => void
}

export function storeOf(db: Database, context: StoreContext): Store {
  const { osUser, log, recovered, journal, changedSinceClose, naming, close } = context
  const { note, commit } = commits(db, context)
  const parts = recordParts(libraryParts(db, osUser), { note, commit })
  const search = searchIndex(db, parts.reports)
  return {
    ...parts,
    ...{ search, recovered, journal, changedSinceClose },
    archive: archiveStore(db),
    copies: libraryCopies(db),
    logTrouble: log.trouble,
    replaced: () => naming() === 'other',
    together: commit,
    settle() {
      checkpoint(db)
    },
    close() {
      search.close()
      close()
      log.close()
    },
  }
}
