import { chineseCount } from './chinese-count.ts'
import { notACount } from './not-a-count.ts'
import type { Squeezed } from './squeezed.ts'

/** A number of a text, its place counted in the squeezed text. */
export interface NumberInText {
  /** Before 约 and the like. */
  readonly begin: number
  /** The digits, with 万 or 亿 where they belong to a count. */
  readonly from: number
  readonly to: number
  /** Behind the unit and 以上, 左右. */
  readonly end: number
  /** In the unit written: 12.5万元 is 12.5, 1.2万件 is 12000. The lower end of a range. */
  readonly value: number
  /** false for 约, 余, 多, 近, 以上, ranges and counts in 万. */
  readonly exact: boolean
  /** 件, 万元, % …; '' where none is written. */
  readonly unit: string
}

const units =
  '万元|亿元|元|%|件次|人次|场次|件|条|次|个百分点|个工作日|个|份|项|篇|起|宗|例|人|名|场|期|户|部|本|册|张|家|处|则|批|轮|类|种|天|小时|分钟|字|幅|块|台|套|支|辆|亩|公里|平方米|村|幢|期刊|粉丝'
const arabic = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?(?!\\d)|\\d+(?:\\.\\d+)?'
/** Bounded, as in `notACount`: a page of 一一一 without end would be read from each of its signs to the end. */
const words = '[零〇一二两三四五六七八九十百千万亿廿卅]{1,30}'
const loose = '约|大约|近|将近|接近|超过|超|逾|不少于|不低于|至少|最多|不超过'
const dash = '[-—–~～至到]'

/** What a number, or what looks like one, can begin with: all other places are passed over. */
const begins = '(?=[\\dA-Za-z〔\\[【(第邮零〇一二两三四五六七八九十百千万亿廿卅约大近将接超逾不至最])'

const pattern = new RegExp(
  begins +
    '(?:' +
    [
      `(?<skip>${notACount})`,
      `(?<percent>百分之(?<share>${words}))`,
      `(?<about>${loose})?(?:(?<low>${arabic})(?:(?:${units})?${dash}))?(?<figure>${arabic})(?<scale>[万亿](?!元))?(?<more>[余多来])?(?<wanMore>[万亿](?!元))?(?<unit>${units})?(?<tail>以上|以下|左右|以内|上下)?`,
      `(?<aboutHan>${loose})?(?:(?<lowHan>${words})${dash})?(?<word>${words})(?<moreHan>[余多来])?(?<unitHan>${units})(?<tailHan>以上|以下|左右|以内|上下)?`,
    ].join('|') +
    ')',
  'g',
)

/** A number without a unit is kept where nothing follows that it could belong to: 数量为0。 */
const ends = /^(?:$|[，,。；;、)）!?！？\n\]】])/

/** The numbers of a text that may count something, in the order written. */
export function numbersIn({ plain }: Squeezed): NumberInText[] {
  const found: NumberInText[] = []
  for (const m of plain.matchAll(pattern)) {
    const number = m.groups?.['skip'] === undefined ? numberOf(m, plain) : null
    if (number) found.push(number)
  }
  return found
}

function numberOf(m: RegExpExecArray, plain: string): NumberInText | null {
  const g = m.groups ?? {}
  const end = m.index + m[0].length
  if (g['share'] !== undefined) {
    const value = chineseCount(g['share'])
    return value === null
      ? null
      : { begin: m.index, from: m.index, to: end, end, value, exact: true, unit: '%' }
  }
  const figure = g['figure'] ?? g['word'] ?? ''
  const scale = g['scale'] ?? g['wanMore'] ?? ''
  const value = g['figure'] === undefined ? chineseCount(figure) : Number(figure.replaceAll(',', ''))
  if (value === null) return null
  const unit = g['unit'] ?? g['unitHan'] ?? ''
  if (unit === '' && !ends.test(plain.slice(end))) return null
  const low = g['low'] ?? g['lowHan']
  const about = g['about'] ?? g['aboutHan'] ?? ''
  const from = m.index + about.length
  const to =
    low === undefined
      ? from + figure.length + (g['scale'] ?? '').length
      : plain.indexOf(figure, from + low.length) + figure.length
  const exact = ![
    low,
    about || undefined,
    g['more'],
    g['moreHan'],
    g['tail'],
    g['tailHan'],
    scale || undefined,
  ].some(part => part !== undefined)
  const times = scale === '万' ? 1e4 : scale === '亿' ? 1e8 : 1
  const lowest = low === undefined ? value : (chineseCount(low) ?? Number(low.replaceAll(',', '')))
  return { begin: m.index, from, to, end, value: lowest * times, exact, unit }
}
