import type { PaperKind } from '../core/export/papers/paper-facts.ts'
import type { ExportFormat, ExportOutcome, PaperFormat, SameNames } from './views.ts'

/** What comes out on paper and as files: the report, the papers beside it, the rule book, 空白表 and the guide. */
export interface ExportCalls {
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
  /** 使用指南 as a PDF into a folder that is asked for; null = the clerk cancelled. */
  'guide.write': { input: Record<never, never>; output: { file: string } | null }
}
