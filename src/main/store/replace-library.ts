import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import type { Reply } from '../../contract/app-error.ts'
import { localDate } from '../local-date.ts'
import { done } from '../reply.ts'
import { lookAtLibrary } from './backups/look-at-library.ts'
import { syncFile } from './backups/keep-part.ts'
import { forkLog } from './edit-log/fork-log.ts'
import { libraryIdOf, readMark } from './edit-log/log-mark.ts'
import { syncFolder, writeIdentity } from './identity.ts'
import { diskTrouble } from './library-trouble.ts'

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
 * folder 换下的库; nothing is deleted. Killed at any moment, the folder holds the old library, the new one, or a known
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
      rmSync(part)
      return found
    }
    const { libraryId, schema, mark } = found.value
    if (!withEdits) forkLog({ folder, library: libraryId, mark, now })
    moveAside(folder, now)
    writeIdentity(folder, { libraryId, schema, appVersion, clean: true, owner: null })
    renameSync(part, join(folder, 'library.db'))
    syncFolder(folder)
    return done(null)
  } catch (error) {
    rmSync(part, { force: true })
    const known = diskTrouble(error)
    if (!known) throw error
    return known
  }
}

function moveAside(folder: string, now: Date): void {
  const there = FILES.filter(name => existsSync(join(folder, name)))
  if (there.length === 0) return
  const place = join(folder, ASIDE)
  mkdirSync(place, { recursive: true })
  if (keptToday(place, folder, there, now)) {
    for (const name of there) rmSync(join(folder, name))
    return
  }
  const aside = join(place, `${String(nextNumber(place)).padStart(6, '0')}_${localDate(now)}`)
  mkdirSync(aside)
  writeFileSync(join(aside, '说明.txt'), NOTE)
  for (const name of there) renameSync(join(folder, name), join(aside, name))
  syncFolder(aside)
  syncFolder(place)
}

const A_DAY = 86_400_000

/** Whether the newest that was moved aside is the same, byte for byte, and less than a day old: once is enough then. */
function keptToday(place: string, folder: string, there: readonly string[], now: Date): boolean {
  const newest = readdirSync(place).sort().at(-1)
  if (newest === undefined) return false
  const aside = join(place, newest)
  if (Math.abs(now.getTime() - statSync(aside).mtimeMs) > A_DAY) return false
  const kept = FILES.filter(name => existsSync(join(aside, name)))
  return kept.join() === there.join() && there.every(name => sameFile(join(folder, name), join(aside, name)))
}

const sameFile = (a: string, b: string): boolean =>
  statSync(a).size === statSync(b).size && readFileSync(a).equals(readFileSync(b))

const NOTE =
  '这是恢复备份或打开交接包时换下来的年报库，程序不再使用，也不会删除。\r\n' +
  '确认恢复以后的内容齐全，就可以删去这个文件夹。\r\n'

const nextNumber = (place: string): number =>
  Math.max(0, ...readdirSync(place).map(name => Number.parseInt(name, 10) || 0)) + 1
