import type { Form } from '../../core/forms/form.ts'
import { composeDocument } from '../../core/export/compose-document.ts'
import type { PaperDocument } from '../../core/export/document.ts'
import { paperFileName } from '../../core/export/paper-file-name.ts'
import { toHtml } from '../../core/export/to-html.ts'
import { toText } from '../../core/export/to-text.ts'
import { defaultOfficeSettings } from '../../core/report/office-settings.ts'
import type { PaperSettings } from '../../core/report/office-settings.ts'
import type { Report } from '../../core/report/report.ts'
import type { ExportFormat } from '../../contract/views.ts'
import type { PdfEngine } from './pdf-engine.ts'
import type { Verdict } from './compare-paper.ts'
import { consistencyCode } from './consistency-code.ts'
import { sealVisible, toJson } from './sealed-report.ts'
import { verifyDocx, verifyHtml, verifyJson, verifyPdf, verifyText } from './verify-export.ts'
import { writeDocx } from './write-docx.ts'
import { writeFiles } from './write-files.ts'
import type { Exported, FileToWrite, WritingFiles } from './write-files.ts'
import { verifyXlsx } from './verify-xlsx.ts'
import { writePdf } from './write-pdf.ts'
import { writeXlsx } from './write-xlsx.ts'

export interface ReportFiles {
  readonly form: Form
  readonly report: Report
  /** 草稿 in the names and on every page. */
  readonly draft: boolean
  /** How the office wants its papers; the usual way where not given. */
  readonly settings?: PaperSettings
  /** Of the report: 2 for the first 更正. */
  readonly version?: number
  /** Whether the Word file carries the report's data beside the text; true where not given (否则“不含机读数据”). */
  readonly withData?: boolean
  readonly formats: readonly ExportFormat[]
  /** Absent where this machine has none: PDF is then a problem, the other formats are written. */
  readonly pdf?: PdfEngine | undefined
  /** Without extension; the office's pattern where not given. */
  readonly name?: string
}

export type Exporting = ReportFiles & WritingFiles

export interface Writing extends ReportFiles {
  readonly paper: PaperDocument
  readonly settings: PaperSettings
}

/** How a kind of file is written, and how it is read back and compared with the paper. */
export interface Format {
  readonly write: (writing: Writing) => Promise<Uint8Array>
  readonly verify: (written: Uint8Array, paper: PaperDocument) => Promise<Verdict>
}

const usual = defaultOfficeSettings.paper

const utf8 = (text: string): Promise<Uint8Array> => Promise.resolve(new TextEncoder().encode(text))

export type Formats = Readonly<Record<ExportFormat, Format>>

export const ownFormats: Formats = {
  docx: {
    write: ({ paper, form, report, settings, withData = true }) =>
      writeDocx(paper, withData ? sealVisible(form, report) : undefined, settings.fonts),
    verify: verifyDocx,
  },
  pdf: {
    write: ({ paper, pdf }) => {
      if (!pdf) throw new Error('no engine to print with')
      return writePdf(paper, pdf)
    },
    verify: verifyPdf,
  },
  html: {
    write: ({ paper, settings }) => utf8(toHtml(paper, settings.webHeadings, consistencyCode(paper))),
    verify: verifyHtml,
  },
  txt: { write: ({ paper }) => utf8(toText(paper)), verify: verifyText },
  xlsx: { write: ({ paper, form }) => writeXlsx(paper, form), verify: verifyXlsx },
  json: {
    write: ({ form, report, paper }) => utf8(toJson(form, report, consistencyCode(paper))),
    verify: verifyJson,
  },
}

/**
 * The files of a report.
 * @param known how each format is written and read back
 */
export function reportFiles(exporting: ReportFiles, known: Formats = ownFormats): readonly FileToWrite[] {
  const { form, report, draft, formats, settings = usual, version, pdf } = exporting
  const paper = composeDocument(form, report, { draft, ...settings })
  const name = exporting.name ?? paperFileName(paper, { pattern: settings.fileName, version })
  const writing = { ...exporting, paper, settings }
  return formats.map(format => ({
    ...{ format, name },
    write: format === 'pdf' && !pdf ? null : () => known[format].write(writing),
    verify: written => known[format].verify(written, paper),
  }))
}

/** Writes the report in each format. What could not be written, or did not read back equal, is a problem. */
export const exportReport = (exporting: Exporting, known: Formats = ownFormats): Promise<Exported> =>
  writeFiles(reportFiles(exporting, known), exporting)
