import { textOfRow } from './row.ts'
import type { Row } from './row.ts'

/** Rows of one table that stand together; a table may come in several such parts. */
export interface Region {
  readonly table: string
  readonly from: number
  /** First row after the part. */
  readonly to: number
}

/**
 * Finds the parts of the source that are tables of a form: rows of known labels and numbers, told apart from prose
 * that only mentions them. `isHeading` rows close a part; labels of another table change to that table.
 */
export function findRegions(rows: readonly Row[], isHeading: (row: number) => boolean): Region[] {
  const regions: Region[] = []
  let open: { table: string; from: number; last: number } | null = null
  const close = () => {
    if (open && isTable(rows, open.from, open.last + 1)) {
      regions.push({ table: open.table, from: open.from, to: open.last + 1 })
    }
    open = null
  }
  rows.forEach((row, i) => {
    if (isHeading(i) || isProse(row)) return close()
    const tables = tablesOf(row)
    const [only] = tables
    if (open && tables.size > 0 && !tables.has(open.table)) close()
    if (!open) {
      if (tables.size === 1 && only !== undefined) open = { table: only, from: i, last: i }
      return
    }
    if (tables.has(open.table) || row.cells.some(c => c.is === 'value' || c.is === 'blank')) open.last = i
    else if (i - open.last > 8) close()
  })
  close()
  return regions
}

const isProse = (row: Row) => row.cells.some(c => c.is === 'text') && !row.cells.some(c => c.is === 'value')

/** Tables whose labels stand in the row; a label that several tables have (总计) tells nothing by itself. */
function tablesOf(row: Row): Set<string> {
  const all = row.cells.flatMap(c => (c.found ? [new Set(c.found.labels.map(l => l.table))] : []))
  const sure = all.filter(s => s.size === 1)
  return new Set((sure.length > 0 ? sure : all).flatMap(s => [...s]))
}

/** A lone label in the prose (行政许可) is no table: it takes numbers, or several labels. */
function isTable(rows: readonly Row[], from: number, to: number): boolean {
  const part = rows.slice(from, to)
  const labels = new Set(part.flatMap(r => r.cells.flatMap(c => (c.found ? [textOfRow(r)] : [])))).size
  return part.some(r => r.cells.some(c => c.is === 'value')) || labels >= 3
}
