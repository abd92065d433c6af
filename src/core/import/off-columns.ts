import { leavesOf } from '../forms/cells.ts'
import type { Table } from '../forms/form.ts'
import { columnsOf } from './columns.ts'
import type { Doubt, DraftCell } from './draft.ts'

type Cells = Readonly<Record<string, DraftCell>>

const several = 2

/**
 * The cells of a table as they are; none of them certain any more where the totals of at least half of the rows that hold a number
 * are not the sum of their parts: an office errs in a row, but a column that stands elsewhere than its head is wrong in all.
 */
export function unsureWhereOff(table: Table, cells: Cells): { cells: Cells; doubts: readonly Doubt[] } {
  const rows = table.blocks.flatMap(block => totalsHold(table, block, cells))
  const off = rows.filter(holds => !holds)
  if (off.length < several || off.length * 2 < rows.length) return { cells, doubts: [] }
  const unsure = Object.entries(cells).map(([id, c]): [string, DraftCell] => [
    id,
    c.confidence === 'exact' ? { ...c, confidence: 'inferred' } : c,
  ])
  const says = `${table.name}有 ${off.length} 行的总计不等于各项之和，可能整列错了位，请对照原文核对这张表。`
  return { cells: Object.fromEntries(unsure), doubts: [{ cell: unsure[0]?.[0] ?? '', says }] }
}

/** For each row with totals that was read whole and is not all zero: whether they are the sums of their parts. */
function totalsHold(table: Table, block: Table['blocks'][number], cells: Cells): boolean[] {
  const columns = columnsOf(block)
  if (columns.every(c => c.sum.length === 0)) return []
  return leavesOf(block.rows).flatMap(row => {
    const values = columns.flatMap(
      c => cells[[table.id, row.id, c.id].filter(Boolean).join('.')]?.value ?? [],
    )
    if (values.length < columns.length || values.every(v => v === 0)) return []
    const sumOf = (parts: readonly number[]) => parts.reduce((sum, i) => sum + (values[i] ?? 0), 0)
    return columns.every((c, i) => c.sum.length === 0 || sumOf(c.sum) === values[i])
  })
}
