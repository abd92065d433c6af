import type { SourcePlace } from './blocks.ts'
import type { Row, RowCell } from './row.ts'
import type { Region } from './table-regions.ts'

/** A number or an empty cell of a table as it stands in the source. */
export interface Val {
  readonly text: string
  readonly blank: boolean
  readonly place: SourcePlace
  readonly col?: number
  readonly glued?: true
}

/** Numbers that stand together, and the words before them since the numbers before. */
export interface TableRecord {
  readonly before: readonly RowCell[]
  readonly values: readonly Val[]
  /** From a row whose cells are delimited; a label never goes on after its numbers. */
  readonly delimited: boolean
  /** The grid the row belongs to, for its column heads. */
  readonly block?: number
  readonly row: number
}

export interface TableRecords {
  readonly records: readonly TableRecord[]
  /** Words after the last numbers. */
  readonly after: readonly RowCell[]
}

/** Reads the parts of one table as records, in order. */
export function recordsOf(rows: readonly Row[], regions: readonly Region[]): TableRecords {
  const records: TableRecord[] = []
  let before: RowCell[] = []
  let open: { values: Val[] } | null = null
  const add = (record: Omit<TableRecord, 'before'>) => {
    records.push({ ...record, before })
    before = []
  }
  for (const region of regions) {
    open = null
    for (let i = region.from; i < region.to; i++) {
      const row = rows[i]
      if (!row) continue
      const single = row.cells.length === 1 && row.grid === undefined
      const only = row.cells[0]
      const numeric = row.cells.some(c => c.is === 'value')
      if (single && only && (only.is === 'value' || only.is === 'blank')) {
        if (!open) {
          if (only.is === 'blank' && only.text === '') continue
          const values: Val[] = []
          add({ values, delimited: row.delimited, row: i })
          open = { values }
        }
        open.values.push(valOf(only, row))
        continue
      }
      if (!numeric && row.cells.every(c => c.is === 'blank')) {
        if (open) open.values.push(...row.cells.map(c => valOf(c, row)))
        else if (row.grid) addRow(row, i)
        continue
      }
      open = null
      if (!row.cells.some(c => c.is === 'value' || (c.is === 'blank' && (row.grid || c.text !== '')))) {
        before.push(...row.cells.filter(c => c.is !== 'blank'))
      } else addRow(row, i)
    }
  }
  return { records, after: before }

  /** A row with several cells: words, then numbers, perhaps words and numbers again. */
  function addRow(row: Row, index: number) {
    let values: Val[] = []
    const flush = () => {
      if (values.length > 0 && (row.grid || values.some(v => !v.blank || v.text !== ''))) {
        const block = row.grid ? { block: row.block } : {}
        add({ values, delimited: row.delimited, row: index, ...block })
      }
      values = []
    }
    const lastLabel = row.cells.findLastIndex(c => c.is !== 'value' && c.is !== 'blank')
    row.cells.forEach((cell, c) => {
      if (cell.is === 'value' || cell.is === 'blank') {
        const leading = c < lastLabel && cell.is === 'blank' && values.length === 0
        if (!leading) values.push(valOf(cell, row))
        return
      }
      if (values.some(v => !v.blank)) flush()
      values = []
      before.push(cell)
    })
    flush()
  }
}

const valOf = (cell: RowCell, row: Row): Val => ({
  text: cell.text.trim(),
  blank: cell.is === 'blank',
  place: {
    line: row.line,
    ...(row.tableRow === undefined ? {} : { row: row.tableRow }),
    ...(cell.col === undefined ? {} : { col: cell.col }),
  },
  ...(cell.col === undefined ? {} : { col: cell.col }),
  ...(cell.glued ? { glued: true as const } : {}),
})
