import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import type { Reply } from '../../contract/app-error.ts'
import { localDate } from '../local-date.ts'
import { done, refuse } from '../reply.ts'
import { lookAtLibrary } from './backups/look-at-library.ts'
import { syncFile } from './backups/keep-part.ts'
import { dropLeft, dropLeftFolder } from './drop-left.ts'
import { forkLog } from './edit-log/fork-log.ts'
import { libraryIdOf, readMark } from './edit-log/log-mark.ts'
import type { Identity } from './identity.ts'
import { readIdentity, syncFolder, writeIdentity } from './identity.ts'
import { diskTrouble, folderTrouble } from './library-trouble.ts'

const FILES = ['library.db', 'library.db-wal', 'library.db-shm', 'library.db-journal']
export const ASIDE = '换下的库'

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
    const aside = placeAside(folder, now)
    try {
      moveAside(folder, aside)
      writeIdentity(folder, { libraryId, schema, appVersion, clean: true, owner: null })
      renameSync(part, join(folder, 'library.db'))
    } catch (error) {
      putBack(folder, aside, before)
      throw error
    }
    syncFolder(folder)
    if (aside !== null && isDouble(aside, now)) dropLeftFolder(aside)
    return done(null)
  } catch (error) {
    dropLeft(part)
    const known = diskTrouble(error) ?? folderTrouble(error)
    if (!known) throw error
    const hint = '请检查磁盘空间、文件夹是否可以写入，再试一次。'
    return refuse(known.error.code, '没有换成另一个年报库，原来的还在。', hint)
  }
}

const libraryFilesIn = (folder: string): readonly string[] =>
  FILES.filter(name => existsSync(join(folder, name)))

/** @returns a new folder for what is there; null where nothing is */
function placeAside(folder: string, now: Date): string | null {
  if (libraryFilesIn(folder).length === 0) return null
  const place = join(folder, ASIDE)
  mkdirSync(place, { recursive: true })
  const aside = join(place, `${String(nextNumber(place)).padStart(6, '0')}_${localDate(now)}`)
  mkdirSync(aside)
  writeFileSync(join(aside, '说明.txt'), NOTE)
  return aside
}

function moveAside(folder: string, aside: string | null): void {
  if (aside === null) return
  for (const name of libraryFilesIn(folder)) renameSync(join(folder, name), join(aside, name))
  syncFolder(aside)
  syncFolder(dirname(aside))
}

/** The library that is to stay in its place again, with its own card. */
function putBack(folder: string, aside: string | null, before: Identity | 'unreadable' | null): void {
  if (aside === null) return
  for (const name of libraryFilesIn(aside)) renameSync(join(aside, name), join(folder, name))
  if (before && before !== 'unreadable') writeIdentity(folder, before)
}

const A_DAY = 86_400_000

/** Whether the one that was moved aside before is the same, byte for byte, and less than a day old: once is enough then. */
function isDouble(aside: string, now: Date): boolean {
  const place = dirname(aside)
  const before = readdirSync(place).sort().at(-2)
  if (before === undefined) return false
  const kept = join(place, before)
  if (Math.abs(now.getTime() - statSync(kept).mtimeMs) > A_DAY) return false
  const files = libraryFilesIn(aside)
  return (
    libraryFilesIn(kept).join() === files.join() &&
    files.every(name => sameFile(join(kept, name), join(aside, name)))
  )
}

const sameFile = (a: string, b: string): boolean =>
  statSync(a).size === statSync(b).size && readFileSync(a).equals(readFileSync(b))

const NOTE =
  '这是恢复备份或打开交接包时换下来的年报库，程序不再使用，也不会删除。\r\n' +
  '确认恢复以后的内容齐全，就可以删去这个文件夹。\r\n'

const nextNumber = (place: string): number =>
  Math.max(0, ...readdirSync(place).map(name => Number.parseInt(name, 10) || 0)) + 1
