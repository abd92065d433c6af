import type { DifferingPart, PartId, Side } from '../core/merge/report-parts.ts'
import type { Report, Status } from '../core/report/report.ts'
import type { BackupLine, WrittenBundle } from './backups.ts'
import type { ReportView } from './views.ts'

/** A version as it is listed: which, in what state, how old. */
export interface MergeVersion {
  readonly version: number
  readonly status: Status
  readonly savedAt: string
}

/** What a merge would do with a year of an office. */
export interface MergeYear {
  readonly office: string
  readonly year: number
  readonly here: readonly MergeVersion[]
  readonly there: readonly MergeVersion[]
  /** Theirs, by what becomes of them. */
  readonly same: number
  readonly add: readonly MergeVersion[]
  readonly beside: readonly MergeVersion[]
  /** What the clerk has to say; null where nothing is to be chosen. */
  readonly ask: MergeQuestion | null
}

export type MergeQuestion =
  | {
      readonly by: 'parts'
      readonly parts: readonly DifferingPart[]
      readonly here: Report
      readonly there: Report
    }
  | { readonly by: 'whole'; readonly here: Report; readonly there: Report }

export interface MergeView {
  readonly years: readonly MergeYear[]
  /** What else would be added: 随手记, 常用语, reasons of broken links, whole 机构档案. */
  readonly more: MergeMore
}

export interface MergeMore {
  readonly offices: number
  readonly diary: number
  readonly phrases: number
  readonly reasons: number
}

/** The answer to a question: one side, or one side for each part. */
export interface MergeChoice {
  readonly office: string
  readonly year: number
  readonly whole?: Side
  readonly parts?: Readonly<Record<string, Side>>
}

export interface Merged {
  readonly added: number
  readonly changed: number
  readonly kept: number
  readonly same: number
  readonly more: MergeMore
  /** The copy of the library as it was before. */
  readonly backup: BackupLine
}

/** 另存的版本, beside a report. */
export interface KeptLine {
  readonly id: number
  readonly reportId: number
  readonly year: number
  readonly version: number
  readonly status: Status
  readonly at: string
  readonly savedAt: string
  readonly source: string
}

interface FromBundle {
  readonly token: string
  readonly password: string | null
}

/** 合并: two machines' libraries come together by a 交接包; nothing of either is lost. */
export interface MergeCalls {
  'merge.look': { input: FromBundle; output: MergeView }
  /** Copies the library first; then office by office, each as a whole or not at all. */
  'merge.take': { input: FromBundle & { choices: readonly MergeChoice[] }; output: Merged }
  /** 另存一个版本: the draft `id` as it is now, kept whole beside it under a name. */
  'kept.keep': { input: { id: number; name: string }; output: KeptLine }
  'kept.list': { input: { officeId: number }; output: readonly KeptLine[] }
  'kept.open': { input: { id: number }; output: { line: KeptLine; report: Report } }
  /** Puts a kept version into the draft it belongs to, as one step that can be undone. */
  'kept.restore': { input: { id: number }; output: ReportView }
  /** 交给同事: some reports alone in a 交接包. null = cancelled. */
  'bundles.writeSome': {
    input: { ids: readonly number[]; password: string | null }
    output: WrittenBundle | null
  }
}

export type { PartId, Side }
