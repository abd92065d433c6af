import type { Alignment } from './align-rows.ts'
import type { TableRecord } from './table-records.ts'

const filled = (record: TableRecord) => record.values.filter(v => !v.blank)

/**
 * Finds the numbers of a table that has a single row without a label (table 4): the first record with as many
 * numbers as columns; else several parts that are as many together, which is inferred; else the longest record.
 */
export function takeSoleRow(
  records: readonly TableRecord[],
  width: number,
): { records: readonly TableRecord[]; alignment: Alignment } {
  const full = records.findIndex(r => filled(r).length === width)
  const parts = records.filter(r => filled(r).length > 1)
  const [first] = parts
  const together = parts.flatMap(filled)
  if (full === -1 && first && parts.length > 1 && together.length === width) {
    const { block: _block, ...rest } = first
    const joined: TableRecord = { ...rest, values: together, apart: true }
    return { records: [joined], alignment: { rowOf: [0], sure: ['inferred'], nearest: [0] } }
  }
  const glued = records.findIndex(r => r.values[0]?.glued)
  const longest = records.reduce(
    (best, r, k) => (r.values.length > (records[best]?.values.length ?? 0) ? k : best),
    0,
  )
  const chosen = full !== -1 ? full : glued !== -1 ? glued : longest
  return {
    records,
    alignment: {
      rowOf: records.map((_, k) => (k === chosen ? 0 : null)),
      sure: records.map(() => 'exact'),
      nearest: records.map(r => (filled(r).length === width ? 0 : null)),
    },
  }
}
