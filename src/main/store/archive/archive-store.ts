import type { Database } from 'better-sqlite3'
import type { Reply } from '../../../contract/app-error.ts'
import type { ArchiveFaults, ChangedArchive } from '../backups/archive-faults.ts'
import { archiveFaults } from '../backups/archive-faults.ts'
import type { Archived, ArchivedRows } from './archived-rows.ts'
import { originalIn } from './archived-rows.ts'
import { putBack } from './put-back.ts'
import { sealedHash } from './sealed-hash.ts'

/** The archive as a whole, held against what it was sealed with. */
export interface ArchiveStore {
  /** How many versions are in it. */
  count(): number
  /** Every archived version against its hash, and the archive against its chain; a large library takes seconds. */
  faults(): ArchiveFaults
  /** Archived versions whose imported file is not what it was, or not there. */
  originalFaults(): readonly Omit<ChangedArchive, 'how'>[]
  /** What a version was archived with; null where it never was. */
  sealedHash(id: number): string | null
  putBack(archived: Archived, rows: ArchivedRows): Reply<null>
}

export function archiveStore(db: Database): ArchiveStore {
  const count = db.prepare<[], number>(`SELECT count(*) FROM report WHERE status = 'archived'`).pluck()
  const imported = db.prepare<[], Imported>(
    `SELECT report.id, office.name AS office, year, version, original FROM report
     LEFT JOIN office ON office.id = office_id
     WHERE status = 'archived' AND original IS NOT NULL ORDER BY report.id`,
  )
  return {
    count: () => count.get() ?? 0,
    faults: () => archiveFaults(db),
    originalFaults: () =>
      imported
        .all()
        .filter(({ original }) => !originalIn(db, original))
        .map(({ office, ...one }) => ({ ...one, office: office ?? '' })),
    sealedHash: id => sealedHash(db, id),
    putBack: (archived, rows) => putBack(db, archived, rows),
  }
}

interface Imported {
  readonly id: number
  readonly office: string | null
  readonly year: number
  readonly version: number
  readonly original: string
}
