import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Reply } from '../../contract/app-error.ts'
import { errorCode } from '../error-code.ts'
import { done, refuse } from '../reply.ts'
import { syncFile } from '../store/backups/keep-part.ts'

const noteOf = (base: string): string => join(base, 'moved-to.json')

/**
 * Where the data of a folder has moved to; null where it is still here. `folder: null`: it has moved, and the note does
 * not say any more where to. What was left behind here is old then, and not opened in its place.
 */
export function movedTo(base: string): { readonly folder: string | null } | null {
  const note = noteOf(base)
  if (!existsSync(note)) return null
  try {
    const said = JSON.parse(readFileSync(note, 'utf8')) as { folder?: unknown } | null
    return { folder: typeof said?.folder === 'string' ? said.folder : null }
  } catch (error) {
    if (error instanceof SyntaxError || errorCode(error) !== undefined) return { folder: null }
    throw error
  }
}

/**
 * Leaves a note in the folder the program starts with; none where the data is back in it. Written beside and renamed: a
 * full disk or a power cut leaves the note as it was.
 */
export function setMovedTo(base: string, folder: string): Reply<null> {
  const note = noteOf(base)
  try {
    if (folder === base) rmSync(note, { force: true })
    else {
      writeFileSync(`${note}.part`, `${JSON.stringify({ folder }, null, 2)}\n`)
      syncFile(`${note}.part`)
      renameSync(`${note}.part`, note)
    }
    return done(null)
  } catch (error) {
    if (errorCode(error) === undefined) throw error
    return notNoted
  }
}

const notNoted = refuse(
  'cannot_write',
  '没有换过去：新的位置记不下来，仍用原来的文件夹。',
  '原来的磁盘可能满了，或者不能写入。请清理磁盘空间后再试；拷过去的数据可以删去。',
)
