import { unitIn } from './head-unit.ts'
import type { PrintedRow } from './printed-row.ts'
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

/**
 * The cells that stand one on a line below a label known word for word, where one of them is a text that is no number: as
 * many lines as the row takes, a number on the last of them (a word there may be the next label) and none behind; null
 * for anything else.
 * @param end the first row behind the table
 */
export function linesWithOdd(
  rows: readonly Row[],
  at: number,
  end: number,
  printed: readonly PrintedRow[],
): readonly RowCell[] | null {
  const label = soleCell(rows[at])
  const named = label?.found ? rowNamed(label, printed) : undefined
  if (!named || named.width < 2 || at + named.width >= end) return null
  const own = rows.slice(at + 1, at + 1 + named.width).flatMap(row => soleCell(row) ?? [])
  const next = soleCell(rows[at + 1 + named.width])
  const isNumber = (cell: RowCell) => cell.is === 'value' || cell.is === 'blank'
  const last = own.at(-1)
  if (own.length < named.width || !last || !isNumber(last) || (next && isNumber(next))) return null
  const told = own.every(c => isNumber(c) || (c.is === 'word' && isOdd(c)))
  return told && own.some(isOdd) && own.some(c => c.is === 'value') ? own : null
}

const soleCell = (row: Row | undefined): RowCell | undefined =>
  row && row.cells.length === 1 && row.grid === undefined ? row.cells[0] : undefined

const rowNamed = (cell: RowCell | undefined, rows: readonly PrintedRow[]) =>
  rows.find(row => row.keys.includes(labelKey(cell?.text ?? '')))

/** The row of a table that has but one, without a label (table 4). */
const soleRow = (rows: readonly PrintedRow[]) =>
  rows.length === 1 && rows[0]?.keys.length === 0 ? rows[0] : undefined
