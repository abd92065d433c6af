import type { DocxBlock } from './docx-block.ts'
import type { WrittenCell, WrittenRow } from './docx-grid.ts'
import { expandGrid, holdsProse, MOST_COLUMNS } from './docx-grid.ts'
import { ReadError } from './read-error.ts'

interface OpenCell {
  colSpan: number
  continues: boolean
  lines: string[]
}

/** A table of word/document.xml while it is being read. */
export class OpenTable {
  readonly #rows: WrittenRow[] = []
  /** What stands in its cells, in order: a table that only arranges the page is left out, not so its content. */
  readonly #inside: DocxBlock[] = []
  #nests = false
  #before = 0
  #cells: WrittenCell[] = []
  #cell: OpenCell | undefined
  #deleted = false

  /** @param value the attribute `w:val` of the element */
  open(name: string, value: string | undefined): void {
    switch (name) {
      case 'w:tbl':
        this.#nests = true
        break
      case 'w:tr':
        this.#before = 0
        this.#cells = []
        this.#deleted = false
        break
      case 'w:gridBefore':
        this.#before = spanOf(value, 0)
        break
      case 'w:tc':
        this.#cell = { colSpan: 1, continues: false, lines: [] }
        break
      case 'w:gridSpan':
        if (this.#cell) this.#cell.colSpan = Math.max(1, spanOf(value, 1))
        break
      case 'w:vMerge':
        if (this.#cell) this.#cell.continues = value !== 'restart'
        break
      default:
        break
    }
  }

  close(name: string): void {
    if (name === 'w:tc' && this.#cell) {
      const { colSpan, continues, lines } = this.#cell
      this.#cells.push({ text: lines.join('\n'), colSpan, continues })
      this.#cell = undefined
    }
    if (name === 'w:tr' && !this.#deleted) this.#rows.push({ before: this.#before, cells: this.#cells })
  }

  /** The row at hand was deleted with tracking on. */
  deleteRow(): void {
    this.#deleted = true
  }

  addLine(text: string): void {
    this.#cell?.lines.push(text)
  }

  place(block: DocxBlock): void {
    this.#inside.push(block)
  }

  /** What the whole table comes to. */
  blocks(): readonly DocxBlock[] {
    if (this.#nests || this.#rows.some(row => row.cells.some(holdsProse))) return this.#inside
    return [{ is: 'table', rows: expandGrid(this.#rows) }]
  }
}

function spanOf(value: string | undefined, absent: number): number {
  const span = Number(value ?? absent)
  if (!Number.isInteger(span) || span < 0) return absent
  if (span > MOST_COLUMNS) throw new ReadError('TABLE_TOO_BIG')
  return span
}
