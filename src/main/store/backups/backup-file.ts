import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { BackupLine, BackupWhy } from '../../../contract/backups.ts'
import { errorCode } from '../../error-code.ts'
import { localDate } from '../../local-date.ts'

/** The words of a file name; a clerk looks into the folder too. */
const words: Readonly<Record<BackupWhy, string>> = {
  daily: '每日',
  working: '填报中',
  closing: '关闭时',
  asked: '手动',
  migration: '升级前',
  restore: '恢复前',
  merge: '合并前',
  archive: '归档前',
  import: '导入前',
  salvage: '抢救',
}

const NAME = /^(\d{6,12})_(\d{4}-\d{2}-\d{2})_(\d{2})(\d{2})_(.+)\.db$/u

export const backupFolder = (folder: string): string => join(folder, '备份')

/**
 * 000045_2026-11-21_0930_每日.db. The number gives the order; day and time are what the clock said and are only shown,
 * because a clock can be wrong.
 */
export function backupName(seq: number, why: BackupWhy, now: Date): string {
  const { day, time } = labelOf(now)
  return `${String(seq).padStart(6, '0')}_${day}_${time.replace(':', '')}_${words[why]}.db`
}

/** Day and time as a copy is labelled with them. */
export function labelOf(now: Date): Pick<BackupLine, 'day' | 'time'> {
  const two = (n: number): string => String(n).padStart(2, '0')
  return { day: localDate(now), time: `${two(now.getHours())}:${two(now.getMinutes())}` }
}

export function parseBackupName(name: string): Omit<BackupLine, 'bytes'> | null {
  const found = NAME.exec(name)
  if (!found) return null
  const [, seq, day = '', hours = '', minutes = '', word] = found
  const why = (Object.keys(words) as BackupWhy[]).find(key => words[key] === word)
  return why ? { seq: Number(seq), day, time: `${hours}:${minutes}`, why } : null
}

export interface BackupFile extends BackupLine {
  readonly name: string
}

/** The backups of a data folder, newest (highest number) first. */
export const backupsOf = (folder: string): readonly BackupFile[] => backupsIn(backupFolder(folder))

/** Of a place that cannot be read there are none to tell of; making one there will say what is wrong with it. */
export function backupsIn(place: string): readonly BackupFile[] {
  return namesIn(place)
    .flatMap(name => {
      const parsed = parseBackupName(name)
      const size = parsed && statSync(join(place, name), { throwIfNoEntry: false })?.size
      return parsed && size !== undefined && size !== null ? [{ ...parsed, name, bytes: size }] : []
    })
    .sort((a, b) => b.seq - a.seq)
}

function namesIn(place: string): readonly string[] {
  try {
    return existsSync(place) ? readdirSync(place) : []
  } catch (error) {
    if (errorCode(error) === undefined) throw error
    return []
  }
}
