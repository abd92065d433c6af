import { cellsOf, isComputed } from '../../../core/forms/cells.ts'
import type { Cell } from '../../../core/forms/cells.ts'
import type { Form, Table } from '../../../core/forms/form.ts'
import { gridOf } from '../../../core/forms/grid.ts'
import type { Grid } from '../../../core/forms/grid.ts'
import type { CellValue } from '../../../core/report/cell-value.ts'

/** input: to be filled · computed: Σ, locked · carried: 承, changed only with a reason */
export type CellRole = 'input' | 'computed' | 'carried'

/** Where an entry cell stands among the entry rows of its table. */
export interface Place {
  readonly id: string
  readonly cell: Cell
  /** Counted over entry rows only, heads left out. */
  readonly row: number
  /** Grid columns it covers: from `col` up to but without `end`. */
  readonly col: number
  readonly end: number
}

/** The entry cells of one table as rows, for keys, paste and copy. */
export interface GridModel {
  readonly table: Table
  readonly grid: Grid
  readonly rows: readonly (readonly Place[])[]
  readonly places: ReadonlyMap<string, Place>
}

const cache = new WeakMap<Table, GridModel>()

/** The model of a table; made once for each table of a form. */
export function gridModel(form: Form, table: Table): GridModel {
  const known = cache.get(table)
  if (known) return known
  const grid = gridOf(table)
  const cells = cellsOf(form)
  const rows: Place[][] = []
  for (const line of grid.rows) {
    const row = line.flatMap((entry): Place[] => {
      const cell = entry.cell === undefined ? undefined : cells.get(entry.cell)
      if (!cell) return []
      return [{ id: cell.id, cell, row: rows.length, col: entry.col, end: entry.col + entry.colSpan }]
    })
    if (row.length > 0) rows.push(row)
  }
  const model = { table, grid, rows, places: new Map(rows.flat().map(p => [p.id, p])) }
  cache.set(table, model)
  return model
}

/** A value that was carried stays a carried cell when it has been changed with a reason. */
export function roleOf(cell: Cell, value: CellValue | undefined): CellRole {
  if (isComputed(cell)) return 'computed'
  return value?.origin === 'carried' || value?.reason !== undefined ? 'carried' : 'input'
}

/** What stands in the cell: the number, or what was typed where it is no number. */
export function shownText(value: CellValue | undefined): string {
  if (!value) return ''
  return value.value === null ? (value.raw ?? '') : String(value.value)
}

/** Tables with more grid columns than this have cells in which at most four digits stand at full size. */
const ROOMY_COLUMNS = 6

/** How small a number must be written to stand in its cell whole: a number cut off would be read as another. */
export function sizeOf(model: GridModel, place: Place, text: string): 'full' | 'small' | 'least' {
  const narrow = model.grid.columns > ROOMY_COLUMNS && place.end - place.col === 1
  if (!narrow || text.length < 5) return 'full'
  return text.length < 7 ? 'small' : 'least'
}

/** Blank in the sense of 没有的填 0: neither a number nor text that has to be mended first. */
export const isBlank = (value: CellValue | undefined): boolean =>
  value === undefined ||
  (value.value === null && (value.raw === undefined || !/[^\s/／\-—–无]/.test(value.raw)))
