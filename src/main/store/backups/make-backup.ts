import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import type { Reply } from '../../../contract/app-error.ts'
import type { BackupLine, BackupWhy } from '../../../contract/backups.ts'
import { done, refuse } from '../../reply.ts'
import { syncFolder } from '../identity.ts'
import { diskTrouble } from '../library-trouble.ts'
import { backupFolder, backupName, backupsOf } from './backup-file.ts'
import { libraryContents, libraryDigest } from './library-contents.ts'
import { lookAtLibrary } from './look-at-library.ts'
import { thinBackups } from './thin-backups.ts'

export interface MakeBackup {
  /** The data folder. */
  readonly folder: string
  readonly why: BackupWhy
  readonly now: Date
}

/**
 * Copies the open library into the folder 备份. The copy gets its name only after it has been opened again and found
 * to be whole and the same: part file → fsync → look through → name → fsync of the folder. Then old copies go.
 */
export function makeBackup(db: Database, { folder, why, now }: MakeBackup): Reply<BackupLine> {
  return keepBackup({ folder, why, now }, part => {
    copyLibrary(db, part)
    const wanted = libraryDigest(db)
    const copy = lookAtLibrary(part, made => ({ digest: libraryDigest(made), ...libraryContents(made) }))
    if (!copy.ok) return copy
    const { digest, faults } = copy.value
    if (digest !== wanted)
      return refuse('mismatch', '备份与年报库不一致，没有采用。', '请检查磁盘，再备份一次。')
    return done({ whole: faults.length === 0 })
  })
}

/** The library as one file in rollback mode, which may be copied and carried; its log is in it. */
export function copyLibrary(db: Database, file: string): void {
  db.prepare('VACUUM INTO ?').run(file)
  syncFile(file)
}

export function syncFile(file: string): void {
  const handle = openSync(file, 'r+')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

const PART = '.part-'

/**
 * Gives what `fill` wrote the next number, unless it is refused; nothing is left behind then. Older copies go only for
 * one that is whole.
 */
export function keepBackup(
  { folder, why, now }: MakeBackup,
  fill: (part: string) => Reply<{ readonly whole: boolean }>,
): Reply<BackupLine> {
  const place = backupFolder(folder)
  const part = join(place, `${PART}${process.pid}.db`)
  try {
    if (mkdirSync(place, { recursive: true }) !== undefined) syncFolder(folder)
    sweep(place)
    const filled = fill(part)
    if (!filled.ok) {
      rmSync(part, { force: true })
      return filled
    }
    const seq = (backupsOf(folder)[0]?.seq ?? 0) + 1
    const name = backupName(seq, why, now)
    renameSync(part, join(place, name))
    syncFolder(place)
    const old = filled.value.whole ? thinBackups(backupsOf(folder)) : []
    for (const { name: gone } of old) rmSync(join(place, gone))
    const line = backupsOf(folder).find(backup => backup.seq === seq)
    if (!line) throw new Error(`${name} is gone`)
    return done({ seq, why, day: line.day, time: line.time, bytes: line.bytes })
  } catch (error) {
    if (existsSync(place) && statSync(place).isDirectory()) rmSync(part, { force: true })
    const known = diskTrouble(error)
    if (!known) throw error
    return refuse(known.error.code, '这次备份没有做成。', known.error.hint)
  }
}

/** What a killed backup left. */
function sweep(place: string): void {
  for (const name of readdirSync(place)) if (name.startsWith(PART)) rmSync(join(place, name), { force: true })
}
