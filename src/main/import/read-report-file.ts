import { draftReport } from '../../core/import/draft-report.ts'
import type { ReadResult } from '../../core/import/draft.ts'
import { interchangeSchema } from '../../contract/schemas/interchange.ts'
import { openFile } from './open-file.ts'
import { draftFromInterchange, withOwnData } from './own-report.ts'
import { ReadError } from './read-error.ts'
import { reportInDocx } from './report-in-docx.ts'
import { hasUnknownForm } from './unknown-form.ts'

/**
 * Opens a file of any kind and recognises the report in it. Files of our own say more than what is seen: a Word file
 * may carry the report's data, a JSON file is nothing else.
 */
export async function readReportFile(bytes: Uint8Array, name: string): Promise<ReadResult> {
  if (isJson(bytes)) return readJson(bytes)
  const opened = await openFile(bytes, name)
  if (!opened.ok) return opened
  const read = draftReport(opened.source)
  if (!read.ok || opened.kind !== 'docx') return read
  try {
    const own = await reportInDocx(bytes)
    return own ? { ok: true, draft: withOwnData(read.draft, own) } : read
  } catch (error) {
    if (error instanceof ReadError) return refused(error)
    throw error
  }
}

const refused = ({ says, hint }: ReadError): ReadResult => ({ ok: false, error: { says, hint } })

/** A JSON object begins with a brace; no report in words does. */
export const isJson = (bytes: Uint8Array): boolean =>
  /^\ufeff?\s*\{/.test(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, 64)))

function readJson(bytes: Uint8Array): ReadResult {
  const json = parse(bytes)
  if (hasUnknownForm(json)) return refused(new ReadError('FORM_UNKNOWN'))
  const parsed = interchangeSchema.safeParse(json)
  if (json === undefined || !parsed.success) return notOurJson
  return { ok: true, draft: draftFromInterchange(parsed.data) }
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return undefined
    throw error
  }
}

const notOurJson: ReadResult = {
  ok: false,
  error: {
    says: '这个 JSON 文件不是年报数据，或者不完整。',
    hint: '请选择由本程序导出的年报数据（.json）。',
  },
}
