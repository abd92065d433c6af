import type { CellKind } from '../forms/form.ts'
import { hasMarkDigit } from '../text/mark-digits.ts'

/** 手填 · 上年带入 · 自动计算 · 导入 · 台账 */
export type Origin = 'typed' | 'carried' | 'computed' | 'imported' | 'ledger'

/** How sure the reader of an old report is of a value. */
export type Confidence = 'exact' | 'fuzzy' | 'inferred' | 'absent'

/** Why a carried value was changed; `other` needs a note. Names in `reasonNames`. */
export type ReasonCode =
  'corrected_last_year' | 'merged_in' | 'split_off' | 'omitted_last_year' | 'scope_changed' | 'other'

export const reasonNames: Readonly<Record<ReasonCode, string>> = {
  corrected_last_year: '更正上年统计差错',
  merged_in: '机构合并划入',
  split_off: '机构撤销划出',
  omitted_last_year: '上年漏报',
  scope_changed: '口径调整',
  other: '其他',
}

export interface Reason {
  readonly code: ReasonCode
  readonly note: string
}

/** 上年漏报：上年12月30日收到的一件没有登记。 */
export const formatReason = ({ code, note }: Reason): string =>
  note.trim() ? `${reasonNames[code]}：${note.trim()}` : reasonNames[code]

/** Blank (`value: null`) and 0 are two things; blank never becomes 0 by itself. */
export interface CellValue {
  readonly value: number | null
  readonly origin: Origin
  /** What was typed or stood in the source, where it is not the plain number. */
  readonly raw?: string
  readonly confidence?: Confidence
  /** For a carried cell that was changed: what was carried, and why it was changed. */
  readonly carried?: number | null
  readonly reason?: Reason
}

/** `number`: understood · `blank`: nothing or a dash · `odd`: text that is no number for this kind. */
export type Parsed =
  | { readonly is: 'number'; readonly value: number; readonly plain: boolean; readonly remark?: string }
  | { readonly is: 'blank'; readonly mark: string }
  | { readonly is: 'odd'; readonly says: string }

const blankMarks = /^(?:[/／\-—–_―一]+|无|空|\.|·|不涉及|无此项)$/
const unitFactor: Readonly<Record<string, number>> = { 万元: 10_000, 元: 1 }

/**
 * Reads what people type or paste into a cell: full-width digits, thousands separators, 件/项/元/万元, 增/减, 00.
 * `plain` is false where the text is not the canonical number (kept as raw by the importer).
 * @param kind decides sign, decimals and the unit money is counted in (元 for `yuan`, 万元 for `wan`)
 */
export function parseCell(text: string, kind: CellKind): Parsed {
  const folded = text.normalize('NFKC').replace(/[\s\u200b\ufeff]/g, '')
  if (folded === '') return { is: 'blank', mark: '' }
  if (blankMarks.test(folded)) return { is: 'blank', mark: folded }
  const m =
    /^(增加?|减少?|[+\-−]?)(\d[\d,，]*(?:\.\d+)?|\.\d+)(万元|元|万|件|项|条|次|个|宗|起|份|例)?(?:\((.+)\))?$/.exec(
      folded,
    )
  if (!m?.[2] || hasMarkDigit(text)) return { is: 'odd', says: `“${text.trim()}”不是数字，请填 0 或数字。` }
  const [, mark = '', digits, unit, remark] = m
  if (!/^(?:\d+|\d{1,3}(?:[,，]\d{3})+)(?:\.\d+)?$|^\.\d+$/.test(digits)) {
    return { is: 'odd', says: `“${text.trim()}”中的逗号位置不对，请填数字。` }
  }
  const magnitude = Number(digits.replace(/[,，]/g, ''))
  const sign = /[减\-−]/.test(mark) ? -1 : 1
  const value = round6(sign * magnitude * moneyFactor(unit, kind))
  const says = refuse(value, kind, mark, unit)
  if (says) return { is: 'odd', says }
  const plain = folded === String(value) && text.trim() === folded
  return { is: 'number', value, plain, ...(remark ? { remark } : {}) }
}

function moneyFactor(unit: string | undefined, kind: CellKind): number {
  if (kind !== 'yuan' && kind !== 'wan') return 1
  const inYuan = unit === undefined ? undefined : unitFactor[unit === '万' ? '万元' : unit]
  if (inYuan === undefined) return 1
  return kind === 'yuan' ? inYuan : inYuan / 10_000
}

function refuse(value: number, kind: CellKind, mark: string, unit: string | undefined): string | undefined {
  const money = kind === 'yuan' || kind === 'wan'
  if (!money && unit && /元|万/.test(unit)) return '这一格填件数，不填金额。'
  if (kind !== 'signed' && value < 0) return '应填不小于 0 的数。'
  if (kind !== 'signed' && /[增减]/.test(mark)) return '这一格不填“增”“减”，请直接填数。'
  if (!money && !Number.isInteger(value)) return '应填整数。'
  if (!Number.isSafeInteger(Math.round(value * 1e6)) && money) return '数字太大，请核对。'
  if (!Number.isSafeInteger(Math.round(value))) return '数字太大，请核对。'
  return undefined
}

/** Money to its millionths; a whole number is what was typed, also where its millionths would not hold it. */
const round6 = (n: number) => (Number.isInteger(n) ? n : Math.round(n * 1e6) / 1e6) || 0

/** As shown in a cell: no separators, money with as many decimals as it has. */
export function formatCell(value: number | null): string {
  return value === null ? '' : String(value)
}
