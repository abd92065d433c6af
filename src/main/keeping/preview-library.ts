import type { Reply } from '../../contract/app-error.ts'
import type { RestorePreview } from '../../contract/backups.ts'
import { done } from '../reply.ts'
import { compareLibraries } from '../store/backups/compare-libraries.ts'
import { editsBeyond } from '../store/edit-log/edits-beyond.ts'
import { askChecker } from './ask-checker.ts'
import type { Keeping } from './keeping.ts'

/**
 * What would change if a library file took the place of the present library.
 * @param ours whether it is a copy of our own, which the edit log may go beyond
 */
export async function previewLibrary(
  keeping: Keeping,
  file: string,
  ours: boolean,
): Promise<Reply<RestorePreview>> {
  const seen = await askChecker('look', file)
  if (!seen.ok) return seen
  const { contents, lines, place } = seen.value
  const store = keeping.store()
  return done({
    contents,
    ...(store ? compareLibraries(store.copies.lines(), lines) : { same: 0, changes: [] }),
    compared: store !== null,
    edits: ours ? editsBeyond(keeping.folder(), place.library, place.mark) : null,
  })
}
