import type { Form } from '../../core/forms/form.ts'
import { composeDocument } from '../../core/export/compose-document.ts'
import type { PaperDocument } from '../../core/export/document.ts'
import { paperFileName } from '../../core/export/paper-file-name.ts'
import { toHtml } from '../../core/export/to-html.ts'
import { toText } from '../../core/export/to-text.ts'
import type { Report } from '../../core/report/report.ts'
import type { AppError } from '../../contract/app-error.ts'
import type { ExportedFile, ExportFormat } from '../../contract/views.ts'
import type { PdfEngine } from './pdf-engine.ts'
import { saveFile } from './save-file.ts'
import type { Verdict } from './compare-paper.ts'
import { sealVisible, toJson } from './sealed-report.ts'
import { verifyDocx, verifyHtml, verifyJson, verifyPdf, verifyText } from './verify-export.ts'
import { writeDocx } from './write-docx.ts'
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

/** A file on disk, read back and found equal. The window gets it with a token instead of the path. */
export type WrittenFile = Omit<ExportedFile, 'token'> & { readonly path: string }

export interface Exported {
  readonly files: readonly WrittenFile[]
  readonly problems: readonly AppError[]
}

interface Writing extends Exporting {
  readonly paper: PaperDocument
}

/** How a kind of file is written, and how it is read back and compared with the paper. */
interface Format {
  readonly write: (writing: Writing) => Promise<Uint8Array>
  readonly verify: (written: Uint8Array, paper: PaperDocument) => Promise<Verdict>
}

const utf8 = (text: string): Promise<Uint8Array> => Promise.resolve(new TextEncoder().encode(text))

const known: Readonly<Record<ExportFormat, Format>> = {
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
  html: { write: ({ paper }) => utf8(toHtml(paper)), verify: verifyHtml },
  txt: { write: ({ paper }) => utf8(toText(paper)), verify: verifyText },
  xlsx: { write: ({ paper, form }) => writeXlsx(paper, form), verify: verifyXlsx },
  json: { write: ({ form, report }) => utf8(toJson(form, report)), verify: verifyJson },
}

/** Writes the report in each format. What could not be written, or did not read back equal, is a problem. */
export async function exportReport(exporting: Exporting): Promise<Exported> {
  const { form, report, draft, sealed, formats } = exporting
  const paper = composeDocument(form, report, { draft, ...(sealed === undefined ? {} : { sealed }) })
  const files: WrittenFile[] = []
  const problems: AppError[] = []
  for (const format of formats) {
    const outcome = await writeOne({ ...exporting, paper }, format)
    if ('path' in outcome) files.push(outcome)
    else problems.push(outcome)
  }
  return { files, problems }
}

async function writeOne(writing: Writing, format: ExportFormat): Promise<WrittenFile | AppError> {
  const { paper, folder, pdf } = writing
  if (format === 'pdf' && !pdf) return noPdfEngine
  const { write, verify } = known[format]
  const bytes = await write(writing)
  let verdict: Verdict | undefined
  const saved = await saveFile({
    folder,
    name: paperFileName(paper),
    extension: `.${format}`,
    bytes,
    check: async written => {
      verdict = await verify(written, paper)
      return verdict.ok ? null : mismatch(format, verdict.differences)
    },
  })
  if (!saved.ok) return saved.error
  if (!verdict?.ok) throw new Error(`${saved.name} was saved unread`)
  const { path, name, bytes: length } = saved
  return { path, name, format, bytes: length, compared: verdict.compared }
}

const noPdfEngine: AppError = {
  code: 'no_pdf_engine',
  says: '没有生成 PDF：这台电脑上没有找到 Chromium、Chrome 或 Edge 浏览器。',
  hint: '请安装其中一种浏览器，或者用 Word、WPS 打开 DOCX 后另存为 PDF。',
}

const mismatch = (format: ExportFormat, differences: readonly string[]): AppError => ({
  code: 'mismatch',
  says: `${format.toUpperCase()} 与年报核对不一致，没有生成文件：${differences.slice(0, 3).join('')}`,
  hint: `共 ${String(differences.length)} 处不一致。请重新导出；仍不一致时请把本机日志交给维护人员。`,
})
