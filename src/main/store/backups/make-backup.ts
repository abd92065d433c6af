import type { Database } from 'better-sqlite3'
import type { Reply } from '../../../contract/app-error.ts'
import type { BackupLine } from '../../../contract/backups.ts'
import { done, refuse } from '../../reply.ts'
import { keepBackup, syncFile } from './keep-part.ts'
import type { MakeBackup } from './keep-part.ts'
import { libraryContents, libraryDigest } from './library-contents.ts'
import { lookAtLibrary } from './look-at-library.ts'

/**
 * Copies the open library into the folder 备份 while nothing else is done: before an upgrade, and at closing. The copy
 * gets its name only after it has been opened again and found to be whole and the same: part file → fsync → look through
 * → name → fsync of the folder. Then old copies go.
 */
export function makeBackup(db: Database, make: MakeBackup): Reply<BackupLine> {
  return keepBackup(make, part => {
    copyLibrary(db, part)
    const wanted = libraryDigest(db)
    const copy = lookAtLibrary(part, made => ({ digest: libraryDigest(made), ...libraryContents(made) }))
    if (!copy.ok) return copy
    const { digest, faults } = copy.value
    return digest === wanted ? done({ whole: faults.length === 0 }) : notTheSame
  })
}

export const notTheSame = refuse('mismatch', '备份与年报库不一致，没有采用。', '请检查磁盘，再备份一次。')

/** The library as one file in rollback mode, which may be copied and carried; its log is in it. */
export function copyLibrary(db: Database, file: string): void {
  db.prepare('VACUUM INTO ?').run(file)
  syncFile(file)
}
