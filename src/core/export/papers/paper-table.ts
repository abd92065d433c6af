import type { PaperCell, PaperTable } from '../document.ts'
import { printable } from '../full-width.ts'
import { textWidth } from '../page-style.ts'

/** What one cell of a paper beside the report says; made by `head`, `label`, `words`, `centred`, `figure`. */
export interface CellWords {
  readonly kind: 'caption' | 'head' | 'label' | 'words' | 'entry'
  readonly text: string
  readonly align: 'left' | 'center'
  readonly colSpan: number
  readonly rowSpan: number
}

export interface Spans {
  readonly cols?: number
  readonly rows?: number
}

const cellOf =
  (kind: CellWords['kind'], align: CellWords['align']) =>
  (text: string, { cols = 1, rows = 1 }: Spans = {}): CellWords => ({
    kind,
    text,
    align,
    colSpan: cols,
    rowSpan: rows,
  })

/** Over a group of rows, as wide as the table; stays with the row after it. */
export const caption = cellOf('caption', 'center')
/** Of a column. */
export const head = cellOf('head', 'center')
/** Of a row; written downwards where it stands over several rows in a narrow column. */
export const label = cellOf('label', 'center')
/** Any number of words from the left edge; a line end begins a new line. */
export const words = cellOf('words', 'left')
/** A few words in the middle. */
export const centred = cellOf('words', 'center')
/** A number as printed: on one line, set smaller where it is long. */
export const figure = cellOf('entry', 'center')

export interface TablePlan {
  readonly id: string
  /** Read out by screen readers. */
  readonly name: string
  /** Twips, the whole 版心 wide. */
  readonly widths: readonly number[]
  /** How many leading rows are printed again on the next page. */
  readonly headRows?: number
  /** A list, which may go on over the page. */
  readonly flows?: true
  /** An SVG drawing of its numbers, printed above it. */
  readonly picture?: string
  /** Least height of a row, twips. */
  readonly rowHeight?: number
  readonly rows: readonly TableRow[]
}

/** A row, from left to right without the cells that merged ones of rows above cover. */
export type TableRow =
  readonly CellWords[] | { readonly height: number; readonly cells: readonly CellWords[] }

const usualHeight = 420

/** A plain table from rows of words. Throws where a row does not fill the columns: a fault of who composed it. */
export function paperTable(plan: TablePlan): PaperTable {
  const { id, name, widths, headRows = 0, flows, picture, rowHeight = usualHeight } = plan
  if (widths.reduce((sum, width) => sum + width, 0) !== textWidth)
    throw new Error(`${id} is not ${textWidth} wide`)
  const rows = plan.rows.map(row => ('cells' in row ? row : { height: rowHeight, cells: row }))
  return {
    id,
    name,
    grid: { columns: widths.length, rows: placed(id, widths.length, rows), headRows },
    paper: { widths, labelColumns: 1, headHeights: rows.map(row => row.height), rowHeight },
    values: {},
    ...(flows ? { flows } : {}),
    ...(picture === undefined ? {} : { picture }),
  }
}

function placed(
  id: string,
  columns: number,
  rows: readonly { readonly cells: readonly CellWords[] }[],
): PaperCell[][] {
  /** How many more rows, this one included, each column is taken. */
  const taken = Array.from({ length: columns }, () => 0)
  return rows.map(({ cells }, row) => {
    const line = cells.map((cell): PaperCell => {
      const col = taken.indexOf(0)
      const free = col >= 0 && col + cell.colSpan <= columns
      if (!free || taken.slice(col, col + cell.colSpan).some(left => left > 0)) {
        throw new Error(`${id}: row ${row + 1} has no room for “${cell.text}”`)
      }
      taken.fill(cell.rowSpan, col, col + cell.colSpan)
      return gridCell(cell, row, col)
    })
    if (taken.includes(0)) throw new Error(`${id}: row ${row + 1} does not fill the columns`)
    taken.forEach((left, col) => (taken[col] = left - 1))
    return line
  })
}

function gridCell({ kind, text, align, colSpan, rowSpan }: CellWords, row: number, col: number): PaperCell {
  const place = { row, col, rowSpan, colSpan, text: printableLines(text) }
  return kind === 'words' ? { ...place, kind, align } : { ...place, kind }
}

const printableLines = (text: string): string => text.split(/\r?\n/).map(printable).join('\n')
