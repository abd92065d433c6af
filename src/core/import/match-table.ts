import { leavesOf } from '../forms/cells.ts'
import type { Block, Table } from '../forms/form.ts'
import { similarity } from '../text/similarity.ts'
import { alignRows } from './align-rows.ts'
import type { Sureness } from './align-rows.ts'
import type { Doubt, DraftCell } from './draft.ts'
import { unitIn } from './head-unit.ts'
import { hasStrayBeside, isContested, leftOver } from './left-over.ts'
import { unsureWhereOff } from './off-columns.ts'
import { blanksAreShown } from './padding.ts'
import type { PrintedRow } from './printed-row.ts'
import { readValue } from './read-value.ts'
import { headsOf, placeRecord } from './record-columns.ts'
import type { Heads } from './record-columns.ts'
import type { Row } from './row.ts'
import { takeSoleRow } from './sole-row.ts'
import { splitOverflow } from './split-overflow.ts'
import { holdsMoreNumbers } from './more-numbers.ts'
import { mayHoldNextRow } from './suspect-row.ts'
import { recordsOf } from './table-records.ts'
import type { TableRecord } from './table-records.ts'
import type { Region } from './table-regions.ts'
import { labelKey, wordingsOf } from './vocabulary.ts'

export interface MatchedTable {
  readonly cells: Readonly<Record<string, DraftCell>>
  readonly doubts: readonly Doubt[]
}

interface TableRow extends PrintedRow {
  readonly block: Block
  readonly label: string
}

/** Reads one table of the form out of its parts in the source. Nothing is corrected; what is not sure says so. */
export function matchTable(table: Table, rows: readonly Row[], regions: readonly Region[]): MatchedTable {
  const printed = printedRows(table)
  const read = recordsOf(
    rows,
    regions.filter(r => r.table === table.id),
    printed,
  )
  const [only] = printed
  const sole = printed.length === 1 && only?.keys.length === 0
  const aligned = alignRows(read.records, read.after, printed)
  const { records, alignment } = sole
    ? takeSoleRow(read.records, only.width)
    : splitOverflow(read.records, aligned, printed)
  const more = !sole && holdsMoreNumbers(read.records, aligned, printed)
  const heads = headsOf(records, rows, table.id)
  const shown = blanksAreShown(
    records,
    alignment.rowOf.map(r => printed[r ?? -1]?.width ?? 0),
  )
  const cells: Record<string, DraftCell> = {}
  const doubts: Doubt[] = []
  records.forEach((record, k) => {
    const row = printed[alignment.rowOf[k] ?? -1]
    if (!row) return doubts.push(...leftOver(records, alignment, k))
    const over = heads[k] ?? { cells: [], grid: [] }
    const contested = isContested(records, alignment, k) || hasStrayBeside(records, alignment, k)
    const sure = contested ? 'inferred' : (alignment.sure[k] ?? 'inferred')
    const suspect = mayHoldNextRow(records, alignment, k, printed)
    const result = readRecord(table, row, record, over, shown[k] ?? false, sure, suspect, more)
    Object.assign(cells, result.cells)
    doubts.push(...result.doubts)
  })
  const told = unsureWhereOff(table, cells)
  return { cells: told.cells, doubts: [...doubts, ...told.doubts] }
}

function printedRows(table: Table): TableRow[] {
  return table.blocks.flatMap(block => {
    const width = leavesOf(block.cols).length
    return leavesOf(block.rows).map(row => ({
      id: row.id,
      block,
      label: row.leaf.label,
      keys: wordingsOf(row.leaf)
        .map(labelKey)
        .filter(k => k !== ''),
      width,
    }))
  })
}

function readRecord(
  table: Table,
  row: TableRow,
  record: TableRecord,
  heads: Heads,
  shown: boolean,
  rowSure: Sureness,
  suspect: boolean,
  more: boolean,
): { cells: Record<string, DraftCell>; doubts: Doubt[] } {
  const { columns, placed, glued } = placeRecord(row.block, record, heads, shown)
  const unsure = suspect || placed.sure === 'inferred' || (more && placed.byHeads !== true)
  const sure: Sureness = unsure ? 'inferred' : rowSure
  const cells: Record<string, DraftCell> = {}
  const doubts: Doubt[] = []
  const all = record.values.map(v => v.text || '空').join(' ')
  let unplaced = false
  columns.forEach((column, c) => {
    const id = [table.id, row.id, column.id].filter(Boolean).join('.')
    const val = placed.cells[c]
    if (val === undefined || val === null) {
      unplaced ||= val === undefined
      cells[id] = { value: null, confidence: 'absent' }
      return
    }
    const kind = column.leaf.kind ?? 'count'
    const head = heads.cells.findLast(h =>
      wordingsOf(column.leaf).some(w => similarity(labelKey(w), labelKey(h.text)) > 0.6),
    )
    const result = readValue(
      val,
      kind,
      sure,
      kind === 'yuan' || kind === 'wan'
        ? (unitIn(record.before.at(-1)?.text) ?? unitIn(head?.text))
        : undefined,
    )
    cells[id] = result.cell
    if (result.doubt !== undefined)
      doubts.push({ cell: id, says: result.doubt, raw: val.text, place: val.place })
  })
  const place = record.values[0] ? { place: record.values[0].place } : {}
  const first = [table.id, row.id, columns[0]?.id ?? ''].filter(Boolean).join('.')
  if (unplaced) {
    const says = glued
      ? `“${row.label || table.name}”的数连在一起，分不出各格，请对照原文填写。`
      : `“${row.label || table.name}”应有 ${columns.length} 个数，原文有 ${record.values.filter(v => !v.blank).length} 个，分不出各格，请对照原文填写。`
    doubts.push({ cell: first, says, raw: all, ...place })
  } else if (rowSure === 'fuzzy') {
    doubts.push({
      cell: first,
      says: `行名与“${row.label}”不完全相同，请核对这一行。`,
      raw: record.before.at(-1)?.text ?? '',
      ...place,
    })
  } else if (sure === 'inferred') {
    doubts.push({
      cell: first,
      says: `“${row.label || table.name}”一行是按位置或合计推断的，请核对。`,
      raw: all,
      ...place,
    })
  }
  return { cells, doubts }
}
