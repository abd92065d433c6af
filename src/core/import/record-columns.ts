import type { Block } from '../forms/form.ts'
import type { SourceCell } from './blocks.ts'
import { columnOrder, columnsOf } from './columns.ts'
import type { Column } from './columns.ts'
import { gridHeads } from './grid-columns.ts'
import type { GridHeads } from './grid-columns.ts'
import { placeValues } from './place-values.ts'
import type { Placed } from './place-values.ts'
import type { Row, RowCell } from './row.ts'
import { splitDigits } from './split-digits.ts'
import type { TableRecord, Val } from './table-records.ts'

/** The heads that stand over a record: cells in reading order, and the grid rows they come from. */
export interface Heads {
  readonly cells: readonly RowCell[]
  readonly grid: readonly (readonly SourceCell[])[]
}

/** The heads over each record: those read last, in the same grid where it is one. */
export function headsOf(records: readonly TableRecord[], rows: readonly Row[], table: string): Heads[] {
  let cells: readonly RowCell[] = []
  let grid: readonly (readonly SourceCell[])[] = []
  let block: number | undefined
  let last = -1
  return records.map(record => {
    const fresh = record.before.some(c => isHead(c, table))
    if (fresh) cells = record.before
    if (record.block !== block) grid = []
    const between = rows
      .slice(Math.max(last + 1, 0), record.row)
      .filter(r => r.block === record.block && r.grid)
    if (record.block !== undefined && between.some(r => r.cells.some(c => isHead(c, table)))) {
      grid = between.flatMap(r => (r.grid && !r.cells.some(c => c.is === 'value') ? [r.grid] : []))
    }
    block = record.block
    last = record.row
    return { cells, grid }
  })
}

const isHead = (cell: RowCell, table: string) => {
  const own = cell.found?.labels.filter(l => l.table === table) ?? []
  return own.length > 0 && own.every(l => l.what === 'head')
}

export interface PlacedRow {
  readonly columns: readonly Column[]
  readonly placed: Placed
  readonly glued: boolean
}

/** Columns and values of a record; by the grid's heads where they prove an order, else by the order of the cells. */
export function placeRecord(block: Block, record: TableRecord, heads: Heads, shown: boolean): PlacedRow {
  const glued = record.values.length === 1 && record.values[0]?.glued === true
  if (glued) return placeGlued(block, record.values[0])
  if (record.block !== undefined) return { ...placeInGrid(block, record, heads), glued: false }
  const { columns, order } = columnOrder(block, heads.cells, record.apart)
  const placed = placeValues(record.values, columns, shown)
  return { columns, placed: order === 'form' ? placed : { ...placed, sure: 'inferred' }, glued: false }
}

function placeGlued(block: Block, val: Val | undefined): PlacedRow {
  const columns = columnsOf(block)
  const numbers = columns.length === 1 && val ? [val.text] : splitDigits(val?.text ?? '', columns)
  const cells = columns.map((_, i) => {
    const text = numbers?.[i]
    return val && text !== undefined ? { ...val, text } : undefined
  })
  return { columns, placed: { cells, sure: 'inferred' }, glued: true }
}

function placeInGrid(block: Block, record: TableRecord, heads: Heads): Omit<PlacedRow, 'glued'> {
  const columns = columnsOf(block)
  const found = gridHeads(block, heads.grid)
  const values = record.values
  const usual = found.inOrder && found.foreign === 0
  if (values.length === columns.length && (usual || !found.complete)) {
    return { columns, placed: { cells: values, sure: found.crossed ? 'inferred' : 'exact' } }
  }
  if (found.complete) {
    const cells = columns.map(c => values.find(v => v.col === found.at.get(c.id)))
    const missed = values.filter(v => !v.blank && !cells.includes(v))
    if (cells.every(c => c !== undefined) && missed.length <= found.foreign) {
      return { columns, placed: { cells, sure: found.inOrder ? 'exact' : 'inferred', byHeads: true } }
    }
    if (values.length === columns.length) return { columns, placed: { cells: values, sure: 'inferred' } }
  }
  return { columns, placed: withoutTotal(values, columns, found) ?? placeValues(values, columns, false) }
}

/** The table has every head but that of the total, and a number under each. */
function withoutTotal(values: readonly Val[], columns: readonly Column[], { at }: GridHeads): Placed | null {
  const missing = columns.filter(c => !at.has(c.id))
  if (missing.length !== 1 || missing[0]?.sum.length === 0 || values.length !== columns.length - 1)
    return null
  const cells = columns.map(c => (at.has(c.id) ? values.find(v => v.col === at.get(c.id)) : null))
  return cells.every(c => c !== undefined) ? { cells, sure: 'inferred' } : null
}
