import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CopyMoment, Drill } from '../../contract/backups.ts'
import { errorCode } from '../error-code.ts'
import { backupFolder } from '../store/backups/backup-file.ts'
import { syncFile } from '../store/backups/keep-part.ts'

/** Which folder takes copies, too. It is known again by the id in its marker, wherever the system shows the stick now. */
export interface SecondRecord {
  readonly id: string
  /** Where it was seen last. */
  readonly folder: string
  readonly copied: CopyMoment | null
}

export interface CheckedArchive {
  /** ISO date, and 09:30. */
  readonly day: string
  readonly time: string
  /** In sentences. */
  readonly faults: readonly string[]
}

/** What is known of the copies beside the copies themselves. Without it nothing is lost but these remarks. */
export interface CopiesRecord {
  readonly verified: CopyMoment | null
  readonly drill: Drill | null
  /** The last time every archived version was held against its hash; each copy does. */
  readonly archive: CheckedArchive | null
  readonly second: SecondRecord | 'declined' | null
}

const nothingYet: CopiesRecord = { verified: null, drill: null, archive: null, second: null }

const fileOf = (folder: string): string => join(backupFolder(folder), '记录.json')

export function readRecord(folder: string): CopiesRecord {
  try {
    return { ...nothingYet, ...(JSON.parse(readFileSync(fileOf(folder), 'utf8')) as Partial<CopiesRecord>) }
  } catch (error) {
    if (error instanceof SyntaxError || errorCode(error) !== undefined) return nothingYet
    throw error
  }
}

/**
 * Written beside and renamed. A disk that refuses costs the remark, never the copy it is about.
 * @returns whether it is written
 */
export function changeRecord(folder: string, change: Partial<CopiesRecord>): boolean {
  const part = `${fileOf(folder)}.part`
  try {
    mkdirSync(backupFolder(folder), { recursive: true })
    writeFileSync(part, `${JSON.stringify({ ...readRecord(folder), ...change }, null, 2)}\n`)
    syncFile(part)
    renameSync(part, fileOf(folder))
    return true
  } catch (error) {
    if (errorCode(error) === undefined) throw error
    return false
  }
}
