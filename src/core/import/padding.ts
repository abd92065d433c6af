import { rowWords } from './row-words.ts'
import type { TableRecord } from './table-records.ts'

/**
 * Whether each record shows its empty cells in their places. Some flattenings pad every row to the width of the
 * grid with empty cells; then a row counts as shown when it is as wide as the others, labels included, and it is
 * known from a full row on which side the padding stands.
 * @param widths how many numbers each record should have, 0 where it has no row
 */
export function blanksAreShown(records: readonly TableRecord[], widths: readonly number[]): boolean[] {
  const padded = records.some((r, k) => (widths[k] ?? 0) > 1 && r.values.length > (widths[k] ?? 0))
  if (!padded) return records.map(() => true)
  const full = records.filter((r, k) => filledIn(r) === widths[k] && r.values.length > filledIn(r))
  const behind = full.length > 0 && full.every(r => !r.values[0]?.blank)
  const usual = mostCommon(records.map(wholeWidth))
  return records.map((r, k) => {
    if (wholeWidth(r) !== usual) return false
    return r.values.length <= (widths[k] ?? 0) ? full.length === 0 || behind : !r.values[0]?.blank || behind
  })
}

const filledIn = (record: TableRecord) => record.values.filter(v => !v.blank).length

/** Cells of the row: its labels, the heads of the table left out, and its values. */
const wholeWidth = (record: TableRecord) => record.values.length + rowWords(record.before).length

function mostCommon(numbers: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const n of numbers) counts.set(n, (counts.get(n) ?? 0) + 1)
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [0, 0])[0]
}
