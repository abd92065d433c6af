import type { Confidence } from '../report/cell-value.ts'
import type { FrameField } from '../report/frame-fields.ts'
import type { OfficeKind, ReportText } from '../report/report.ts'
import type { Source, SourcePlace } from './blocks.ts'

/** A recognised cell: number or null, the raw text where it is not the plain number, and how sure we are. */
export interface DraftCell {
  readonly value: number | null
  readonly raw?: string
  readonly confidence: Confidence
  readonly place?: SourcePlace
}

/** Something the clerk has to look at, in one Chinese sentence. */
export interface Doubt {
  readonly cell?: string
  /** The line of the frame it is about, where it is about one. */
  readonly field?: FrameField
  readonly says: string
  readonly raw?: string
  readonly place?: SourcePlace
}

/** What was read from an old report. Every cell of the form is present. Nothing is corrected. */
export interface ImportDraft {
  readonly formId: string
  readonly fiscalYear: number | null
  readonly orgName: string | null
  readonly orgKind: OfficeKind | null
  readonly cells: Readonly<Record<string, DraftCell>>
  readonly text: ReportText
  /** Level-1 headings as printed, in order. */
  readonly headings: readonly string[]
  readonly doubts: readonly Doubt[]
  readonly source: Source
}

export interface NotAReport {
  readonly says: string
  readonly hint: string
  /** The file could be read, and holds something else than an annual report. */
  readonly otherPaper?: true
}

export type ReadResult =
  { readonly ok: true; readonly draft: ImportDraft } | { readonly ok: false; readonly error: NotAReport }
