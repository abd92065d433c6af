import type { SourcePlace } from './blocks.ts'
import { linesWithOdd, spanWithOdd } from './odd-cells.ts'
import type { PrintedRow } from './printed-row.ts'
import { isCountUnit } from './row.ts'
import type { Row, RowCell } from './row.ts'
import type { Region } from './table-regions.ts'

/** A number or an empty cell of a table as it stands in the source. */
export interface Val {
  readonly text: string
  readonly blank: boolean
  readonly place: SourcePlace
  readonly col?: number
  readonly glued?: true
  /** A text that is no number (约12, 12 with a raised 1) where a number belongs: it is never taken for one. */
  readonly odd?: true
}

/** Numbers that stand together, and the words before them since the numbers before. */
export interface TableRecord {
  readonly before: readonly RowCell[]
  readonly values: readonly Val[]
  /** From a row whose cells are delimited; a label never goes on after its numbers. */
  readonly delimited: boolean
  /** Each number stands on a line of its own. */
  readonly apart: boolean
  /** The grid the row belongs to, for its column heads. */
  readonly block?: number
  readonly row: number
}

export interface TableRecords {
  readonly records: readonly TableRecord[]
  /** Words after the last numbers. */
  readonly after: readonly RowCell[]
}

/** Reads the parts of one table, whose rows are `printed`, as records, in order. */
export function recordsOf(
  rows: readonly Row[],
  regions: readonly Region[],
  printed: readonly PrintedRow[],
): TableRecords {
  const records: TableRecord[] = []
  let before: RowCell[] = []
  let open: { values: Val[] } | null = null
  const add = (record: Omit<TableRecord, 'before'>) => {
    if (isNumbering(record.values)) return
    records.push({ ...record, before })
    before = []
  }
  /** Empty cells behind heads or groups are padding, not numbers of a row. */
  const takeBackPadding = () => {
    const last = records.at(-1)
    if (open && last && open.values.every(v => v.blank && v.text === '') && !namesRow(last.before.at(-1))) {
      records.pop()
      before = [...last.before]
    }
    open = null
  }
  for (const region of regions) {
    takeBackPadding()
    for (let i = region.from; i < region.to; i++) {
      const row = rows[i]
      if (!row) continue
      const below = linesWithOdd(rows, i, region.to, printed)
      if (below) {
        takeBackPadding()
        before.push(...row.cells.map(c => ({ ...c, row: i })))
        const values = below.map((c, n) => valOf(c, rows[i + 1 + n] ?? row))
        add({ values, delimited: row.delimited, apart: true, row: i + 1 })
        i += below.length
        continue
      }
      const single = row.cells.length === 1 && row.grid === undefined
      const only = row.cells[0]
      const numeric = row.cells.some(c => c.is === 'value')
      if (single && only && (only.is === 'value' || only.is === 'blank')) {
        if (!open) {
          const values: Val[] = []
          add({ values, delimited: row.delimited, apart: true, row: i })
          open = { values }
        }
        open.values.push(valOf(only, row))
        continue
      }
      if (!numeric && row.cells.every(c => c.is === 'blank')) {
        if (open) open.values.push(...row.cells.map(c => valOf(c, row)))
        else if (row.grid) addRow(row, i)
        else {
          const values = row.cells.map(c => valOf(c, row))
          add({ values, delimited: row.delimited, apart: true, row: i })
          open = { values }
        }
        continue
      }
      takeBackPadding()
      const empty = row.cells.some(c => c.is === 'blank' && (row.grid || c.text !== ''))
      if (!numeric && (!empty || row.cells.some(isHead))) {
        before.push(...row.cells.filter(c => c.is !== 'blank').map(c => ({ ...c, row: i })))
      } else addRow(row, i)
    }
  }
  takeBackPadding()
  return { records, after: before }

  /** A row with several cells: words, then numbers, perhaps words and numbers again. */
  function addRow(row: Row, index: number) {
    let values: Val[] = []
    let numbered = false
    const flush = () => {
      if (values.length > 0 && (row.grid || values.some(v => !v.blank || v.text !== ''))) {
        const block = row.grid ? { block: row.block } : {}
        add({ values, delimited: row.delimited, apart: false, row: index, ...block })
      }
      values = []
    }
    const odd = spanWithOdd(row, printed)
    const isNumber = (cell: RowCell, c: number) =>
      cell.is === 'value' || cell.is === 'blank' || (odd !== null && c >= odd.from && c < odd.to)
    const lastLabel = row.cells.findLastIndex((cell, c) => !isNumber(cell, c))
    row.cells.forEach((cell, c) => {
      if (c === 0 && isSerial(row)) return
      if (isNumber(cell, c)) {
        const leading = c < lastLabel && cell.is === 'blank' && values.length === 0
        if (!leading) values.push(valOf(cell, row))
        return
      }
      if (values.some(v => !v.blank)) {
        flush()
        numbered = true
      }
      values = []
      if (!isCountUnit(cell.text)) before.push({ ...cell, row: index })
    })
    const behind = values.every(v => v.blank)
    flush()
    // 97 | 行政处罚: a label behind its number must not take the number of the next row.
    if (row.delimited && numbered && behind) before = []
  }
}

const fewestNumbered = 5

/** 栏次 1 2 3 4 5 …: each number one more than the last. No row of the form reads so, its totals come after their parts. */
const isNumbering = (values: readonly Val[]) =>
  values.length >= fewestNumbered &&
  values.every((v, i) => /^\d{1,3}$/.test(v.text) && Number(v.text) === Number(values[0]?.text) + i)

/** 3 | 行政处罚 | 5: the number before a label that has its own behind it counts the rows. */
const isSerial = ({ cells }: Row) =>
  cells[0]?.is === 'value' &&
  cells.findLastIndex(c => c.found !== null) > 0 &&
  (cells.at(-1)?.is === 'value' || cells.at(-1)?.is === 'blank')

const namesRow = (cell: RowCell | undefined) => cell?.found?.labels.some(l => l.what === 'row') === true

const isHead = (cell: RowCell) =>
  cell.found?.labels.every(l => l.what === 'head' || l.what === 'corner' || l.what === 'caption') === true

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
  ...(cell.is === 'value' || cell.is === 'blank' ? {} : { odd: true as const }),
})
