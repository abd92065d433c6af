import type { PaperCell, PaperTable } from './document.ts'
import type { NumberFit } from './page-style.ts'
import { charWidth, fitNumber, lines, sizes } from './page-style.ts'

/** How one cell of a table is printed, the same in every writer. */
export interface CellStyle {
  readonly text: string
  /** The text broken by meaning: the ordinal of a narrow group label stands on a line of its own. */
  readonly lines: readonly string[]
  /** Distance of its lines, twips. */
  readonly pitch: number
  /** Twips. */
  readonly width: number
  readonly align: 'left' | 'center'
  /** Written downwards: a label over many rows in a column of one 字. */
  readonly vertical: boolean
  readonly scope: 'col' | 'colgroup' | 'row' | 'rowgroup' | null
  readonly fit: NumberFit
}

/** A label may be narrower than two letters only if it is written downwards. */
const twoLetters = 2 * charWidth

/** Lines, letters and margins of a cell on paper, so that no number breaks and no label is cut off. */
export function cellStyle(table: PaperTable, cell: PaperCell): CellStyle {
  const { widths, labelColumns } = table.paper
  const width = widths.slice(cell.col, cell.col + cell.colSpan).reduce((sum, w) => sum + w, 0)
  const text = cell.cell === undefined ? cell.text : (table.values[cell.cell] ?? '')
  const isLabel = cell.kind === 'label'
  const isGroup = isLabel && cell.rowSpan > 1
  return {
    text,
    lines: isGroup ? groupLines(text, width) : text.split('\n'),
    pitch: cell.kind === 'words' ? lines.words : lines.table,
    width,
    align: cell.kind === 'words' ? cell.align : isLabel && labelColumns > 1 && !isGroup ? 'left' : 'center',
    vertical: isGroup && width < twoLetters,
    scope: scopeOf(cell),
    fit:
      cell.kind === 'entry'
        ? fitNumber(text, width)
        : { size: sizes.table, margin: cell.kind === 'words' ? 80 : 40 },
  }
}

function groupLines(text: string, width: number): string[] {
  const [, ordinal, rest] = /^(（[一二三四五六七八九十]+）)(.+)$/.exec(text) ?? []
  return ordinal && rest && text.length * sizes.table * 10 > width ? [ordinal, rest] : [text]
}

function scopeOf({ kind, rowSpan, colSpan }: PaperCell): CellStyle['scope'] {
  switch (kind) {
    case 'entry':
    case 'words':
      return null
    case 'label':
      return rowSpan > 1 ? 'rowgroup' : 'row'
    case 'caption':
    case 'corner':
    case 'head':
      return colSpan > 1 ? 'colgroup' : 'col'
  }
}

/** Least height of a row in twips: the first rows have their own, all other rows the common one. */
export function rowHeight(table: PaperTable, row: number): number {
  return table.paper.headHeights[row] ?? table.paper.rowHeight
}
