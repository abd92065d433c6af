import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { ExportFormat } from '../contract/views.ts'
import type { Form } from '../core/forms/form.ts'
import type { Report } from '../core/report/report.ts'
import { chromiumPdfEngine } from '../main/export/chromium-pdf-engine.ts'
import { exportReport } from '../main/export/export-report.ts'
import { CliError } from './cli-error.ts'

export interface Papers {
  readonly files: readonly { readonly path: string; readonly format: ExportFormat; readonly bytes: number }[]
  /** What could not be written, in sentences; only a missing PDF engine is no failure. */
  readonly notes: readonly string[]
}

/** Writes the report into an existing folder, each file read back and compared before it counts. */
export async function writePapers(
  paper: { readonly form: Form; readonly report: Report; readonly draft: boolean },
  folder: string,
  formats: readonly ExportFormat[],
): Promise<Papers> {
  if (!(await isFolder(folder))) throw new CliError(`输出文件夹“${folder}”不存在，请先建立。`)
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

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory()
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false
    throw error
  }
}
