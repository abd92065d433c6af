import { page } from '../../../../core/export/page-style.ts'
import type { Table } from '../../../../core/forms/form.ts'
import { gridOf } from '../../../../core/forms/grid.ts'
import type { GridCell } from '../../../../core/forms/grid.ts'
import type { Box, PagePiece } from '../../pdf-boxes.ts'
import type { Tagged, TaggedCell } from './tagged-page.ts'

/** Middle of a digit above the base line, as a share of the letters' height. */
const MIDDLE = 0.36

/** Where the middle of a row stands: the page, and how far down it (a share of its height). */
interface RowPlace {
  readonly page: number
  readonly middle: number
}

/**
 * Where the number cells of a table are printed: the rows with numbers are the rows with entries of the grid. A frame
 * is as wide as its column and as high as a row is at least, around the middle of the row: it never reaches into
 * another cell. A blank cell leaves nothing on the paper; its row is that of the others in it.
 */
export function cellPlaces(table: Table, printed: readonly Tagged[]): Map<string, Box> {
  const rows = printed.flatMap(part => part.rows)
  const withNumbers = [...rows.keys()].filter(i => rows[i]?.some(cell => cell.role === 'TD'))
  const entryRows = gridOf(table).rows.filter(row => row.some(cell => cell.cell !== undefined))
  const places = new Map<string, Box>()
  entryRows.forEach((row, i) => {
    const at = withNumbers[i] ?? -1
    const place = rowPlace(table, rows, at, row)
    for (const cell of row) {
      if (place && cell.cell !== undefined) places.set(cell.cell, boxOf(table, cell, place))
    }
  })
  return places
}

/** A row in which nothing stands lies right under the row above it. */
function rowPlace(
  { paper }: Table,
  rows: readonly (readonly TaggedCell[])[],
  at: number,
  row: readonly GridCell[],
): RowPlace | undefined {
  const ofOneRow = (rows[at] ?? []).filter((_, i) => row[i]?.rowSpan === 1)
  const own = placeOf(ofOneRow.filter(c => c.role === 'TD')) ?? placeOf(ofOneRow)
  if (own) return own
  const above = placeOf(rows[at - 1]?.slice(-1) ?? [])
  const apart = ((paper.headHeights[at - 1] ?? paper.rowHeight) + paper.rowHeight) / 2 / page.height
  return above && { ...above, middle: above.middle + apart }
}

/** The middle of what stands in cells of one row; every cell's text stands in the middle of its height. */
function placeOf(cells: readonly TaggedCell[]): RowPlace | undefined {
  const lines = cells.find(cell => cell.pieces.length > 0)?.pieces ?? []
  const [first] = lines
  if (!first) return undefined
  const middles = lines.map(middleOf)
  return { page: first.page, middle: (Math.min(...middles) + Math.max(...middles)) / 2 }
}

const middleOf = ({ y, height }: PagePiece): number => y + height * (1 - MIDDLE)

function boxOf({ paper }: Table, { col, colSpan }: GridCell, place: RowPlace): Box {
  const left = (to: number) => paper.widths.slice(0, to).reduce((sum, width) => sum + width, page.left)
  const height = paper.rowHeight / page.height
  return {
    page: place.page,
    x: left(col) / page.width,
    y: place.middle - height / 2,
    width: (left(col + colSpan) - left(col)) / page.width,
    height,
  }
}
