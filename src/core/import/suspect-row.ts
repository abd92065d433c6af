import type { Alignment } from './align-rows.ts'
import type { PrintedRow } from './printed-row.ts'
import type { TableRecord } from './table-records.ts'

/**
 * The next row of the form is not in the source: where lines were lost, its numbers may stand behind this label.
 * A real table keeps label and numbers together; where numbers of another row come next, nothing is lost.
 */
export function mayHoldNextRow(
  records: readonly TableRecord[],
  alignment: Alignment,
  k: number,
  rows: readonly PrintedRow[],
): boolean {
  const row = alignment.rowOf[k]
  if (row === null || row === undefined || records[k]?.block !== undefined) return false
  if (alignment.rowOf[k + 1] === null) return false
  const next = rows[row + 1]
  return next?.width === rows[row]?.width && !alignment.rowOf.includes(row + 1)
}
