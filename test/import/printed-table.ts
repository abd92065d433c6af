import type { Form } from '../../src/core/forms/form.ts'
import { gridOf } from '../../src/core/forms/grid.ts'

/** A cell of a printed table, as a county's page would show it. */
export interface Printed {
  text: string
  kind: 'caption' | 'corner' | 'head' | 'label' | 'entry'
  rowSpan: number
  colSpan: number
  /** Cell id of an entry. */
  cell?: string
}

export interface PrintedTable {
  id: string
  columns: number
  rows: Printed[][]
}

export type Truth = Readonly<Record<string, number | null>>

/** The three tables of a form, filled in; a null prints as an empty cell. */
export function printTables(form: Form, values: Truth): PrintedTable[] {
  return form.tables.map(table => {
    const grid = gridOf(table)
    return {
      id: table.id,
      columns: grid.columns,
      rows: grid.rows.map(row =>
        row.map(c => ({
          text: c.cell === undefined ? c.text : String(values[c.cell] ?? ''),
          kind: c.kind,
          rowSpan: c.rowSpan,
          colSpan: c.colSpan,
          ...(c.cell === undefined ? {} : { cell: c.cell }),
        })),
      ),
    }
  })
}
