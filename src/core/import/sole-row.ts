import type { Alignment } from './align-rows.ts'
import type { TableRecord } from './table-records.ts'

const filled = (record: TableRecord) => record.values.filter(v => !v.blank)

/** By the word before its numbers: 2022年 comes before 2023年, 上年 before any; without one a row counts as this year's. */
function yearOf(record: TableRecord | undefined): number {
  const word = record?.before.at(-1)?.text ?? ''
  const year = /20\d\d(?=\s*年)/.exec(word)?.[0]
  if (year !== undefined) return Number(year)
  return /上年|上一年|去年|往年|同期/.test(word) ? 0 : Infinity
}

/**
 * Finds the numbers of a table that has a single row without a label (table 4): the first record with as many
 * numbers as columns, of several the latest year's; else several parts that are as many together, which is inferred; else the longest record.
 */
export function takeSoleRow(
  records: readonly TableRecord[],
  width: number,
): { records: readonly TableRecord[]; alignment: Alignment } {
  const whole = records.flatMap((r, k) => (filled(r).length === width ? [k] : []))
  const full = whole.reduce(
    (best, k) => (yearOf(records[k]) > yearOf(records[best]) ? k : best),
    whole[0] ?? -1,
  )
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
