import { isUnlabelled } from './align-rows.ts'
import type { Alignment } from './align-rows.ts'
import type { PrintedRow } from './printed-row.ts'
import type { TableRecord } from './table-records.ts'

const several = 2
const otherHead = /(?:^|\s)(?:备注|说明|小计|占比|上年数?|上年同期|同比|增减)\s*$/

/**
 * The table holds numbers that no row of the form takes: several times more than a row takes (上年数 in a column of its own, serial
 * numbers on lines of their own), or there is a head for them (备注) over lines of text, which do not show what stands below it.
 * Where such a table lacks a number, the one that stands there instead belongs elsewhere.
 */
export function holdsMoreNumbers(
  records: readonly TableRecord[],
  alignment: Alignment,
  rows: readonly PrintedRow[],
): boolean {
  const more = records.filter((record, k) => {
    const row = alignment.rowOf[k] ?? null
    const filled = record.values.filter(v => !v.blank).length
    if (row === null) return filled === 1 && isUnlabelled(record)
    return filled > (rows[row]?.width ?? filled)
  })
  const named = records.some(
    record => record.block === undefined && record.before.some(c => otherHead.test(c.text)),
  )
  return named || more.length >= several
}
