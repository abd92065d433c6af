import { parseCell } from '../report/cell-value.ts'
import type { CellKind } from '../forms/form.ts'
import type { DraftCell } from './draft.ts'
import type { Sureness } from './align-rows.ts'
import type { Val } from './table-records.ts'

export interface ReadValue {
  readonly cell: DraftCell
  /** What is to be said about it, without the name of the cell. */
  readonly doubt?: string
}

const notOneNumber = { is: 'odd', says: '不是一个数，请对照原文填写。' } as const

/**
 * One number of the source as a cell: the value as written, the raw text where it is not the plain number. A blank,
 * a dash or odd text is null, never 0.
 */
export function readValue(val: Val, kind: CellKind, sure: Sureness, headUnit?: 'yuan' | 'wan'): ReadValue {
  const place = { place: val.place }
  const parsed = val.odd ? notOneNumber : parseCell(val.text, kind)
  if (parsed.is === 'blank') {
    const raw = val.text === '' ? {} : { raw: val.text }
    const says = val.text === '' ? '原文是空白' : `原文是“${val.text}”`
    return { cell: { value: null, ...raw, confidence: 'absent', ...place }, doubt: `${says}，没有当作 0。` }
  }
  if (parsed.is === 'odd') {
    return {
      cell: { value: null, raw: val.text, confidence: 'absent', ...place },
      doubt: `原文“${val.text}”读不出数：${parsed.says}`,
    }
  }
  const money = kind === 'yuan' || kind === 'wan'
  if (money && headUnit !== undefined && headUnit !== kind && !/元|万/.test(val.text)) {
    const value = round6(kind === 'yuan' ? parsed.value * 10_000 : parsed.value / 10_000)
    const unit = kind === 'yuan' ? '元' : '万元'
    return {
      cell: { value, raw: val.text, confidence: 'inferred', ...place },
      doubt: `表头的单位是${headUnit === 'wan' ? '万元' : '元'}，原文“${val.text}”已换算为 ${value} ${unit}。`,
    }
  }
  const raw = parsed.plain ? {} : { raw: val.text }
  const remark = parsed.remark === undefined ? {} : { doubt: `原文“${val.text}”带有说明，只取了数。` }
  return { cell: { value: parsed.value, ...raw, confidence: sure, ...place }, ...remark }
}

const round6 = (n: number) => Math.round(n * 1e6) / 1e6
