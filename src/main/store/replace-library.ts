import { copyFileSync, mkdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import type { Reply } from '../../contract/app-error.ts'
import { done, refuse } from '../reply.ts'
import { dropDouble, libraryFilesIn, moveAside, placeAside } from './aside.ts'
import { lookAtLibrary } from './backups/look-at-library.ts'
import { syncFile } from './backups/keep-part.ts'
import { dropLeft } from './drop-left.ts'
import { forkLog } from './edit-log/fork-log.ts'
import { libraryIdOf, readMark } from './edit-log/log-mark.ts'
import type { Identity } from './identity.ts'
import { isCardFolder, readIdentity, syncFolder, writeIdentity } from './identity.ts'
import { cardTrouble, diskTrouble, folderTrouble } from './library-trouble.ts'

export interface ReplaceLibrary {
  /** The data folder, whose library is closed. */
  readonly folder: string
  /** A library file at rest, looked through before. It stays where it is. */
  readonly file: string
  readonly appVersion: string
  readonly now: Date
  /** Whether the library goes on to the end of the edit log when it is opened; else it stays as the file has it. */
  readonly withEdits?: boolean
}

/**
 * Puts a copy of a library file in the place of the library. What was there is moved together, log and all, into the
 * folder 换下的库; nothing is deleted, and where the disk refuses the new one it goes back. Killed at any moment, the folder holds the old library, the new one, or a known
 * library that is missing, which is never taken for a new start.
 */
export function replaceLibrary({ folder, file, appVersion, now, withEdits }: ReplaceLibrary): Reply<null> {
  if (isCardFolder(folder)) return cardTrouble
  const part = join(folder, `library.part-${process.pid}`)
  try {
    mkdirSync(folder, { recursive: true })
    copyFileSync(file, part)
    syncFile(part)
    const found = lookAtLibrary(part, db => ({
      libraryId: libraryIdOf(db),
      mark: readMark(db),
      schema: db.pragma('user_version', { simple: true }) as number,
    }))
    if (!found.ok) {
      dropLeft(part)
      return found
    }
    const { libraryId, schema, mark } = found.value
    if (!withEdits) forkLog({ folder, library: libraryId, mark, now })
    const before = readIdentity(folder)
    const names = libraryFilesIn(folder)
    const aside = placeAside({ folder, names, note: NOTE, now })
    try {
      moveAside(folder, aside, names)
      writeIdentity(folder, { libraryId, schema, appVersion, clean: true, owner: null })
      renameSync(part, join(folder, 'library.db'))
    } catch (error) {
      putBack(folder, aside, before)
      throw error
    }
    syncFolder(folder)
    dropDouble(aside, now)
    return done(null)
  } catch (error) {
    dropLeft(part)
    const known = diskTrouble(error) ?? folderTrouble(error)
    if (!known) throw error
    const hint = '请检查磁盘空间、文件夹是否可以写入，再试一次。'
    return refuse(known.error.code, '没有换成另一个年报库，原来的还在。', hint)
  }
}

/** The library that is to stay in its place again, with its own card. */
function putBack(folder: string, aside: string | null, before: Identity | 'unreadable' | null): void {
  if (aside === null) return
  for (const name of libraryFilesIn(aside)) renameSync(join(aside, name), join(folder, name))
  if (before && before !== 'unreadable') writeIdentity(folder, before)
}

const NOTE =
  '这是恢复备份或打开交接包时换下来的年报库，程序不再使用，也不会删除。\r\n' +
  '确认恢复以后的内容齐全，就可以删去这个文件夹。\r\n'
