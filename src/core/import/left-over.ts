import { isUnlabelled } from './align-rows.ts'
import type { Alignment } from './align-rows.ts'
import type { Doubt } from './draft.ts'
import type { TableRecord } from './table-records.ts'

/** The same label stands over other numbers, or a dash, as well: this year's and last year's cannot be told apart. */
export function isContested(records: readonly TableRecord[], alignment: Alignment, k: number): boolean {
  const row = alignment.rowOf[k]
  return records.some(
    (other, o) =>
      o !== k &&
      alignment.rowOf[o] === null &&
      alignment.nearest[o] === row &&
      other.values.some(v => v.text !== '') &&
      numbers(other) !== numbers(records[k]),
  )
}

/** A whole row of numbers without any label stands right beside: the label may belong to either. */
export function hasStrayBeside(records: readonly TableRecord[], alignment: Alignment, k: number): boolean {
  const width = filled(records[k])
  return [k - 1, k + 1].some(o => {
    const other = records[o]
    return (
      other !== undefined &&
      width > 1 &&
      alignment.rowOf[o] === null &&
      isUnlabelled(other) &&
      filled(other) === width
    )
  })
}

const filled = (record: TableRecord | undefined) => record?.values.filter(v => !v.blank).length ?? 0

/** What is to be said of numbers that found no row of the form; a table printed twice and page numbers are passed over. */
export function leftOver(records: readonly TableRecord[], alignment: Alignment, k: number): Doubt[] {
  const record = records[k]
  const all = numbers(record)
  if (!record || all === '' || (isUnlabelled(record) && record.values.length === 1)) return []
  const near = alignment.nearest[k]
  const twin = near !== null && records.some((o, i) => alignment.rowOf[i] === near && numbers(o) === all)
  if (twin) return []
  const label = record.before.at(-1)?.text.trim() ?? ''
  const place = record.values[0] ? { place: record.values[0].place } : {}
  const says =
    label === ''
      ? '原文有一行数没有行名，不知道属于哪一行，没有读入。'
      : `原文“${label}”一行在表中没有对应的位置，没有读入。`
  return [{ says, raw: `${label} ${all}`.trim().slice(0, 300), ...place }]
}

const numbers = (record: TableRecord | undefined) =>
  record?.values
    .filter(v => !v.blank)
    .map(v => v.text)
    .join(' ') ?? ''
