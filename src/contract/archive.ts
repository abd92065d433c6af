import type { BackupLine, WhichBackup } from './backups.ts'

/** A version in the archive that is not what was put there. */
export interface ArchiveFault {
  readonly id: number
  readonly says: string
  /** The newest copy that holds it as it was archived; null where none does. */
  readonly from: (Pick<BackupLine, 'day' | 'time'> & WhichBackup) | null
}

/** Every archived version held against its hash, every original against its own, and the archive against its chain. */
export interface ArchiveCheck {
  /** When this was, as the clock said: ISO date, and 09:30. */
  readonly day: string
  readonly time: string
  /** How many were looked at. */
  readonly archived: number
  readonly faults: readonly ArchiveFault[]
  /** What else is not right, in sentences. */
  readonly others: readonly string[]
}

/** 归档核对. */
export interface ArchiveCalls {
  'archive.check': { input: Record<never, never>; output: ArchiveCheck }
  /** Puts one archived version back as it was archived, from the copy that the check found. */
  'archive.repair': { input: { id: number }; output: ArchiveCheck }
}
