import type * as docxLibrary from 'docx'
import type { IRunOptions, TextRun } from 'docx'
import type { PaperFont } from './docx-fonts.ts'
import { fontRuns } from './docx-font-runs.ts'

/** The library, loaded at the first export only. */
export type Docx = typeof docxLibrary

/**
 * The runs of a text. Every run carries hint=eastAsia, else Word sets “ ” — … in the Latin face, half as wide.
 */
function textRuns(
  docx: Docx,
  text: string,
  font: PaperFont,
  options: IRunOptions = {},
  onNewLine = false,
): TextRun[] {
  return fontRuns(text, font).map(
    (run, index) =>
      new docx.TextRun({
        ...options,
        ...(onNewLine && index === 0 ? { break: 1 } : {}),
        text: run.text,
        font: { hint: 'eastAsia', ...(run.eastAsia ? { eastAsia: run.eastAsia } : {}) },
      }),
  )
}

/** The runs of lines under each other in one paragraph: the break stands once, before the first run of a line. */
export const lineRuns = (
  docx: Docx,
  lines: readonly string[],
  font: PaperFont,
  options: IRunOptions = {},
): TextRun[] => lines.flatMap((line, index) => textRuns(docx, line, font, options, index > 0))
