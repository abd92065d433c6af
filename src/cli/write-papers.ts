import { join } from 'node:path'
import type { ExportFormat } from '../contract/views.ts'
import type { Form } from '../core/forms/form.ts'
import type { Report } from '../core/report/report.ts'
import { errorCode } from '../main/error-code.ts'
import { chromiumPdfEngine } from '../main/export/chromium-pdf-engine.ts'
import { exportReport } from '../main/export/export-report.ts'
import { makeFolder } from '../main/make-folder.ts'
import { CliError } from './cli-error.ts'

export interface Papers {
  readonly files: readonly { readonly path: string; readonly format: ExportFormat; readonly bytes: number }[]
  /** What could not be written, in sentences; only a missing PDF engine is no failure. */
  readonly notes: readonly string[]
}

/** Writes the report into a folder, each file read back and compared before it counts. */
export async function writePapers(
  paper: {
    readonly form: Form
    readonly report: Report
    readonly draft: boolean
    readonly withData?: boolean
  },
  folder: string,
  formats: readonly ExportFormat[],
): Promise<Papers> {
  readyFolder(folder)
  const pdf = formats.includes('pdf')
    ? chromiumPdfEngine({ fontsFolder: join(import.meta.dirname, '../../resources/fonts') })
    : null
  try {
    const { files, problems } = await exportReport({ ...paper, formats, folder, pdf: pdf ?? undefined })
    const failed = problems.find(p => p.code !== 'no_pdf_engine')
    if (failed) throw new CliError(`${failed.says}${failed.hint}`)
    return {
      files: files.map(({ path, format, bytes }) => ({ path, format, bytes })),
      notes: problems.map(p => `${p.says}${p.hint}`),
    }
  } finally {
    await pdf?.close()
  }
}

/** Makes the folder where it is not there yet. */
function readyFolder(path: string): void {
  try {
    makeFolder(path)
  } catch (error) {
    const code = errorCode(error)
    if (code === 'EEXIST' || code === 'ENOTDIR') throw new CliError(`“${path}”不是文件夹，请另选输出文件夹。`)
    if (code !== undefined) throw new CliError(`打不开输出文件夹“${path}”（${code}）。`)
    throw error
  }
}
