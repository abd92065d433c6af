import { dirname } from 'node:path'
import type { Database } from 'better-sqlite3'
import type { Reply } from '../../../contract/app-error.ts'
import type { BackupLine, BackupWhy } from '../../../contract/backups.ts'
import { copyInSteps } from './copy-in-steps.ts'
import type { LibraryHead } from './library-head.ts'
import { libraryHead } from './library-head.ts'
import { copyLibrary, makeBackup } from './make-backup.ts'
import type { ReportLine } from './report-lines.ts'
import { reportLines } from './report-lines.ts'

/** What is made of the open library as a whole. */
export interface LibraryCopies {
  /** A checked copy in the folder 备份, made at once: nothing else is done meanwhile. */
  backUp(why: BackupWhy, now: Date): Reply<BackupLine>
  /** Copies into a part file page by page; where the library stood at the last page. Not checked yet. */
  copyTo(part: string, signal: AbortSignal): Promise<LibraryHead>
  /** Where the library stands now. */
  head(): LibraryHead
  /** The library as one file of that name, on disk when this returns. */
  write(file: string): void
  lines(): readonly ReportLine[]
  /** When the newest step was stored, as the clock said then (ISO); null before the first. */
  lastStepAt(): string | null
}

export function libraryCopies(db: Database): LibraryCopies {
  const last = db.prepare<[], string>('SELECT at FROM report_step ORDER BY seq DESC LIMIT 1').pluck()
  return {
    backUp: (why, now) => makeBackup(db, { folder: dirname(db.name), why, now }),
    copyTo: (part, signal) => copyInSteps(db, part, signal),
    head: () => libraryHead(db),
    write(file) {
      copyLibrary(db, file)
    },
    lines: () => reportLines(db),
    lastStepAt: () => last.get() ?? null,
  }
}
