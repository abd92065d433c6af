import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Reply } from '../../../contract/app-error.ts'
import type { BackupLine, BackupWhy } from '../../../contract/backups.ts'
import { done, refuse } from '../../reply.ts'
import { errorCode } from '../../error-code.ts'
import { dropLeft } from '../drop-left.ts'
import { readHeader } from '../file-header.ts'
import { syncFolder } from '../identity.ts'
import { diskTrouble, folderTrouble } from '../library-trouble.ts'
import { backupFolder, backupName, backupsIn, backupsOf } from './backup-file.ts'
import type { BackupFile } from './backup-file.ts'
import { thinBackups } from './thin-backups.ts'

export interface MakeBackup {
  /** The data folder. */
  readonly folder: string
  readonly why: BackupWhy
  readonly now: Date
}

const PART = '.part-'
/** Parts that are being written by this program: sweeping leaves them alone. */
const growing = new Set<string>()
let parts = 0

/** A free name for a copy that is not checked yet. What a killed backup left is swept away. */
export function startPart(place: string): string {
  if (mkdirSync(place, { recursive: true }) !== undefined) syncFolder(dirname(place))
  for (const name of readdirSync(place)) {
    if (name.startsWith(PART) && !growing.has(join(place, name))) dropLeft(join(place, name))
  }
  parts += 1
  const part = join(place, `${PART}${process.pid}-${parts}.db`)
  growing.add(part)
  return part
}

/** Nothing of a part that was not taken stays behind. */
export function dropPart(part: string): void {
  growing.delete(part)
  for (const name of [part, `${part}-journal`, `${part}-wal`, `${part}-shm`]) dropLeft(name)
}

/** Gives a checked part the next number in the folder 备份; `thinFrom` as for takePart. */
export function namePart({ folder, why, now }: MakeBackup, part: string, thinFrom: number): BackupLine {
  const place = backupFolder(folder)
  const seq = (backupsOf(folder)[0]?.seq ?? 0) + 1
  const name = backupName(seq, why, now)
  takePart(place, part, name, thinFrom)
  const line = backupsOf(folder).find(backup => backup.seq === seq)
  if (!line) throw new Error(`${name} is gone`)
  return { seq, why, day: line.day, time: line.time, bytes: line.bytes }
}

/**
 * Which copies may go for a new one: for a whole one all; for one with a fault in it only those since the last whole one,
 * which have the same fault, and none where that is not known.
 */
export const thinAfter = (whole: boolean, lastWhole = Infinity): number => (whole ? 0 : lastWhole + 1)

/** Gives a checked part its name. Older copies go, those with the number `thinFrom` and higher. */
export function takePart(place: string, part: string, name: string, thinFrom: number): void {
  renameSync(part, join(place, name))
  growing.delete(part)
  syncFolder(place)
  const copies = backupsIn(place).map(copy => ({ ...copy, ...schemaOf(place, copy) }))
  const old = thinBackups(copies).filter(({ seq }) => seq >= thinFrom)
  for (const { name: gone } of old) dropLeft(join(place, gone))
}

/** The schema of a copy that was made before an upgrade; nothing is said of one that cannot be read. */
function schemaOf(place: string, { name, why }: BackupFile): { readonly schema?: number } {
  if (why !== 'migration') return {}
  try {
    const header = readHeader(join(place, name))
    return header.is === 'library' ? { schema: header.schema } : {}
  } catch (error) {
    if (errorCode(error) === undefined) throw error
    return {}
  }
}

/** What an error while a copy was made means for the clerk; a fault of the program is thrown. */
export function notMade(error: unknown): Extract<Reply<never>, { ok: false }> {
  const known = diskTrouble(error) ?? folderTrouble(error)
  if (!known) throw error
  const noFolder = known.error.library === 'no-folder'
  const hint = noFolder ? '请检查数据文件夹还在不在、里面的“备份”是不是文件夹。' : known.error.hint
  return refuse(known.error.code, '这次备份没有做成。', hint)
}

/** Gives what `fill` wrote the next number, unless it is refused; nothing is left behind then. */
export function keepBackup(
  make: MakeBackup,
  fill: (part: string) => Reply<{ readonly whole: boolean }>,
): Reply<BackupLine> {
  let part: string | undefined
  try {
    part = startPart(backupFolder(make.folder))
    const filled = fill(part)
    if (filled.ok) return done(namePart(make, part, thinAfter(filled.value.whole)))
    dropPart(part)
    return filled
  } catch (error) {
    if (part !== undefined) dropPart(part)
    return notMade(error)
  }
}

export function syncFile(file: string): void {
  const handle = openSync(file, 'r+')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
