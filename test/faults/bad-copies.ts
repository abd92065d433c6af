import { join } from 'node:path'
import { backupFolder, backupsOf } from '../../src/main/store/backups/backup-file.ts'
import { libraryContents } from '../../src/main/store/backups/library-contents.ts'
import { lookAtLibrary } from '../../src/main/store/backups/look-at-library.ts'

/** What is wrong with the named copies of a data folder; null where each is whole and the last that was answered is there. */
export function badCopies(folder: string, answered: number): string | null {
  const there = backupsOf(folder)
  if ((there[0]?.seq ?? 0) < answered) return `copy ${answered} was answered and is gone`
  for (const { name } of there.slice(0, 2)) {
    const contents = lookAtLibrary(join(backupFolder(folder), name), libraryContents)
    if (!contents.ok) return `${name}: ${contents.error.says}`
    if (contents.value.faults.length > 0) return `${name}: ${contents.value.faults.join('')}`
  }
  return null
}
