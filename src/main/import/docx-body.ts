import type { SourceCell } from '../../core/import/blocks.ts'
import type { WrittenCell, WrittenRow } from './docx-grid.ts'
import { expandGrid, MOST_COLUMNS } from './docx-grid.ts'
import type { XmlHandler } from './docx-xml.ts'
import { ReadError } from './read-error.ts'

const MOST_CELLS = 200_000
const MOST_TEXT = 5_000_000

export type DocxBlock =
  | { readonly is: 'paragraph'; readonly style: string | null; readonly text: string }
  | { readonly is: 'table'; readonly rows: readonly (readonly SourceCell[])[] }

/** What is not text of the document as it stands: deleted, moved away, field codes, the spare copy of a drawing. */
const HIDDEN = new Set(['w:del', 'w:moveFrom', 'w:instrText', 'w:delInstrText', 'mc:Fallback'])

interface Paragraph {
  style: string | null
  text: string
}

interface OpenCell {
  colSpan: number
  continues: boolean
  lines: string[]
}

/** A table being read. `blocks` is its content in order, for a table that only arranges other tables. */
interface OpenTable {
  rows: WrittenRow[]
  before: number
  cells: WrittenCell[]
  cell: OpenCell | undefined
  blocks: DocxBlock[]
  nests: boolean
}

/** Collects paragraphs and tables of word/document.xml in their order. */
export class DocxBody implements XmlHandler {
  readonly blocks: DocxBlock[] = []
  readonly #tables: OpenTable[] = []
  readonly #paragraphs: Paragraph[] = []
  #hidden = 0
  #inText = false
  #cells = 0
  #length = 0

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (HIDDEN.has(name)) this.#hidden += 1
    if (this.#hidden > 0) return
    const table = this.#tables.at(-1)
    const paragraph = this.#paragraphs.at(-1)
    switch (name) {
      case 'w:p':
        this.#paragraphs.push({ style: null, text: '' })
        break
      case 'w:pStyle':
        if (paragraph) paragraph.style = attributes['w:val'] ?? null
        break
      case 'w:t':
        this.#inText = true
        break
      case 'w:tab':
      case 'w:ptab':
        this.#add('\t')
        break
      case 'w:br':
      case 'w:cr':
        this.#add('\n')
        break
      case 'w:noBreakHyphen':
        this.#add('-')
        break
      case 'w:tbl':
        if (table) table.nests = true
        this.#tables.push({ rows: [], before: 0, cells: [], cell: undefined, blocks: [], nests: false })
        break
      case 'w:tr':
        if (table) Object.assign(table, { before: 0, cells: [] })
        break
      case 'w:gridBefore':
        if (table) table.before = spanOf(attributes['w:val'], 0)
        break
      case 'w:tc':
        this.#countCell()
        if (table) table.cell = { colSpan: 1, continues: false, lines: [] }
        break
      case 'w:gridSpan':
        if (table?.cell) table.cell.colSpan = spanOf(attributes['w:val'], 1)
        break
      case 'w:vMerge':
        if (table?.cell) table.cell.continues = attributes['w:val'] !== 'restart'
        break
      default:
        break
    }
  }

  close(name: string): void {
    if (HIDDEN.has(name)) {
      this.#hidden -= 1
      return
    }
    if (this.#hidden > 0) return
    const table = this.#tables.at(-1)
    if (name === 'w:t') this.#inText = false
    if (name === 'w:p') this.#endParagraph()
    if (name === 'w:tc' && table?.cell) {
      const { colSpan, continues, lines } = table.cell
      table.cells.push({ text: lines.join('\n'), colSpan, continues })
      table.cell = undefined
    }
    if (name === 'w:tr' && table) table.rows.push({ before: table.before, cells: table.cells })
    if (name === 'w:tbl') this.#endTable()
  }

  text(text: string): void {
    if (this.#inText && this.#hidden === 0) this.#add(text)
  }

  #add(text: string): void {
    const paragraph = this.#paragraphs.at(-1)
    if (!paragraph) return
    this.#length += text.length
    if (this.#length > MOST_TEXT) throw new ReadError('TOO_MUCH_TEXT')
    paragraph.text += text
  }

  #countCell(): void {
    this.#cells += 1
    if (this.#cells > MOST_CELLS) throw new ReadError('TABLE_TOO_BIG')
  }

  #endParagraph(): void {
    const paragraph = this.#paragraphs.pop()
    if (!paragraph) return
    const text = cleanText(paragraph.text)
    this.#tables.at(-1)?.cell?.lines.push(text)
    this.#place({ is: 'paragraph', style: paragraph.style, text })
  }

  #endTable(): void {
    const table = this.#tables.pop()
    if (!table) return
    if (table.nests) for (const block of table.blocks) this.#place(block)
    else this.#place({ is: 'table', rows: expandGrid(table.rows) })
  }

  #place(block: DocxBlock): void {
    const table = this.#tables.at(-1)
    if (table) table.blocks.push(block)
    else this.blocks.push(block)
  }
}

function spanOf(value: string | undefined, absent: number): number {
  const span = Number(value ?? absent)
  if (!Number.isInteger(span) || span < 0) return absent
  if (span > MOST_COLUMNS) throw new ReadError('TABLE_TOO_BIG')
  return span
}

/** Without NUL, lone surrogates, directional overrides and private control characters; composed (NFC). */
function cleanText(text: string): string {
  return text.replace(/[\u202a-\u202e\u2066-\u2069]|(?![\t\n\r])\p{Cc}|\p{Surrogate}/gu, '').normalize('NFC')
}
