import { cleanText } from './clean-text.ts'
import type { DocxBlock } from './docx-block.ts'
import type { WrittenCell, WrittenRow } from './docx-grid.ts'
import { expandGrid, holdsProse } from './docx-grid.ts'
import type { RowShape } from './doc-row.ts'
import { ReadError } from './read-error.ts'

const MOST_CELLS = 200_000
/** Edges nearer than this (twips, 0.7 mm) are one. */
const NEAR = 40

interface Row {
  readonly texts: readonly string[]
  readonly shape: RowShape | null
}

interface OpenTable {
  readonly rows: Row[]
  cells: string[]
  lines: string[]
  readonly blocks: DocxBlock[]
  nests: boolean
}

/** Puts the paragraphs of a .doc together: in tables, in tables of tables, or free. */
export class DocTables {
  readonly #blocks: DocxBlock[] = []
  readonly #open: OpenTable[] = []
  #cells = 0

  add(written: string, depth: number, ends: 'paragraph' | 'cell' | 'row', shape: RowShape | null): void {
    while (this.#open.length > depth) this.#close()
    while (this.#open.length < depth) {
      this.#open.push({ rows: [], cells: [], lines: [], blocks: [], nests: false })
    }
    const text = cleanText(written)
    const table = this.#open.at(-1)
    if (table && ends === 'row') {
      table.rows.push({ texts: table.cells, shape })
      table.cells = []
      table.lines = []
      return
    }
    this.#place({ is: 'paragraph', style: null, text })
    if (!table) return
    table.lines.push(text)
    if (ends !== 'cell') return
    this.#cells += 1
    if (this.#cells > MOST_CELLS) throw new ReadError('TABLE_TOO_BIG')
    table.cells.push(table.lines.join('\n'))
    table.lines = []
  }

  finish(): readonly DocxBlock[] {
    while (this.#open.length > 0) this.#close()
    return this.#blocks
  }

  #place(block: DocxBlock): void {
    const table = this.#open.at(-1)
    if (table) table.blocks.push(block)
    else this.#blocks.push(block)
  }

  #close(): void {
    const table = this.#open.pop()
    if (!table) return
    const rows = writtenRows(table.rows)
    const above = this.#open.at(-1)
    if (above) above.nests = true
    if (table.nests || rows.some(row => row.cells.some(holdsProse))) {
      for (const block of table.blocks) this.#place(block)
    } else if (rows.length > 0) this.#place({ is: 'table', rows: expandGrid(rows) })
  }
}

/** Cells on the columns that all rows of the table make together. */
function writtenRows(rows: readonly Row[]): WrittenRow[] {
  const edges: number[] = []
  for (const edge of rows.flatMap(r => r.shape?.edges ?? []).sort((a, b) => a - b)) {
    if (edge - (edges.at(-1) ?? -Infinity) > NEAR) edges.push(edge)
  }
  const column = (edge: number) => edges.findLastIndex(e => e <= edge)
  return rows.map(({ texts, shape }) => {
    if (shape?.edges.length !== texts.length + 1) {
      return { before: 0, cells: texts.map(text => ({ text, colSpan: 1, continues: false })) }
    }
    const cells: WrittenCell[] = []
    texts.forEach((text, i) => {
      const colSpan = Math.max(1, column(shape.edges[i + 1] ?? 0) - column(shape.edges[i] ?? 0))
      const last = cells.at(-1)
      if (shape.beside[i] && last) cells[cells.length - 1] = { ...last, colSpan: last.colSpan + colSpan }
      else cells.push({ text, colSpan, continues: shape.below[i] ?? false })
    })
    return { before: Math.max(0, column(shape.edges[0] ?? 0)), cells }
  })
}
