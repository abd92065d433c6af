import type { RowCell } from './row.ts'

const isHead = (cell: RowCell) =>
  cell.found?.labels.some(l => l.what !== 'row' && l.what !== 'group') === true
const isOnlyHead = (cell: RowCell) =>
  cell.found?.labels.every(l => l.what !== 'row' && l.what !== 'group') === true

/**
 * The words before a record's numbers that belong to the row: those behind the heads of the table. 其他 and 总计 are
 * heads as well as rows; right behind other heads they are heads.
 */
export function rowWords(before: readonly RowCell[]): readonly RowCell[] {
  const from = before.findLastIndex(isOnlyHead) + 1
  if (from === 0) return before
  const words = before.slice(from)
  const first = words.findIndex(cell => !isHead(cell))
  return first === -1 ? [] : words.slice(first)
}
