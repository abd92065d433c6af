import type * as docxLibrary from 'docx'
import type { IRunOptions, TextRun } from 'docx'
import type { PaperFont } from './docx-fonts.ts'
import { fontRuns } from './docx-font-runs.ts'

/** The library, loaded at the first export only. */
export type Docx = typeof docxLibrary

/**
 * The runs of a text. Every run carries hint=eastAsia, else Word sets “ ” — … in the Latin face, half as wide.
 */
export function textRuns(docx: Docx, text: string, font: PaperFont, options: IRunOptions = {}): TextRun[] {
  return fontRuns(text, font).map(
    run =>
      new docx.TextRun({
        ...options,
        text: run.text,
        font: { hint: 'eastAsia', ...(run.eastAsia ? { eastAsia: run.eastAsia } : {}) },
      }),
  )
}
