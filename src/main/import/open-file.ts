import type { Source } from '../../core/import/blocks.ts'
import type { NotAReport } from '../../core/import/draft.ts'
import { limits, tooLarge } from '../../core/import/limits.ts'
import { readHtml } from '../../core/import/read-html.ts'
import { readText } from '../../core/import/read-text.ts'
import { decodeText } from './decode-text.ts'
import { fileKind } from './file-kind.ts'
import type { FileKind } from './file-kind.ts'
import { readDoc } from './read-doc.ts'
import { docxSource, readDocx } from './read-docx.ts'
import { ReadError } from './read-error.ts'
import { readMht } from './read-mht.ts'
import { pdfSource, readPdf } from './read-pdf.ts'

export type OpenResult =
  | { readonly ok: true; readonly kind: FileKind | 'html'; readonly source: Source }
  | { readonly ok: false; readonly error: NotAReport }

type Reader = (bytes: Uint8Array) => Promise<OpenResult>

const refuse = (says: string, hint: string): OpenResult => ({ ok: false, error: { says, hint } })
/** One reader for each kind of file. */
const readers: Readonly<Record<FileKind, Reader>> = {
  text: bytes => readWords(bytes),
  docx: async bytes => ({ ok: true, kind: 'docx', source: docxSource(await readDocx(bytes)) }),
  pdf: async bytes => ({ ok: true, kind: 'pdf', source: pdfSource(await readPdf(bytes)) }),
  doc: bytes => Promise.resolve({ ok: true, kind: 'doc', source: docxSource(readDoc(bytes)) }),
  rtf: () => Promise.resolve(refuse('这是 RTF 文件，读不出来。', '请用 Word 或 WPS 打开后另存为 .docx。')),
  mht: bytes => {
    const page = readMht(bytes)
    return readWords(page.bytes, page.charset)
  },
  picture: () => Promise.resolve(refuse('这是图片，里面没有文字。', '请使用年报的 Word 文件或者网页。')),
  xlsx: () => Promise.reject(new ReadError('SPREADSHEET')),
  zip: () => Promise.resolve(refuse('这不是 Word 文件，读不出年报。', '如果是压缩包，请先解压。')),
  binary: () => Promise.resolve(notText),
}

const notText = refuse(
  '文件里不是文字，读不出来。',
  '请检查是否选错了文件，或者在原来的程序中打开后复制文字、粘贴导入。',
)

/** Finds out what a file is by its content and reads it as blocks. Expected trouble comes back as a sentence. */
export async function openFile(bytes: Uint8Array, name: string): Promise<OpenResult> {
  if (bytes.length === 0) return refuse('文件是空的。', '请重新取得这份文件。')
  if (/^~\$/.test(name)) return refuse('这是 Word 的临时文件。', '请选择同一文件夹里名字不带“~$”的正式文件。')
  if (bytes.length > limits.file) return refuse(tooLarge.says, tooLarge.hint)
  try {
    return await readers[fileKind(bytes)](Uint8Array.from(bytes))
  } catch (error) {
    if (error instanceof ReadError) return refuse(error.says, error.hint)
    throw error
  }
}

function readWords(bytes: Uint8Array, charset: string | null = null): Promise<OpenResult> {
  const text = decodeText(bytes, charset)
  if (text === null) return Promise.resolve(notText)
  if (text.trim() === '') return Promise.resolve(refuse('文件里没有文字。', '请检查是否选错了文件。'))
  const html = looksLikeHtml(text)
  return Promise.resolve({
    ok: true,
    kind: html ? 'html' : 'text',
    source: html ? readHtml(text) : readText(text),
  })
}

const tag =
  /<\/?(?:html|head|body|table|tbody|tr|td|div|p|span|br|meta|article|section|h[1-6])\b[^<>]{0,2000}>/gi

/** A page or a fragment of one: it begins with a tag, or tags stand all over it. */
function looksLikeHtml(text: string): boolean {
  const start = text.slice(0, 20_000)
  if (/^\s*(?:<!doctype html|<\?xml|<html|<!--)/i.test(start)) return true
  const tags = start.match(tag)?.length ?? 0
  return tags >= 3 || (tags > 0 && start.trimStart().startsWith('<'))
}
