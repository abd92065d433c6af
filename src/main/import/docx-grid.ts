import type { SourceCell } from '../../core/import/blocks.ts'
import { ReadError } from './read-error.ts'

export const MOST_COLUMNS = 64

/** A cell as written: how many columns it takes, and whether it continues the one above it. */
export interface WrittenCell {
  readonly text: string
  readonly colSpan: number
  readonly continues: boolean
}

export interface WrittenRow {
  /** Columns left free before the first cell. */
  readonly before: number
  readonly cells: readonly WrittenCell[]
}

/**
 * Rows with gridSpan and vMerge as a rectangle; what a merged cell covers repeats its text, marked as covered.
 * A continuation without a beginning above it counts as a cell of its own.
 */
export function expandGrid(rows: readonly WrittenRow[]): SourceCell[][] {
  const grid: SourceCell[][] = []
  for (const row of rows) {
    const above = grid.at(-1)
    const line: SourceCell[] = Array.from({ length: row.before }, () => ({ text: '', covered: false }))
    for (const cell of row.cells) {
      const begun = cell.continues ? above?.[line.length] : undefined
      for (let column = 0; column < cell.colSpan; column += 1) {
        line.push({ text: begun?.text ?? cell.text, covered: begun !== undefined || column > 0 })
      }
    }
    if (line.length > MOST_COLUMNS) throw new ReadError('TABLE_TOO_BIG')
    grid.push(line)
  }
  const width = Math.max(0, ...grid.map(line => line.length))
  return grid.map(line => [
    ...line,
    ...Array.from({ length: width - line.length }, () => ({ text: '', covered: false })),
  ])
}

/** A cell of a form never holds several paragraphs of prose: such a table only arranges the page. */
export const holdsProse = ({ text }: WrittenCell): boolean => text.length > 400
