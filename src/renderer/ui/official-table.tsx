import { Fragment, useMemo } from 'react'
import type { ReactNode, Ref } from 'react'
import type { Table } from '../../core/forms/form.ts'
import { gridOf } from '../../core/forms/grid.ts'
import type { Grid, GridCell } from '../../core/forms/grid.ts'
import '../styles/official-table.css'

/** A grid cell that holds a number of the form. */
export type EntryCell = GridCell & { readonly cell: string }

export const entriesOf = (grid: Grid): EntryCell[] =>
  grid.rows.flat().flatMap(c => (c.cell === undefined ? [] : [{ ...c, cell: c.cell }]))

interface OfficialTableProps {
  readonly table: Table
  readonly ref?: Ref<HTMLTableElement>
  /** The `td` of a number. */
  readonly entry: (cell: EntryCell) => ReactNode
}

/** Labels so many rows high stand upright, as on paper. */
const UPRIGHT_ROWS = 9

/** The printed table on screen, its merged heads and its widths; what stands in the cells is the caller's. */
export function OfficialTable({ table, ref, entry }: OfficialTableProps) {
  const grid = useMemo(() => gridOf(table), [table])
  const { widths } = table.paper
  const paper = widths.reduce((a, b) => a + b, 0)
  const line = (row: readonly GridCell[], r: number) => (
    <tr key={r}>
      {row.map(cell =>
        cell.cell === undefined ? (
          <th key={cell.col} rowSpan={cell.rowSpan} colSpan={cell.colSpan} className={lookOf(cell)}>
            {cell.text}
          </th>
        ) : (
          <Fragment key={cell.col}>{entry({ ...cell, cell: cell.cell })}</Fragment>
        ),
      )}
    </tr>
  )
  return (
    <table ref={ref} className="paper-table" aria-label={table.name}>
      <colgroup>
        {widths.map((width, i) => (
          <col key={i} width={`${(width * 100) / paper}%`} />
        ))}
      </colgroup>
      {grid.headRows > 0 ? <thead>{grid.rows.slice(0, grid.headRows).map(line)}</thead> : null}
      <tbody>{grid.rows.slice(grid.headRows).map(line)}</tbody>
    </table>
  )
}

const lookOf = (cell: GridCell) =>
  cell.kind === 'label' && cell.rowSpan >= UPRIGHT_ROWS ? 'label upright' : cell.kind
