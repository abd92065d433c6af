import type { SourceCell } from '../../core/import/blocks.ts'
import { cleanText } from './clean-text.ts'
import type { WrittenCell, WrittenRow } from './docx-grid.ts'
import { expandGrid, holdsProse, MOST_COLUMNS } from './docx-grid.ts'
import type { ListStyles } from './docx-list-styles.ts'
import { NumberCounter } from './docx-numbering.ts'
import type { NumberingPart } from './docx-numbering.ts'
import type { XmlHandler } from './docx-xml.ts'
import { ReadError } from './read-error.ts'

const MOST_CELLS = 200_000
const MOST_TEXT = 5_000_000

export type DocxBlock =
  | { readonly is: 'paragraph'; readonly style: string | null; readonly text: string }
  | { readonly is: 'table'; readonly rows: readonly (readonly SourceCell[])[] }

/** Not text of the document as it stands: deleted, moved away, field codes, the spare copy of a drawing, readings. */
const HIDDEN = new Set(
  (
    'w:del w:moveFrom w:instrText w:delInstrText mc:Fallback w:rt ' +
    'w:pPrChange w:rPrChange w:tcPrChange w:trPrChange w:tblPrChange w:tblGridChange'
  ).split(' '),
)

interface Paragraph {
  style: string | null
  text: string
  list?: string
  level?: number
}

/** What word/numbering.xml and word/styles.xml say of automatic numbers. */
export interface Lists {
  readonly numbering: NumberingPart
  readonly styles: ListStyles
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
  /** The row was deleted with tracking on. */
  deleted: boolean
  blocks: DocxBlock[]
  nests: boolean
}

const newTable = (): OpenTable => ({
  rows: [],
  before: 0,
  cells: [],
  cell: undefined,
  deleted: false,
  blocks: [],
  nests: false,
})

/** Collects paragraphs and tables of word/document.xml in their order. */
export class DocxBody implements XmlHandler {
  readonly blocks: DocxBlock[] = []
  readonly #tables: OpenTable[] = []
  readonly #paragraphs: Paragraph[] = []
  readonly #lists: Lists | undefined
  readonly #counter: NumberCounter | undefined
  #hidden = 0
  #rowProperties = 0
  #inText = false
  #vanished = false
  #cells = 0
  #length = 0

  constructor(lists?: Lists) {
    this.#lists = lists
    this.#counter = lists && new NumberCounter(lists.numbering)
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const row = this.#tables.at(-1)
    if (name === 'w:trPr') this.#rowProperties += 1
    if (name === 'w:del' && this.#rowProperties > 0 && row) row.deleted = true
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
      case 'w:numId':
        if (paragraph) paragraph.list ??= attributes['w:val'] ?? ''
        break
      case 'w:ilvl':
        if (paragraph) paragraph.level ??= Number(attributes['w:val'] ?? 0)
        break
      case 'w:r':
        this.#vanished = false
        break
      case 'w:vanish':
        this.#vanished = !/^(?:0|false|off)$/.test(attributes['w:val'] ?? '')
        break
      case 'w:t':
        this.#inText = true
        break
      case 'w:tab':
      case 'w:ptab':
        // With a value it is a tab stop of the paragraph, not a tab.
        if (attributes['w:val'] === undefined) this.#add('\t')
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
        this.#tables.push(newTable())
        break
      case 'w:tr':
        if (table) Object.assign(table, { before: 0, cells: [], deleted: false })
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
    if (name === 'w:trPr') this.#rowProperties -= 1
    if (HIDDEN.has(name)) {
      this.#hidden -= 1
      return
    }
    if (this.#hidden > 0) return
    const table = this.#tables.at(-1)
    if (name === 'w:t') this.#inText = false
    if (name === 'w:r') this.#vanished = false
    if (name === 'w:p') this.#endParagraph()
    if (name === 'w:tc' && table?.cell) {
      const { colSpan, continues, lines } = table.cell
      table.cells.push({ text: lines.join('\n'), colSpan, continues })
      table.cell = undefined
    }
    if (name === 'w:tr' && table && !table.deleted) {
      table.rows.push({ before: table.before, cells: table.cells })
    }
    if (name === 'w:tbl') this.#endTable()
  }

  text(text: string): void {
    if (this.#inText && this.#hidden === 0) this.#add(text)
  }

  #add(text: string): void {
    const paragraph = this.#paragraphs.at(-1)
    if (!paragraph || this.#vanished) return
    this.#length += text.length
    if (this.#length > MOST_TEXT) throw new ReadError('TOO_MUCH_TEXT')
    paragraph.text += text
  }

  /** Word counts empty paragraphs too but shows a number only where something follows it. */
  #numberOf({ style, list, level, text }: Paragraph): string {
    if (!this.#lists || !this.#counter) return ''
    const ofStyle = this.#lists.styles.listOf(style)
    const name = list ?? ofStyle?.list
    if (name === undefined || name === '0') return ''
    const number = this.#counter.next({ list: name, level: level ?? ofStyle?.level ?? 0 })
    return text.trim() === '' ? '' : number
  }

  #countCell(): void {
    this.#cells += 1
    if (this.#cells > MOST_CELLS) throw new ReadError('TABLE_TOO_BIG')
  }

  #endParagraph(): void {
    const paragraph = this.#paragraphs.pop()
    if (!paragraph) return
    const text = this.#numberOf(paragraph) + cleanText(paragraph.text)
    this.#tables.at(-1)?.cell?.lines.push(text)
    this.#place({ is: 'paragraph', style: paragraph.style, text })
  }

  #endTable(): void {
    const table = this.#tables.pop()
    if (!table) return
    if (table.nests || table.rows.some(row => row.cells.some(holdsProse)))
      for (const block of table.blocks) this.#place(block)
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
