import { open } from 'node:fs/promises'
import type { Database } from 'better-sqlite3'
import { errorCode } from '../../error-code.ts'
import type { LibraryHead } from './library-head.ts'
import { libraryHead } from './library-head.ts'

/** One megabyte at a time; every eight of them are brought to the disk meanwhile, so that little is left for the end. */
const PAGES = 250
const STEPS_A_SYNC = 8

/**
 * Copies the open library page by page between other work. What is stored meanwhile is in the copy too, so the answer is
 * where the library stood when the last page was copied: nothing else runs before it is read.
 * @param signal stops the copy, which is then refused with the signal's reason
 */
export async function copyInSteps(db: Database, part: string, signal: AbortSignal): Promise<LibraryHead> {
  let steps = 0
  let syncing = Promise.resolve()
  await db.backup(part, {
    progress() {
      signal.throwIfAborted()
      steps += 1
      if (steps % STEPS_A_SYNC === 0) syncing = syncing.then(() => syncData(part))
      return PAGES
    },
  })
  signal.throwIfAborted()
  const head = libraryHead(db)
  await syncing
  return head
}

/** A disk that refuses here refuses again when the whole copy is settled, and is said then. */
async function syncData(part: string): Promise<void> {
  try {
    const file = await open(part, 'r+')
    await file.datasync().finally(() => file.close())
  } catch (error) {
    if (errorCode(error) === undefined) throw error
  }
}
