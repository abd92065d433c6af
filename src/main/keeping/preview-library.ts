import type { Reply } from '../../contract/app-error.ts'
import type { RestorePreview } from '../../contract/backups.ts'
import { compareLibraries } from '../store/backups/compare-libraries.ts'
import { libraryContents } from '../store/backups/library-contents.ts'
import { lookAtLibrary } from '../store/backups/look-at-library.ts'
import { reportLines } from '../store/backups/report-lines.ts'
import type { Keeping } from './keeping.ts'

/** What would change if a library file took the place of the present library. */
export function previewLibrary(keeping: Keeping, file: string): Reply<RestorePreview> {
  const store = keeping.store()
  return lookAtLibrary(file, db => ({
    contents: libraryContents(db),
    ...(store ? compareLibraries(store.copies.lines(), reportLines(db)) : { same: 0, changes: [] }),
    compared: store !== null,
  }))
}
