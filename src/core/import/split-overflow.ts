import type { Alignment, Sureness } from './align-rows.ts'
import type { PrintedRow } from './printed-row.ts'
import type { TableRecord } from './table-records.ts'

/**
 * Where a label was lost, its numbers stand behind those of the row above. They are cut off when they are exactly
 * as many as the missing rows take. All of them, the row above included, are then inferred.
 */
export function splitOverflow(
  records: readonly TableRecord[],
  alignment: Alignment,
  rows: readonly PrintedRow[],
): { records: TableRecord[]; alignment: Alignment } {
  const out: TableRecord[] = []
  const rowOf: (number | null)[] = []
  const sure: Sureness[] = []
  const nearest: (number | null)[] = []
  const push = (record: TableRecord, row: number | null, how: Sureness, near = row) => {
    nearest.push(near)
    out.push(record)
    rowOf.push(row)
    sure.push(how)
  }
  records.forEach((record, k) => {
    const row = alignment.rowOf[k] ?? null
    const how = alignment.sure[k] ?? 'inferred'
    const filled = record.values.filter(v => !v.blank)
    const width = row === null ? 0 : (rows[row]?.width ?? 0)
    if (row === null || filled.length <= width || record.block !== undefined)
      return push(record, row, how, alignment.nearest[k] ?? null)
    const below = alignment.rowOf.slice(k + 1).find(r => r !== null) ?? rows.length
    const widths = rows.slice(row, below).map(r => r.width)
    if (widths.length > 1 && widths.reduce((a, b) => a + b, 0) === filled.length) {
      let at = 0
      widths.forEach((w, i) => {
        push(
          { ...record, values: filled.slice(at, at + w), before: i === 0 ? record.before : [] },
          row + i,
          'inferred',
        )
        at += w
      })
      return
    }
    if (filled.length === 2 * width && width > 1) {
      push({ ...record, values: filled.slice(0, width) }, row, 'inferred')
      push({ ...record, values: filled.slice(width), before: [] }, null, 'inferred', row)
      return
    }
    push(record, row, how)
  })
  return { records: out, alignment: { rowOf, sure, nearest } }
}
