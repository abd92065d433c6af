import type { SourceCell } from '../../core/import/blocks.ts'
import { ReadError } from './read-error.ts'

const MOST_SPAN = 64
const MOST_CELLS = 200_000

/** A cell of a tagged table, with the spans its tags tell. */
export interface TaggedCell {
  readonly text: string
  readonly rowSpan: number
  readonly colSpan: number
}

export interface Rectangle {
  readonly rows: readonly (readonly SourceCell[])[]
  /** Every row fills the grid. Where one does not, empty cells have no tags and nobody knows where they stood. */
  readonly whole: boolean
}

/** Rows of spanning cells, covered cells absent (as in HTML), as a rectangle. */
export function rectangleOf(rows: readonly (readonly TaggedCell[])[]): Rectangle {
  const grid: (SourceCell | undefined)[][] = rows.map(() => [])
  let cells = 0
  rows.forEach((row, top) => {
    let column = 0
    for (const cell of row) {
      while (grid[top]?.[column]) column += 1
      const height = Math.min(cell.rowSpan, MOST_SPAN, rows.length - top)
      const width = Math.min(cell.colSpan, MOST_SPAN)
      cells += height * width
      if (cells > MOST_CELLS || column + width > MOST_SPAN) throw new ReadError('TABLE_TOO_BIG')
      for (let down = 0; down < height; down += 1) {
        for (let right = 0; right < width; right += 1) {
          const line = grid[top + down]
          if (line) line[column + right] = { text: cell.text, covered: down + right > 0 }
        }
      }
      column += width
    }
  })
  const width = Math.max(0, ...grid.map(line => line.length))
  const empty = { text: '', covered: false }
  return {
    rows: grid.map(line => Array.from({ length: width }, (_, i) => line[i] ?? empty)),
    whole: grid.every(line => line.length === width && !line.includes(undefined)),
  }
}
