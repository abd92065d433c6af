import type { ChainLink } from '../core/checks/chain-of-years.ts'
import type { Reason } from '../core/report/cell-value.ts'
import type { DiaryEntry, DiaryNote } from '../core/diary/diary.ts'
import type { Likeness } from '../core/likeness/likeness.ts'
import type { PaperKind } from '../core/export/papers/paper-facts.ts'
import type { Edit } from '../core/report/edit.ts'
import type { OfficeSettings } from '../core/report/office-settings.ts'
import type { Office, ReportText } from '../core/report/report.ts'
import type {
  BackupsView,
  ChosenBundle,
  LibraryContents,
  RestorePreview,
  Salvage,
  SpaceStatus,
  WrittenBundle,
  WhichBackup,
} from './backups.ts'
import type {
  AppState,
  BackupStatus,
  ExportFormat,
  ExportOutcome,
  ExportStep,
  HistoryLine,
  OfficeRecord,
  PaperFormat,
  PendingImport,
  PickedFile,
  ReportSummary,
  ReportView,
  SameNames,
  Settings,
} from './views.ts'
import type { EventCalls } from './events.ts'
import type { MergeCalls } from './merge.ts'
import type { PackCalls } from './packs.ts'
import type { ShelfCalls } from './shelf.ts'
import type { Reopened, WindowPlace } from './window-place.ts'
import type { YearsAsked, YearsFormat, YearsOverview } from './years.ts'

/** One undoable step of the window as it goes to disk. `id` is unique in the report, made by the window. */
export interface Step {
  readonly id: string
  readonly kind: 'edit' | 'undo' | 'redo'
  readonly edits: readonly Edit[]
}

/** Every call between window and main. The zod schemas in `calls.ts` are held equal to it by the compiler. */
export interface Api extends EventCalls, MergeCalls, PackCalls, ShelfCalls {
  'app.state': { input: Record<never, never>; output: AppState }
  'settings.save': { input: Settings; output: Settings }
  'offices.create': { input: { office: Office }; output: OfficeRecord }
  'offices.update': { input: { id: number; office: Office }; output: OfficeRecord }
  'offices.saveSettings': { input: { id: number; settings: OfficeSettings }; output: OfficeRecord }
  'reports.list': { input: { officeId: number }; output: readonly ReportSummary[] }
  /** Carries over from the stored report of year − 1; `openingStock` is last year's end stock typed by hand, by last year's cell. */
  'reports.create': {
    input: { officeId: number; year: number; openingStock?: Readonly<Record<string, number>> }
    output: ReportView
  }
  'reports.open': { input: { id: number }; output: ReportView }
  /**
   * What its paragraphs are like, as it is stored now: the office's earlier years, other offices' this year and last.
   * `left`: how many of those are not read yet; ask again.
   */
  'reports.likeness': { input: { id: number }; output: { likeness: readonly Likeness[]; left: number } }
  /** Answers after the steps are on disk. */
  'reports.saveSteps': {
    input: { id: number; steps: readonly Step[] }
    output: { seq: number; savedAt: string }
  }
  'reports.acknowledge': {
    input: { id: number; fingerprint: string; rule: string; note: string | null }
    output: ReportView
  }
  'reports.finalize': { input: { id: number }; output: ReportView }
  'reports.reopen': { input: { id: number; reason: string }; output: ReportView }
  'reports.archive': { input: { id: number }; output: ReportView }
  /** 更正: a new version beside the archived one. */
  'reports.correct': { input: { id: number; reason: string }; output: ReportView }
  /** Drafts only; the edit log keeps what was in it. */
  'reports.discard': { input: { id: number }; output: readonly ReportSummary[] }
  'reports.history': { input: { id: number }; output: readonly HistoryLine[] }
  /** Every stored year of an office against the year before it, newest first. */
  'chain.check': { input: { officeId: number }; output: readonly ChainLink[] }
  /** Writes down why a broken link of an archived year stands, or takes the reason back. */
  'chain.explain': {
    input: { officeId: number; year: number; fingerprint: string; reason: Reason | null }
    output: readonly ChainLink[]
  }
  /** 随手记 of an office, newest first; each change answers the whole list. */
  'diary.list': { input: { officeId: number }; output: readonly DiaryEntry[] }
  'diary.add': { input: { officeId: number; note: DiaryNote }; output: readonly DiaryEntry[] }
  'diary.change': { input: { id: number; note: DiaryNote }; output: readonly DiaryEntry[] }
  'diary.remove': { input: { id: number }; output: readonly DiaryEntry[] }
  'imports.pick': { input: Record<never, never>; output: PendingImport | null }
  /** Asks for any number of files; none where the clerk cancelled. They are read one by one with `imports.readPicked`. */
  'imports.pickMany': { input: Record<never, never>; output: readonly PickedFile[] }
  'imports.readPicked': { input: { token: string }; output: PendingImport }
  'imports.readFile': { input: { name: string; bytes: Uint8Array }; output: PendingImport }
  'imports.readText': { input: { text: string; html?: string }; output: PendingImport }
  /** Stores the report 原样归档. `officeId: null` makes the office from the draft and `office`. */
  'imports.accept': {
    input: {
      token: string
      officeId: number | null
      office?: Office
      fiscalYear: number
      /** What the clerk changed or confirmed in the review, by cell. */
      corrections: Readonly<Record<string, number | null>>
      /** The frame and the chapters where the clerk mended them; what differs from the draft is recorded. */
      mended?: ReportText
    }
    output: ReportView
  }
  /** The file of a waiting import as it was; `pdf` where its pages can be shown. */
  'imports.source': { input: { token: string }; output: { bytes: Uint8Array; kind: 'pdf' | 'other' } }
  'imports.drop': { input: { token: string }; output: null }
  'exports.preview': { input: { id: number }; output: { pdf: Uint8Array } }
  /**
   * Asks for a folder, writes, reads back and compares before it answers. Files of the same names are asked about first;
   * `sameNames` is the answer. null = the clerk cancelled.
   */
  'exports.write': {
    /** `withData: false`: the Word file carries no data beside its text (不含机读数据). */
    input: { id: number; formats: readonly ExportFormat[]; withData?: boolean; sameNames?: SameNames }
    output: ExportOutcome | null
  }
  'exports.reveal': { input: { token: string }; output: null }
  /** A paper that goes with a report, as its PDF. */
  'papers.preview': { input: { id: number; paper: PaperKind }; output: { pdf: Uint8Array } }
  /** As `exports.write`. */
  'papers.write': {
    input: { id: number; paper: PaperKind; formats: readonly PaperFormat[]; sameNames?: SameNames }
    output: ExportOutcome | null
  }
  /** The rule book of an office on paper; as `exports.write`. */
  'rules.write': {
    input: { officeId: number; formats: readonly PaperFormat[]; sameNames?: SameNames }
    output: ExportOutcome | null
  }
  /** 历年对比: every stored year of an office side by side. */
  'years.overview': { input: YearsAsked; output: YearsOverview }
  /** As `exports.write`. */
  'years.write': {
    input: YearsAsked & { formats: readonly YearsFormat[]; sameNames?: SameNames }
    output: ExportOutcome | null
  }
  /** The pages of its PDF to the system's print dialog. */
  'years.print': { input: YearsAsked; output: { printed: boolean } }
  /** The page for a website's editor and the plain text, together on the clipboard. */
  'exports.copy': { input: { id: number }; output: { characters: number; tables: number; draft: boolean } }
  /** The system's print dialog. */
  'exports.print': { input: { id: number }; output: { printed: boolean } }
  /** 空白表: the form of a year with the office's name and no number. */
  'blank.write': {
    input: { officeId: number; year: number; sameNames?: SameNames }
    output: ExportOutcome | null
  }
  'blank.print': { input: { officeId: number; year: number }; output: { printed: boolean } }
  /** 备份与交接. These answer while no library is open, too, so that there is a way on. */
  'backups.list': { input: Record<never, never>; output: BackupsView }
  'backups.make': { input: Record<never, never>; output: BackupsView }
  /** What is inside a copy, looked through to the last byte. */
  'backups.look': { input: WhichBackup; output: LibraryContents }
  'backups.preview': { input: WhichBackup; output: RestorePreview }
  /**
   * Backs up the present library, moves it aside and puts the copy in its place; `withEdits` brings back what the edit
   * log has beyond it. Ask `app.state` afterwards.
   */
  'backups.restore': { input: WhichBackup & { withEdits?: boolean }; output: null }
  /** Asks for a folder that takes every copy from now on, too; null = the clerk cancelled. */
  'backups.setSecond': { input: Record<never, never>; output: BackupsView | null }
  /** No second place, or none any more; the copies there stay. It is not asked again. */
  'backups.leaveSecond': { input: Record<never, never>; output: BackupsView }
  /** Deletes a replaced library that is older than 30 days, after the clerk was asked. */
  'backups.deleteAside': { input: { name: string }; output: BackupsView }
  /** Asks for a place and writes everything into one file; without a password it is an ordinary ZIP. null = cancelled. */
  'bundles.write': { input: { password: string | null }; output: WrittenBundle | null }
  'bundles.pick': { input: Record<never, never>; output: ChosenBundle | null }
  /** The 交接包 that was double-clicked, once; null where none was. */
  'bundles.handed': { input: Record<never, never>; output: ChosenBundle | null }
  'bundles.look': { input: { token: string; password: string | null }; output: RestorePreview }
  /** As `backups.restore`, from a 交接包. */
  'bundles.open': { input: { token: string; password: string | null }; output: null }
  /** Reads what can be read of a damaged library into a new copy; nothing is changed. */
  'library.salvage': { input: Record<never, never>; output: Salvage }
  /** Opens a copy for looking only. */
  'library.lookOnly': { input: Record<never, never>; output: null }
  /** Asks for a folder, copies everything there, compares and goes on there; the old folder stays. null = cancelled. */
  'data.move': { input: Record<never, never>; output: { place: string } | null }
  /** Asks for the folder in which the data is. null = cancelled. */
  'data.choose': { input: Record<never, never>; output: { place: string } | null }
  /** Where the clerk is now, for the page that comes after this one should it die. */
  'window.here': { input: { place: WindowPlace | null }; output: null }
  /** Asked once by each new page: why it was opened anew; null after a normal start. */
  'window.reopened': { input: Record<never, never>; output: Reopened | null }
  /** 导出运行记录: what went wrong, for those who help; no content. null = the clerk cancelled. */
  'log.export': { input: Record<never, never>; output: { file: string } | null }
  /** 使用指南 as a PDF into a folder that is asked for; null = the clerk cancelled. */
  'guide.write': { input: Record<never, never>; output: { file: string } | null }
  /** 试用样例: the sample's own library answers from now on, and the window loads anew. Everything has to be saved before. */
  'sample.open': { input: Record<never, never>; output: null }
  /** Back to the office's own library; `drop` deletes the sample. */
  'sample.leave': { input: { drop: boolean }; output: null }
  /** Everything that could be saved is; `leave: false` where something is not, and the window has to stay. */
  'window.flushed': { input: { leave: boolean }; output: null }
}

export type Method = keyof Api
export type Input<M extends Method> = Api[M]['input']
export type Output<M extends Method> = Api[M]['output']

/** What main tells the window, unasked. */
export interface Events {
  /** A menu command, by its name in the menu's data. */
  menu: { command: string }
  /** Save what is not saved, then call `window.flushed`. */
  flush: Record<never, never>
  /** A copy was made, or could not be. */
  backup: BackupStatus
  /** A 交接包 was double-clicked while the program runs: ask `bundles.handed`. */
  bundle: Record<never, never>
  /** A save found the disk full, or there is room again. */
  space: SpaceStatus
  /** How far an export is. */
  exporting: ExportStep
}
