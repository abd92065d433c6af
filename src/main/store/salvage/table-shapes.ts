import { emptyLibrary } from '../empty-library.ts'

export interface TableShape {
  readonly name: string
  readonly columns: readonly string[]
  /** Which column is the rowid itself and so not in the row; null where none is. */
  readonly idAt: number | null
}

interface ColumnInfo {
  readonly name: string
  readonly type: string
  readonly pk: number
}

/** Where the edit log goes on from: no table of rows to be rescued. */
const MARK = 'edit_log'

/** The tables as this program makes them: what a damaged file says of itself is not believed. */
export function tablesOf(schema: number): readonly TableShape[] {
  const ours = emptyLibrary(schema)
  try {
    const names = ours
      .prepare<[], string>(
        `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY rowid`,
      )
      .pluck()
      .all()
    return names
      .filter(name => name !== MARK)
      .map(name => {
        const info = ours.pragma(`table_info("${name}")`) as ColumnInfo[]
        const id = info.findIndex(({ type, pk }) => pk === 1 && type === 'INTEGER')
        const alone = info.filter(({ pk }) => pk > 0).length === 1
        return { name, columns: info.map(column => column.name), idAt: id >= 0 && alone ? id : null }
      })
  } finally {
    ours.close()
  }
}
