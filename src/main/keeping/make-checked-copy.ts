import { join } from 'node:path'
import type { Reply } from '../../contract/app-error.ts'
import type { BackupLine } from '../../contract/backups.ts'
import { done } from '../reply.ts'
import { backupFolder, backupName } from '../store/backups/backup-file.ts'
import { dropPart, namePart, notMade, startPart, thinAfter } from '../store/backups/keep-part.ts'
import type { MakeBackup } from '../store/backups/keep-part.ts'
import type { LibraryHead } from '../store/backups/library-head.ts'
import { sameHead } from '../store/backups/library-head.ts'
import { notTheSame } from '../store/backups/make-backup.ts'
import type { ReportLine } from '../store/backups/report-lines.ts'
import type { Store } from '../store/store.ts'
import { askChecker } from './ask-checker.ts'
import { readRecord } from './copies-record.ts'

export interface CheckedCopy {
  readonly line: BackupLine
  readonly file: string
  readonly head: LibraryHead
  readonly lines: readonly ReportLine[]
  /** What in it is not as it was archived and imported, in sentences. */
  readonly faults: readonly string[]
}

/**
 * A copy in the folder 备份, made beside other work: page by page, then looked through on another thread, and only then
 * named. What is not the same as the library was, or cannot be read again, is not kept.
 * @param copied called when the copy stands still: what happens to the library from now on is not in it
 */
export async function makeCheckedCopy(
  store: Store,
  make: MakeBackup,
  signal: AbortSignal,
  copied: () => void,
): Promise<Reply<CheckedCopy>> {
  let part: string | undefined
  try {
    part = startPart(backupFolder(make.folder))
    const head = await store.copies.copyTo(part, signal)
    copied()
    const seen = await askChecker('settle', part, signal)
    const right = seen.ok && sameHead(seen.value.head, head)
    if (!right) {
      dropPart(part)
      return seen.ok ? notTheSame : seen
    }
    const { faults } = seen.value.contents
    const lastWhole = readRecord(make.folder).verified?.seq
    const line = namePart(make, part, thinAfter(faults.length === 0, lastWhole))
    const file = join(backupFolder(make.folder), backupName(line.seq, make.why, make.now))
    return done({ line, file, head, faults, lines: seen.value.lines })
  } catch (error) {
    if (part !== undefined) dropPart(part)
    if (signal.aborted) throw error
    return notMade(error)
  }
}
