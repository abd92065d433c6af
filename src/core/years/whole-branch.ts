import { cellOf, leavesOf } from '../forms/cells.ts'
import type { Form } from '../forms/form.ts'

/**
 * The cells of a sum with those that a later form has beside them: where they are the rows of one group (不予公开), every
 * row of that group counts. A single cell, and cells of different groups, stay as they are.
 */
export function wholeBranch(form: Form, ids: readonly string[]): readonly string[] {
  const [first, ...others] = ids.map(id => cellOf(form, id))
  const block = form.tables.find(({ id }) => id === first?.table)?.blocks[first?.block ?? 0]
  if (!first || !block || others.length === 0) return ids
  const leaves = leavesOf(block.rows)
  const branchOf = (row: string) => leaves.find(leaf => leaf.id === row)?.path.at(-2)
  const branch = branchOf(first.row)
  if (!branch || others.some(cell => cell.col !== first.col || branchOf(cell.row) !== branch)) return ids
  const rows = leaves.filter(leaf => leaf.path.at(-2) === branch)
  return rows.map(({ id }) => [first.table, id, first.col].join('.'))
}
