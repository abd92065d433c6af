import type { ArchiveCalls } from './archive.ts'
import type { ChainLink } from '../core/checks/chain-of-years.ts'
import type { DiaryEntry, DiaryNote } from '../core/diary/diary.ts'
import type { Likeness } from '../core/likeness/likeness.ts'
import type { Reason } from '../core/report/cell-value.ts'
import type { Edit } from '../core/report/edit.ts'
import type { OfficeSettings } from '../core/report/office-settings.ts'
import type { Office } from '../core/report/report.ts'
import type { SpaceStatus } from './backups.ts'
import type { EventCalls } from './events.ts'
import type { ExportCalls } from './exports.ts'
import type { ImportCalls } from './imports.ts'
import type { KeepingCalls } from './keeping.ts'
import type { MergeCalls } from './merge.ts'
import type { PackCalls } from './packs.ts'
import type { ShelfCalls } from './shelf.ts'
import type {
  AppState,
  BackupStatus,
  ExportStep,
  HistoryLine,
  OfficeRecord,
  ReportSummary,
  ReportView,
  Settings,
} from './views.ts'
import type { Reopened, WindowPlace } from './window-place.ts'
import type { YearsCalls } from './years.ts'

/** One undoable step of the window as it goes to disk. `id` is unique in the report, made by the window. */
export interface Step {
  readonly id: string
  readonly kind: 'edit' | 'undo' | 'redo'
  readonly edits: readonly Edit[]
}

/** Every call between window and main. The zod schemas in `calls.ts` are held equal to it by the compiler. */
export interface Api
  extends
    ArchiveCalls,
    EventCalls,
    ExportCalls,
    ImportCalls,
    KeepingCalls,
    MergeCalls,
    PackCalls,
    ShelfCalls,
    YearsCalls {
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
  /** Where the clerk is now, for the page that comes after this one should it die. */
  'window.here': { input: { place: WindowPlace | null }; output: null }
  /** Asked once by each new page: why it was opened anew; null after a normal start. */
  'window.reopened': { input: Record<never, never>; output: Reopened | null }
  /** 导出运行记录: what went wrong, for those who help; no content. null = the clerk cancelled. */
  'log.export': { input: Record<never, never>; output: { file: string } | null }
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
  /** The machine goes to sleep: save what is not saved. Nothing is answered. */
  save: Record<never, never>
  /** A copy was made, or could not be. */
  backup: BackupStatus
  /** A file was double-clicked while the program runs: ask `bundles.handed` and `packs.handed`. */
  handed: Record<never, never>
  /** A save found the disk full, or there is room again. */
  space: SpaceStatus
  /** How far an export is. */
  exporting: ExportStep
}
