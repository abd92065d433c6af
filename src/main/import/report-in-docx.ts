import { composeDocument } from '../../core/export/compose-document.ts'
import type { VisibleItem } from '../../core/export/visible-blocks.ts'
import { formById } from '../../core/forms/form-for-year.ts'
import { reportFromInterchange } from '../../core/import/to-interchange.ts'
import type { Interchange } from '../../core/report/interchange.ts'
import { interchangeSchema } from '../../contract/schemas/interchange.ts'
import { dataNamespace } from '../export/docx-data.ts'
import { digestsOf, sha256 } from '../export/sealed-report.ts'
import type { DocxBlock } from './docx-block.ts'
import { parseXml } from './docx-xml.ts'
import type { DocxZip } from './docx-zip.ts'
import { openDocxZip } from './docx-zip.ts'
import { readDocx } from './read-docx.ts'
import { ReadError } from './read-error.ts'
import { hasUnknownForm } from './unknown-form.ts'

/** The report's data in a Word file of our own, and what was changed in Word since. */
export interface ReportInDocx {
  readonly json: Interchange
  /** Blocks whose visible text is not the one that was written: title, preface, s1…s6, extra, t2…t4, sign. */
  readonly changed: readonly string[]
}

/** Word and others number their data stores anew when they save. */
const MOST_STORES = 9
const MOST_TEXT = 5_000_000

/**
 * The data that a Word file carries in its customXml part, or null where it has none, or one that was tampered with.
 * The visible text counts: a block that was changed in Word is named, and must be taken from there.
 * @throws ReadError where the file is broken, or its form is not here: read as another one, half of it would be lost
 */
export async function reportInDocx(bytes: Uint8Array): Promise<ReportInDocx | null> {
  const sealed = await storedData(bytes)
  if (!sealed) return null
  const { json, blocks } = sealed
  const form = formById(json.form)
  const report = reportFromInterchange(json)
  const paper = composeDocument(form, report, { draft: false })
  const { extra } = json.sections
  const own = digestsOf(form, extra, paper)
  const visible = digestsOf(form, extra, paper, itemsOf(await readDocx(bytes)))
  const keys = [...new Set([...Object.keys(visible), ...Object.keys(blocks)])]
  // The data must say what is visible, too: whoever can write a digest can write another number beside it.
  return { json, changed: keys.filter(key => visible[key] !== blocks[key] || visible[key] !== own[key]) }
}

interface Stored {
  readonly json: Interchange
  readonly blocks: Readonly<Record<string, unknown>>
}

async function storedData(bytes: Uint8Array): Promise<Stored | null> {
  const zip = await openDocxZip(bytes)
  try {
    for (let number = 1; number <= MOST_STORES; number += 1) {
      const part = `customXml/item${String(number)}.xml`
      const stored = zip.has(part) ? await readable(zip, part) : null
      if (stored) return stored
    }
    return null
  } finally {
    zip.close()
  }
}

/** A broken data store of some other program is no reason not to read the text. */
async function readable(zip: DocxZip, part: string): Promise<Stored | null> {
  try {
    return await dataOf(zip, part)
  } catch (error) {
    if (error instanceof ReadError && error.code === 'FORM_UNKNOWN') throw error
    if (error instanceof ReadError || error instanceof SyntaxError) return null
    throw error
  }
}

async function dataOf(zip: DocxZip, part: string): Promise<Stored | null> {
  let digest: string | undefined
  let text = ''
  let inside = false
  await parseXml(await zip.read(part), {
    open: (name, attributes) => {
      const local = name.replace(/^.*:/, '')
      if (local === 'giaReport' && Object.values(attributes).includes(dataNamespace)) {
        digest = attributes['sha256']
      }
      inside = digest !== undefined && local === 'json'
    },
    close: () => {
      inside = false
    },
    text: words => {
      if (inside && text.length <= MOST_TEXT) text += words
    },
  })
  return digest === undefined || sha256(text) !== digest ? null : parsed(text)
}

function parsed(text: string): Stored | null {
  const value: unknown = JSON.parse(text)
  if (hasUnknownForm(value)) throw new ReadError('FORM_UNKNOWN')
  const json = interchangeSchema.safeParse(value)
  if (!json.success || typeof value !== 'object' || value === null || !('blocks' in value)) return null
  const { blocks } = value
  return typeof blocks === 'object' && blocks !== null ? { json: json.data, blocks: { ...blocks } } : null
}

const itemsOf = (blocks: readonly DocxBlock[]): VisibleItem[] =>
  blocks.flatMap((block): VisibleItem[] => {
    if (block.is === 'table') {
      return [
        { is: 'table', rows: block.rows.map(row => row.map(cell => (cell.covered ? null : cell.text))) },
      ]
    }
    return block.text.trim() === '' ? [] : [{ is: 'text', text: block.text }]
  })
