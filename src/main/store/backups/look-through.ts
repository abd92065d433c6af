import Database from 'better-sqlite3'
import type { Reply } from '../../../contract/app-error.ts'
import type { LibraryContents } from '../../../contract/backups.ts'
import { libraryIdOf, readMark } from '../edit-log/log-mark.ts'
import type { LogMark } from '../edit-log/segments.ts'
import { formsWithin } from './forms-within.ts'
import type { FormsWithin } from './forms-within.ts'
import { notMade, syncFile } from './keep-part.ts'
import { libraryContents, libraryDigest } from './library-contents.ts'
import type { LibraryHead } from './library-head.ts'
import { libraryHead } from './library-head.ts'
import { lookAtLibrary } from './look-at-library.ts'
import type { ReportLine } from './report-lines.ts'
import { reportLines } from './report-lines.ts'

/** All that there is to say of a library at rest. */
export interface LookedThrough {
  readonly contents: LibraryContents
  readonly head: LibraryHead
  /** The same for two libraries of the same content. */
  readonly digest: string
  readonly lines: readonly ReportLine[]
  readonly forms: FormsWithin
  /** Where it stands in the edit log. */
  readonly place: { readonly library: string; readonly mark: LogMark }
}

/** Looks through a whole library at rest; a large one takes seconds. */
export const lookThrough = (file: string): Reply<LookedThrough> =>
  lookAtLibrary(file, db => ({
    contents: libraryContents(db),
    head: libraryHead(db),
    digest: libraryDigest(db),
    lines: reportLines(db),
    forms: formsWithin(db),
    place: { library: libraryIdOf(db), mark: readMark(db) },
  }))

/** Only where a library at rest stands. */
export const headOf = (file: string): Reply<LibraryHead> => lookAtLibrary(file, libraryHead)

/** Makes of a copy of the pages one file that may be carried, in rollback mode and on disk, and looks through it. */
export function settleCopy(file: string): Reply<LookedThrough> {
  try {
    const db = new Database(file, { fileMustExist: true })
    try {
      db.pragma('journal_mode = DELETE')
    } finally {
      db.close()
    }
    syncFile(file)
    return lookThrough(file)
  } catch (error) {
    return notMade(error)
  }
}
