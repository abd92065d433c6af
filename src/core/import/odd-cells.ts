import type { PrintedRow } from './align-rows.ts'
import { unitIn } from './read-value.ts'
import { isCountUnit } from './row.ts'
import type { Row, RowCell } from './row.ts'
import { labelKey } from './vocabulary.ts'

/** The cells `from` ≤ i < `to` of a row. */
export interface CellSpan {
  readonly from: number
  readonly to: number
}

const isOdd = (cell: RowCell) =>
  cell.found === null &&
  (cell.is === 'word' || cell.is === 'text') &&
  !isCountUnit(cell.text) &&
  unitIn(cell.text) === undefined

/**
 * The cells of a row that hold its numbers, where a text that is no number (约12, 3例) stands in place of one of them;
 * null where there is no such text, or where it cannot be told to stand there: behind a label known word for word there
 * must be as many cells as the row takes, and no number beyond them.
 */
export function spanWithOdd(row: Row, rows: readonly PrintedRow[]): CellSpan | null {
  const label = row.cells.findLastIndex(cell => cell.found !== null)
  const named = label === -1 ? soleRow(rows) : rowNamed(row.cells[label], rows)
  if (!named) return null
  const from = label + 1
  const to = from + named.width
  const own = row.cells.slice(from, to)
  const beyond = row.cells.slice(to)
  if (own.length < named.width || beyond.some(c => c.is === 'value')) return null
  if ((label === -1 || !row.delimited) && beyond.length > 0) return null
  const told = own.some(c => c.is === 'value') || own.some(c => /\d/.test(c.text))
  return told && own.some(isOdd) ? { from, to } : null
}

const rowNamed = (cell: RowCell | undefined, rows: readonly PrintedRow[]) =>
  rows.find(row => row.keys.includes(labelKey(cell?.text ?? '')))

/** The row of a table that has but one, without a label (table 4). */
const soleRow = (rows: readonly PrintedRow[]) =>
  rows.length === 1 && rows[0]?.keys.length === 0 ? rows[0] : undefined
