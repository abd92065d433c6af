import { readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { interchangeSchema } from '../contract/schemas/interchange.ts'
import { composeDocument } from '../core/export/compose-document.ts'
import type { PaperDocument } from '../core/export/document.ts'
import { formById } from '../core/forms/form-for-year.ts'
import { limits, tooLarge } from '../core/import/limits.ts'
import { draftToInterchange, reportFromInterchange } from '../core/import/to-interchange.ts'
import type { Interchange } from '../core/report/interchange.ts'
import { errorCode } from '../main/error-code.ts'
import { isolatedImporter } from '../main/import/importer-process.ts'
import { nodeParser } from '../main/import/node-parser.ts'
import { isJson } from '../main/import/read-report-file.ts'
import { CliError } from './cli-error.ts'

const importer = isolatedImporter(() => nodeParser(join(import.meta.dirname, 'importer.js')))

/** Reads an old report in any readable kind, or the JSON of `import --json`. */
export async function readReport(file: string): Promise<Interchange> {
  const bytes = await readBytes(file)
  return isJson(bytes) ? parseReport(bytes, file) : recognise(bytes, file)
}

/** Reads REPORT.json and nothing else. */
export async function readReportJson(file: string): Promise<Interchange> {
  return parseReport(await readBytes(file), file)
}

/** The bytes of a file, or a sentence why not. */
export async function readBytes(file: string): Promise<Uint8Array> {
  try {
    const about = await stat(file)
    if (about.isDirectory()) throw new CliError(`“${file}”是文件夹，请指定一个文件。`)
    // A device or a pipe has no end, or waits for ever.
    if (!about.isFile()) throw new CliError(`“${file}”不是普通文件（是设备或管道），请指定一个文件。`)
    if (about.size > limits.file) throw new CliError(`“${file}”读不了：${tooLarge.says}${tooLarge.hint}`)
    return await readFile(file)
  } catch (error) {
    const code = errorCode(error)
    if (code === 'ENOENT') throw new CliError(`找不到文件“${file}”，请核对文件名。`)
    if (code === 'EACCES' || code === 'EPERM') throw new CliError(`没有权限读取“${file}”。`)
    if (code !== undefined) throw new CliError(`读不出文件“${file}”（${code}），请核对文件名和磁盘。`)
    throw error
  }
}

/** The paper that the report in a file makes, for comparing files of different kinds. */
export async function readPaper(file: string): Promise<PaperDocument> {
  const json = await readReport(file)
  return composeDocument(formById(json.form), reportFromInterchange(json), { draft: false })
}

async function recognise(bytes: Uint8Array, file: string): Promise<Interchange> {
  const read = await importer.read(bytes, basename(file))
  if (!read.ok) throw new CliError(`${read.error.says}${read.error.hint}`)
  return draftToInterchange(read.draft)
}

function parseReport(bytes: Uint8Array, file: string): Interchange {
  let json: unknown
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof TypeError)) throw error
    throw new CliError(`“${basename(file)}”不是完整的 JSON 文件，请用 import --json 重新生成。`)
  }
  const parsed = interchangeSchema.safeParse(json)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  if (issue?.path[0] === 'form' && namesForm(json)) {
    throw new CliError(
      `“${basename(file)}”用的年报格式这里没有。请用 --pack 指定带来这一版格式的参数包，或者用 --data-dir 指定载入过它的数据文件夹。`,
    )
  }
  throw new CliError(
    `“${basename(file)}”里的 ${issue?.path.join('.') || '内容'} 不符合年报数据格式，请改正后重试。`,
  )
}

const namesForm = (json: unknown): boolean =>
  typeof json === 'object' && json !== null && 'form' in json && typeof json.form === 'string'
