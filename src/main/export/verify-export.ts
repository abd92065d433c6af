import type { PaperDocument } from '../../core/export/document.ts'
import type { Source } from '../../core/import/blocks.ts'
import { blankMark, cellBreak } from '../../core/export/to-text.ts'
import { readDocx } from '../import/read-docx.ts'
import { ReadError } from '../import/read-error.ts'
import { readPdf } from '../import/read-pdf.ts'
import { openFile } from '../import/open-file.ts'
import type { FoundItem, TextRole, Verdict } from './compare-paper.ts'
import { comparePaper } from './compare-paper.ts'
import { verifyData, verifyDocxData, verifyNumbers } from './verify-data.ts'
import { styleIds } from './docx-styles.ts'

const docxRoles: Readonly<Record<string, TextRole>> = {
  [styleIds.title]: 'title',
  [styleIds.heading1]: 'heading1',
  [styleIds.heading2]: 'heading2',
}
const pdfRoles: Readonly<Record<string, TextRole>> = { H1: 'title', H2: 'heading1', H3: 'heading2' }

/** Opens a written DOCX with the importer's own reader and compares all of it with the paper. */
export async function verifyDocx(bytes: Uint8Array, paper: PaperDocument): Promise<Verdict> {
  const verdict = await verify(paper, async () =>
    (await readDocx(bytes)).flatMap((block): FoundItem[] => {
      if (block.is === 'table') return [block]
      const role = docxRoles[block.style ?? ''] ?? 'paragraph'
      return block.text === '' ? [] : [{ is: 'text', role, text: block.text }]
    }),
  )
  return verdict.ok ? verifyDocxData(bytes, paper, verdict) : verdict
}

/**
 * The same for a PDF, by its structure tree: an untagged one does not pass. Each table's drawing must be there; what
 * is written in it repeats its table.
 */
export async function verifyPdf(bytes: Uint8Array, paper: PaperDocument): Promise<Verdict> {
  const wanted = paper.blocks.filter(
    block => block.is === 'table' && block.table.picture !== undefined,
  ).length
  let drawn = 0
  const verdict = await verify(paper, async () => {
    const { blocks } = await readPdf(bytes, true)
    const figures = blocks.filter(block => block.is === 'text' && block.role === 'Figure')
    drawn = figures.length
    return blocks
      .filter(block => wanted === 0 || !figures.includes(block))
      .map((block): FoundItem => {
        if (block.is === 'table') return block
        return { is: 'text', role: pdfRoles[block.role] ?? 'paragraph', text: block.text }
      })
  })
  if (!verdict.ok || drawn === wanted) return verdict
  return { ok: false, differences: [`应有 ${String(wanted)} 幅图，文件中有 ${String(drawn)} 幅。`] }
}

/** A page for a website: every line and table, and every number as the importer takes it. */
export const verifyHtml = (bytes: Uint8Array, paper: PaperDocument): Promise<Verdict> =>
  verifySource(bytes, paper, false)

/** The same for plain text, whose table rows are lines with as many cells as the table has columns. */
export const verifyText = (bytes: Uint8Array, paper: PaperDocument): Promise<Verdict> =>
  verifySource(bytes, paper, true)

/** The exchange file: printed anew from what was read, it must be the same paper. */
export const verifyJson = (bytes: Uint8Array, paper: PaperDocument): Promise<Verdict> =>
  verifyData(bytes, paper)

async function verifySource(bytes: Uint8Array, paper: PaperDocument, plain: boolean): Promise<Verdict> {
  const opened = await openFile(bytes, '')
  if (!opened.ok) return unreadable(opened.error.says)
  const verdict = comparePaper(paper, joinTitle(sourceItems(opened.source, paper, plain)))
  return verdict.ok ? verifyNumbers(bytes, paper, verdict) : verdict
}

const unreadable = (says: string): Verdict => ({ ok: false, differences: [`写成的文件读不回来：${says}`] })

function sourceItems(source: Source, paper: PaperDocument, plain: boolean): FoundItem[] {
  const items: FoundItem[] = []
  for (const block of source.blocks) {
    if (block.is === 'table') items.push(block)
    else if (!plain || !addRow(items, block.text, paper)) {
      items.push({ is: 'text', role: null, text: block.text })
    }
  }
  return items
}

/** Takes a line for a row where it has as many cells as a table of the paper, next to rows of as many. */
function addRow(items: FoundItem[], line: string, paper: PaperDocument): boolean {
  const cells = line.split(cellBreak)
  const widths = paper.blocks.flatMap(b => (b.is === 'table' ? [b.table.grid.columns] : []))
  if (!widths.includes(cells.length)) return false
  const row = cells.map(text => ({ text: text === blankMark ? '' : text, covered: null }))
  const last = items.at(-1)
  if (last?.is === 'table' && last.rows[0]?.length === cells.length) {
    items.splice(-1, 1, { is: 'table', rows: [...last.rows, row] })
  } else items.push({ is: 'table', rows: [row] })
  return true
}

async function verify(paper: PaperDocument, read: () => Promise<readonly FoundItem[]>): Promise<Verdict> {
  try {
    return comparePaper(paper, joinTitle(await read()))
  } catch (error) {
    if (error instanceof ReadError) return unreadable(error.says)
    throw error
  }
}

/** The title stands on several lines; they are one title. */
function joinTitle(items: readonly FoundItem[]): FoundItem[] {
  const joined: FoundItem[] = []
  for (const item of items) {
    const last = joined.at(-1)
    if (last?.is === 'text' && item.is === 'text' && last.role === 'title' && item.role === 'title') {
      joined.splice(-1, 1, { ...last, text: last.text + item.text })
    } else joined.push(item)
  }
  return joined
}
