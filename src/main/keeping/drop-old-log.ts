import { join } from 'node:path'
import { backupFolder, backupsOf } from '../store/backups/backup-file.ts'
import { COPIES, dropSegments, isOld } from '../store/edit-log/drop-segments.ts'
import { segmentsOf } from '../store/edit-log/segments.ts'
import { askChecker } from './ask-checker.ts'

/** Deletes what is old of the edit log and ends before the newest copies, each of which is looked through for it once more. */
export async function dropOldLog(folder: string, now: Date): Promise<void> {
  if (!segmentsOf(folder).some(segment => isOld(segment, now))) return
  const needed: number[] = []
  for (const { name } of backupsOf(folder).filter(({ why }) => why !== 'salvage')) {
    const seen = await askChecker('look', join(backupFolder(folder), name))
    if (seen.ok && seen.value.contents.faults.length === 0) needed.push(seen.value.place.mark.segment)
    if (needed.length === COPIES) break
  }
  dropSegments(folder, needed, now)
}
