import { halfWidth } from '../text/half-width.ts'

export interface Period {
  /** ISO dates. */
  readonly from: string
  readonly to: string
  readonly start: number
  readonly text: string
}

const day = '(?:(\\d{4})\\s*年\\s*)?(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*日'
const period = new RegExp(
  `(\\d{4})\\s*年\\s*(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*日\\s*起?\\s*,?\\s*(?:至|到|[-—–~～]+)\\s*${day}`,
  'g',
)

/** 统计期限 as printed: 2021年1月1日(起)至(2021年)12月31日, in a sentence that speaks of what is counted. */
export function periodsIn(paragraph: string): Period[] {
  if (!/[年月]/.test(paragraph)) return []
  const plain = halfWidth(paragraph)
  return [...plain.matchAll(period)].flatMap(m => {
    const [text, year = '', month = '', date = '', toYear, toMonth = '', toDate = ''] = m
    const before = plain.slice(Math.max(0, m.index - 20), m.index)
    if (!/统计|期限|时限|时间|数据/.test(before)) return []
    const from = iso(year, month, date)
    const to = iso(toYear ?? year, toMonth, toDate)
    return [{ from, to, start: m.index, text: paragraph.slice(m.index, m.index + text.length) }]
  })
}

const iso = (year: string, month: string, date: string) =>
  `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
