import type { Status } from '../core/report/report.ts'
import type { AppError } from './app-error.ts'

/**
 * Why a copy was made: once a day · every half hour of editing · at closing after much editing · the clerk asked ·
 * before an upgrade, a restore, a merge, an archiving, a heap of imports · read out of a damaged library.
 */
export type BackupWhy =
  | 'daily'
  | 'working'
  | 'closing'
  | 'asked'
  | 'migration'
  | 'restore'
  | 'merge'
  | 'archive'
  | 'import'
  | 'salvage'

/** A copy in the folder 备份. `seq` gives the order; day and time are what the clock said. */
export interface BackupLine {
  readonly seq: number
  readonly why: BackupWhy
  /** ISO date. */
  readonly day: string
  /** 09:30 */
  readonly time: string
  readonly bytes: number
}

/** Which copy is meant: its number, and whether it is the one in the second place. */
export interface WhichBackup {
  readonly seq: number
  readonly second?: true
}

/** When something was done to a copy, as the clock said then. */
export type CopyMoment = Pick<BackupLine, 'seq' | 'day' | 'time'>

/** 恢复演练: the newest copy was restored into a folder of its own, opened, and a report of it printed and compared. */
export interface Drill extends CopyMoment {
  readonly ok: boolean
  readonly says: string
}

/** Another folder, disk or stick that takes every copy, too. `unset` is asked once, `declined` no more. */
export type SecondPlace =
  | { readonly is: 'unset' | 'declined' }
  | {
      readonly is: 'here' | 'missing'
      /** The folder in words a clerk recognises. */
      readonly name: string
      /** On the same disk as the data: it does not help when that fails. */
      readonly sameDisk: boolean
      /** The last copy that went there and was compared. */
      readonly copied: CopyMoment | null
      /** Why the last one did not; null where it did. */
      readonly trouble: string | null
    }

/** A library that was replaced by another one; it stays in 换下的库 until the clerk deletes it. */
export interface AsideLibrary {
  readonly name: string
  /** ISO date, as the clock said then. */
  readonly day: string
  readonly bytes: number
  /** Only what has been there for more than 30 days. */
  readonly deletable: boolean
}

export interface BackupsView {
  /** Newest first. */
  readonly lines: readonly BackupLine[]
  /** The folder in words a clerk recognises. */
  readonly place: string
  /** Why the last copy could not be made; null where it was. */
  readonly trouble: AppError | null
  /** The newest copy that was opened, looked through and found to be the same; null before the first. */
  readonly verified: CopyMoment | null
  readonly drill: Drill | null
  readonly second: SecondPlace
  /** The copies in the second place, newest first; none while it is missing. */
  readonly secondLines: readonly BackupLine[]
  /** Newest first. */
  readonly aside: readonly AsideLibrary[]
}

/** What is inside a library, and whether all of it still is what it was. */
export interface LibraryContents {
  readonly offices: readonly { readonly name: string; readonly years: readonly number[] }[]
  readonly reports: number
  readonly archived: number
  /** Sentences about what is not right; none where the library is whole. */
  readonly faults: readonly string[]
}

/** One version of one year's report, in the present library against the copy. */
export interface ReportChange {
  readonly office: string
  readonly year: number
  readonly version: number
  /** As it is now, and as it is in the copy; null where it is not there. */
  readonly now: { readonly status: Status; readonly savedAt: string } | null
  readonly then: { readonly status: Status; readonly savedAt: string } | null
}

/** What a restore would change. Reports that are the same in both are only counted. */
export interface RestorePreview {
  readonly contents: LibraryContents
  readonly same: number
  readonly changes: readonly ReportChange[]
  /** Whether there is a library to compare with; a damaged one cannot be read. */
  readonly compared: boolean
  /** What the edit log beside the library has beyond this one and can bring back; null where nothing. */
  readonly edits: EditsBeyond | null
}

export interface EditsBeyond {
  readonly saves: number
  /** When the last of them was saved, as the clock said then (ISO). */
  readonly upTo: string
}

/** Room on the disk that holds the data. */
export interface SpaceStatus {
  /**
   * low: worth a word · spent: it was full, and what is held in reserve was given up · full: not even that was enough.
   */
  readonly is: 'enough' | 'low' | 'spent' | 'full'
  /** null where the system does not say. */
  readonly freeMb: number | null
  /** How much the clerk should free. */
  readonly toFreeMb: number
  /** Whether automatic copies are still made on it. */
  readonly copies: boolean
}

/** A 交接包 that the clerk chose; its path stays in main. */
export interface ChosenBundle {
  readonly token: string
  readonly name: string
  /** Whether it asks for a password. */
  readonly locked: boolean
}

/** On which disk something was written: the one of the data · a stick · another one, which may be a stick too. */
export type DiskOf = 'same' | 'stick' | 'other'

export interface WrittenBundle {
  readonly token: string
  readonly name: string
  readonly place: string
  readonly disk: DiskOf
  readonly bytes: number
  readonly contents: LibraryContents
}

/** What was read out of a damaged library into a new file, by table. */
export interface Salvage {
  /** The new copy in the folder 备份, to be looked at and restored like any other. */
  readonly backup: BackupLine
  readonly contents: LibraryContents
  readonly read: number
  readonly lost: number
  /** What the edit log gave to it; alone: all of it. null where it gave nothing. */
  readonly fromLog: { readonly saves: number; readonly upTo: string; readonly alone: boolean } | null
  /** What is missing in it, in sentences. */
  readonly missing: readonly string[]
}

/**
 * What the edit log brought back into a library that was opened: after an end without closing, or after a copy was put
 * in its place.
 */
export interface Recovered {
  /** How many saves came back. */
  readonly saves: number
  /** When the last of them was saved, as the clock said then (ISO). */
  readonly upTo: string | null
  /** By report, in words. */
  readonly reports: readonly string[]
  /** What did not come back and why, in sentences. */
  readonly left: readonly string[]
}
