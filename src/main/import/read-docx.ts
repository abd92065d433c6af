import type { Source, SourceBlock } from '../../core/import/blocks.ts'
import type { DocxBlock } from './docx-block.ts'
import { DocxBody } from './docx-body.ts'
import type { Lists } from './docx-body.ts'
import { ListStyles } from './docx-list-styles.ts'
import { NumberingPart } from './docx-numbering.ts'
import { parseXml } from './docx-xml.ts'
import type { DocxZip } from './docx-zip.ts'
import { openDocxZip } from './docx-zip.ts'
import { ReadError } from './read-error.ts'

const USUAL = 'word/document.xml'
const NUMBERING = 'word/numbering.xml'
const STYLES = 'word/styles.xml'

/**
 * Paragraphs with their style ids and tables as rectangles, in the order of the document. Bounded in size, depth
 * and cells; macros, links, drawings and everything outside the main part are never looked at.
 * @throws ReadError
 */
export async function readDocx(bytes: Uint8Array): Promise<readonly DocxBlock[]> {
  const zip = await openDocxZip(bytes)
  try {
    const body = new DocxBody(await listsOf(zip))
    await parseXml(await zip.read(await mainPart(zip)), body)
    return body.blocks
  } finally {
    zip.close()
  }
}

async function listsOf(zip: DocxZip): Promise<Lists | undefined> {
  if (!zip.has(NUMBERING)) return undefined
  const [numbering, styles] = [new NumberingPart(), new ListStyles()]
  await parseXml(await zip.read(NUMBERING), numbering)
  if (zip.has(STYLES)) await parseXml(await zip.read(STYLES), styles)
  return { numbering, styles }
}

const TITLE = 'Title'
const SIGN = 'Sign'

/** The same as the importer takes it: one line per paragraph, empty ones left out, a title on several lines as one. */
export function docxSource(blocks: readonly DocxBlock[]): Source {
  return {
    blocks: blocks.flatMap((block, index): SourceBlock[] => {
      const line = index + 1
      if (block.is === 'table') return [{ is: 'table', line, rows: block.rows }]
      if (isTitle(block) && isTitle(blocks[index - 1])) return []
      return linesOf(block, blocks.slice(index + 1))
        .filter(text => text.trim() !== '')
        .map(text => ({ is: 'line', line, text }))
    }),
  }
}

const isTitle = (block: DocxBlock | undefined): boolean =>
  block?.is === 'paragraph' && block.style === TITLE && block.text.trim() !== ''

/** A long 署名 of our own stands on several lines of one paragraph. */
function linesOf(block: DocxBlock & { readonly is: 'paragraph' }, after: readonly DocxBlock[]): string[] {
  if (block.style === SIGN) return [block.text.replaceAll('\n', '')]
  if (!isTitle(block)) return block.text.split('\n')
  const end = after.findIndex(other => !isTitle(other))
  const more = after.slice(0, end === -1 ? after.length : end)
  return [[block, ...more].map(part => (part.is === 'paragraph' ? part.text : '')).join('')]
}

/** Word may name its main part otherwise; the package says where it is. */
async function mainPart(zip: DocxZip): Promise<string> {
  if (zip.has(USUAL)) return USUAL
  if (!zip.has('_rels/.rels')) throw new ReadError('NOT_A_DOCX')
  let target: string | undefined
  await parseXml(await zip.read('_rels/.rels'), {
    open: (name, { Type, Target, TargetMode }) => {
      if (name === 'Relationship' && Type?.endsWith('/officeDocument') && TargetMode !== 'External') {
        target ??= Target?.replace(/^\//, '')
      }
    },
    close: () => undefined,
    text: () => undefined,
  })
  if (target === undefined || !zip.has(target)) throw new ReadError('NOT_A_DOCX')
  return target
}
