import type { Pack } from '../core/packs/pack.ts'
import type { ChainState } from '../core/carry-over/chain.ts'
import type { ReportEvent } from '../core/events/report-event.ts'
import type { SectionId } from '../core/forms/form.ts'
import type { ImportDraft } from '../core/import/draft.ts'
import type { Likeness } from '../core/likeness/likeness.ts'
import type { Recovered, SpaceStatus } from './backups.ts'
import type { OfficeSettings } from '../core/report/office-settings.ts'
import type { Office, Report, Status } from '../core/report/report.ts'

import type { SecondPlace } from './backups.ts'
import type { LoadedHolidays } from '../core/calendar/holiday-table.ts'

export type { ChainState }

export interface OfficeRecord {
  readonly id: number
  readonly office: Office
  readonly settings: OfficeSettings
}

/** own: written in this program · imported: 原样归档 of a published report */
export type ReportOrigin = 'own' | 'imported'

/** A line of the home screen's table of years. Numbers are null where the report does not say. */
export interface ReportSummary {
  readonly id: number
  readonly year: number
  readonly version: number
  readonly status: Status
  readonly origin: ReportOrigin
  readonly formId: string
  readonly title: string | null
  readonly received: number | null
  readonly carriedOut: number | null
  readonly inForce: number | null
  readonly chain: ChainState
  readonly sourceName: string | null
  readonly savedAt: string
  readonly correctionOf: number | null
  readonly correctionReason: string | null
}

/** 已核实（说明）, kept by fingerprint. */
export interface Acknowledgement {
  readonly fingerprint: string
  readonly rule: string
  readonly note: string
}

export interface ReportView {
  readonly summary: ReportSummary
  readonly officeId: number
  readonly report: Report
  /** Sequence number of the last stored step. */
  readonly seq: number
  readonly lastYear: { readonly id: number; readonly report: Report } | null
  /** Those of its office, as they are now. */
  readonly settings: OfficeSettings
  /** Against its own office's earlier years; other offices come with `reports.likeness`. */
  readonly likeness: readonly Likeness[]
  readonly acknowledgements: readonly Acknowledgement[]
  /** 报送, 退回修改, 发布, oldest first. */
  readonly events: readonly ReportEvent[]
  /** Those that were taken away again, with the record of it. */
  readonly removedEvents: readonly ReportEvent[]
  /** Text chapters of which the clerk said 本节已填完. */
  readonly filled: readonly SectionId[]
}

/** A recognised old report waiting for review. The file itself stays in main, found again by `token`. */
export interface PendingImport {
  readonly token: string
  readonly sourceName: string
  readonly draft: ImportDraft
}

/** A file chosen for import and not read yet. Its path stays in main, found again by `token`. */
export interface PickedFile {
  readonly token: string
  readonly name: string
  readonly size: number
}

export type ExportFormat = 'docx' | 'pdf' | 'html' | 'txt' | 'xlsx' | 'json'

/** What a paper beside the report is written as. */
export type PaperFormat = 'docx' | 'pdf'

export interface ExportedFile {
  readonly token: string
  readonly name: string
  readonly format: ExportFormat
  readonly bytes: number
  /** How many cells, headings and paragraphs were read back and found equal. */
  readonly compared: { readonly cells: number; readonly headings: number; readonly paragraphs: number }
  /** The file it should have replaced and could not, because that is open in another program. */
  readonly insteadOf?: string
}

/** Files written and compared, or the question what becomes of files of the same names; nothing is written yet then. */
export type ExportOutcome =
  | { readonly is: 'written'; readonly place: string; readonly files: readonly ExportedFile[] }
  | {
      readonly is: 'asks'
      readonly place: string
      /** Stands for the folder that was chosen. */
      readonly folder: string
      readonly existing: readonly { readonly name: string; readonly savedAt: string }[]
    }

/** The answer to that question: replace them, or number the new files (2), (3) …. */
export interface SameNames {
  readonly folder: string
  readonly become: 'replace' | 'beside'
}

/** Which file is being written or read back, of how many; counted from 1. */
export interface ExportStep {
  readonly format: ExportFormat
  readonly doing: 'writing' | 'checking'
  readonly at: number
  readonly of: number
}

/** One stored step, for 修改记录. */
export interface HistoryLine {
  readonly seq: number
  readonly at: string
  readonly kind: StepKind
  readonly says: string
}

export type StepKind = 'edit' | 'undo' | 'redo' | 'carry' | 'import' | 'status'

/** For the status line: the newest copy, and why the last one failed. */
export interface BackupStatus {
  readonly last: { readonly day: string; readonly time: string } | null
  readonly trouble: string | null
  readonly second: SecondPlace
  /** What the last check of the archive found to be otherwise than it was archived, in sentences. */
  readonly archiveFaults: readonly string[]
  /** The data itself lies on a stick. */
  readonly dataOnStick: boolean
}

/** Small remembered choices of the window (回车向右, zoom, 对照纸面). */
export interface Settings {
  readonly enterMoves: 'down' | 'right'
  readonly zoom: number
  /** Whether the printed pages stand beside the form while one fills it in. */
  readonly paperBeside: boolean
  /** The office last worked in, shown first at the next start; absent until a second one was chosen. */
  readonly lastOffice?: number
}

/** fresh: just made, said once · open: the sample answers instead of the office's own library */
export type SampleState = 'none' | 'fresh' | 'open'

/** The library file is not what it was when it was closed. */
export interface OutsideChange {
  /** Sentences about what was archived and is not what it was; none where every archived report is whole. */
  readonly reports: readonly string[]
}

export interface AppState {
  readonly version: string
  /** ISO date of this version. */
  readonly released: string
  /** A name a clerk recognises (文档\公开年报数据), never a full path. */
  readonly dataPlace: string
  readonly offices: readonly OfficeRecord[]
  readonly settings: Settings
  readonly sample: SampleState
  /** ISO date of this machine, for deadlines and new years. */
  readonly today: string
  readonly backup: BackupStatus
  /** A copy is open for looking only: nothing can be saved. */
  readonly looking: boolean
  /** The library lies on the disk of another machine. */
  readonly network: boolean
  /** What another program changed while this one was closed; null where nothing was. */
  readonly outside: OutsideChange | null
  /** When the newest step was stored (ISO), if the clock of this machine is more than a day before it. */
  readonly clockBehind: string | null
  /** What the edit log brought back when the library was opened; null where nothing was missing. */
  readonly recovered: Recovered | null
  readonly space: SpaceStatus
  /** Holiday tables read from a file; the program's own come without. */
  readonly holidays: LoadedHolidays | null
  /** 参数包 in use, in the order of their applying: the window goes by them as main does. */
  readonly packs: readonly Pack[]
}
