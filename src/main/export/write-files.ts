import type { AppError } from '../../contract/app-error.ts'
import type { ExportedFile, ExportFormat, ExportStep } from '../../contract/views.ts'
import type { Verdict } from './compare-paper.ts'
import { sweepParts } from './part-file.ts'
import { saveFile } from './save-file.ts'
import type { SameName } from './save-file.ts'

/** A file on disk, read back and found equal. The window gets it with a token instead of the path. */
export type WrittenFile = Omit<ExportedFile, 'token'> & { readonly path: string }

export interface Exported {
  readonly files: readonly WrittenFile[]
  readonly problems: readonly AppError[]
}

/** A file to be written, and how it is read back and compared with what it was written from. */
export interface FileToWrite {
  readonly format: ExportFormat
  /** Without extension. */
  readonly name: string
  /** Null for a PDF on a machine that has nothing to print with. */
  readonly write: (() => Promise<Uint8Array>) | null
  readonly verify: (written: Uint8Array) => Promise<Verdict>
}

export interface WritingFiles {
  readonly folder: string
  /** What becomes of files of the same names. */
  readonly sameName?: SameName
  readonly onStep?: (step: ExportStep) => void
}

/** Writes one after another, and clears away what a killed export left in the folder. What could not be written, or did not read back equal, is a problem. */
export async function writeFiles(wanted: readonly FileToWrite[], writing: WritingFiles): Promise<Exported> {
  await sweepParts(writing.folder, Date.now())
  const files: WrittenFile[] = []
  const problems: AppError[] = []
  for (const [index, file] of wanted.entries()) {
    const outcome = await writeOne(file, writing, doing => {
      writing.onStep?.({ format: file.format, doing, at: index + 1, of: wanted.length })
    })
    if ('path' in outcome) files.push(outcome)
    else problems.push(outcome)
  }
  return { files, problems }
}

async function writeOne(
  { format, name, write, verify }: FileToWrite,
  { folder, sameName }: WritingFiles,
  tell: (doing: ExportStep['doing']) => void,
): Promise<WrittenFile | AppError> {
  if (!write) return noPdfEngine
  tell('writing')
  let verdict: Verdict | undefined
  const saved = await saveFile({
    ...{ folder, name, extension: `.${format}`, bytes: await write() },
    check: async written => {
      tell('checking')
      verdict = await verify(written)
      return verdict.ok ? null : mismatch(format, verdict.differences)
    },
    ...(sameName ? { sameName } : {}),
  })
  if (!saved.ok) return saved.error
  if (!verdict?.ok) throw new Error(`${saved.name} was saved unread`)
  const { ok: _, ...file } = saved
  return { ...file, format, compared: verdict.compared }
}

const noPdfEngine: AppError = {
  code: 'no_pdf_engine',
  says: '没有生成 PDF：这台电脑上没有找到 Chromium、Chrome 或 Edge 浏览器。',
  hint: '请安装其中一种浏览器，或者用 Word、WPS 打开 DOCX 后另存为 PDF。',
}

const mismatch = (format: ExportFormat, differences: readonly string[]): AppError => ({
  code: 'mismatch',
  says: `${format.toUpperCase()} 与年报核对不一致，没有生成文件：${differences.slice(0, 3).join('')}`,
  hint: `共 ${String(differences.length)} 处不一致。${format === 'pdf' ? '所指的地方有表情或少见符号的，请换成常用的字；' : ''}请重新导出；仍不一致时请把本机日志交给维护人员。`,
})
