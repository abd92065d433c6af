import type { Form } from '../../core/forms/form.ts'
import { composeDocument } from '../../core/export/compose-document.ts'
import type { PaperDocument } from '../../core/export/document.ts'
import { paperFileName } from '../../core/export/paper-file-name.ts'
import { toHtml } from '../../core/export/to-html.ts'
import { toText } from '../../core/export/to-text.ts'
import type { Report } from '../../core/report/report.ts'
import type { ExportFormat } from '../../contract/views.ts'
import type { PdfEngine } from './pdf-engine.ts'
import type { Verdict } from './compare-paper.ts'
import { consistencyCode } from './consistency-code.ts'
import { sealVisible, toJson } from './sealed-report.ts'
import { verifyDocx, verifyHtml, verifyJson, verifyPdf, verifyText } from './verify-export.ts'
import { writeDocx } from './write-docx.ts'
import { writeFiles } from './write-files.ts'
import type { Exported } from './write-files.ts'
import { verifyXlsx } from './verify-xlsx.ts'
import { writePdf } from './write-pdf.ts'
import { writeXlsx } from './write-xlsx.ts'

export interface Exporting {
  readonly form: Form
  readonly report: Report
  /** 草稿 in the names and on every page. */
  readonly draft: boolean
  readonly sealed?: boolean
  /** Whether the Word file carries the report's data beside the text; true where not given (否则“不含机读数据”). */
  readonly withData?: boolean
  readonly formats: readonly ExportFormat[]
  readonly folder: string
  /** Absent where this machine has none: PDF is then a problem, the other formats are written. */
  readonly pdf?: PdfEngine | undefined
}

export interface Writing extends Exporting {
  readonly paper: PaperDocument
}

/** How a kind of file is written, and how it is read back and compared with the paper. */
export interface Format {
  readonly write: (writing: Writing) => Promise<Uint8Array>
  readonly verify: (written: Uint8Array, paper: PaperDocument) => Promise<Verdict>
}

const utf8 = (text: string): Promise<Uint8Array> => Promise.resolve(new TextEncoder().encode(text))

export type Formats = Readonly<Record<ExportFormat, Format>>

export const ownFormats: Formats = {
  docx: {
    write: ({ paper, form, report, withData = true }) =>
      writeDocx(paper, withData ? sealVisible(form, report) : undefined),
    verify: verifyDocx,
  },
  pdf: {
    write: ({ paper, pdf }) => {
      if (!pdf) throw new Error('no engine to print with')
      return writePdf(paper, pdf)
    },
    verify: verifyPdf,
  },
  html: { write: ({ paper }) => utf8(toHtml(paper, 'bold', consistencyCode(paper))), verify: verifyHtml },
  txt: { write: ({ paper }) => utf8(toText(paper)), verify: verifyText },
  xlsx: { write: ({ paper, form }) => writeXlsx(paper, form), verify: verifyXlsx },
  json: {
    write: ({ form, report, paper }) => utf8(toJson(form, report, consistencyCode(paper))),
    verify: verifyJson,
  },
}

/**
 * Writes the report in each format. What could not be written, or did not read back equal, is a problem.
 * @param known how each format is written and read back
 */
export async function exportReport(exporting: Exporting, known: Formats = ownFormats): Promise<Exported> {
  const { form, report, draft, sealed, formats, folder } = exporting
  const paper = composeDocument(form, report, { draft, ...(sealed === undefined ? {} : { sealed }) })
  const writing = { ...exporting, paper }
  return writeFiles(
    formats.map(format => ({
      ...{ format, folder, name: paperFileName(paper) },
      write: format === 'pdf' && !exporting.pdf ? null : () => known[format].write(writing),
      verify: written => known[format].verify(written, paper),
    })),
  )
}
