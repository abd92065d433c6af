/** How a number stands in a sentence: 12 · １２ · 1,200 · 十二. */
interface Script {
  readonly chinese: boolean
  readonly wide: boolean
  readonly grouped: boolean
}

const ARABIC = /^-?[\d０-９]+(?:[,，][\d０-９]{3})*(?:[.．][\d０-９]+)?$/
const CHINESE = /^[〇零一二两三四五六七八九十百千万亿]+$/
/** Signs before and behind Arabic digits that make them part of another number: 112, 3.12, 12.5, 12,000, 12万, 12%. */
const JOINED_BEFORE = /[\d０-９][.．,]?$/
const JOINED_AFTER = /^(?:[.．]?[\d０-９]|,\d{3}(?!\d)|万(?!元)|[亿千百十%％‰])/
/** 12余件 and 十多件 are not 12 and 10. */
const ROUGHLY = /^[余多几]/

const half = (text: string): string =>
  text.replace(/[０-９．]/g, c => String.fromCharCode(c.charCodeAt(0) - 0xfee0)).replace(/[,，]/g, '')

/** Whether a range holds one whole number, nothing of which lies beside it. */
export function isWholeNumber(paragraph: string, start: number, length: number): boolean {
  const end = start + length
  if (start < 0 || length < 1 || end > paragraph.length) return false
  const text = paragraph.slice(start, end)
  const [before, after] = [paragraph.slice(Math.max(0, start - 2), start), paragraph.slice(end, end + 5)]
  if (ROUGHLY.test(after)) return false
  if (CHINESE.test(text)) return !CHINESE.test(before.slice(-1)) && !CHINESE.test(after.slice(0, 1))
  return ARABIC.test(text) && !JOINED_BEFORE.test(before) && !JOINED_AFTER.test(after)
}

/** Whether the text is this number, in whatever script. */
export function says(text: string, value: number): boolean {
  if (ARABIC.test(text)) return Number(half(text)) === value
  return sameChinese(text, inChinese(value))
}

const sameChinese = (text: string, other: string | null): boolean =>
  other !== null && plainChinese(text) === plainChinese(other)

const plainChinese = (text: string): string => text.replaceAll('两', '二').replaceAll('〇', '零')

/** The number in the script that the text has: 十二 stays Chinese, １２ stays full-width. */
export function writtenLike(text: string, value: number): string {
  const script = scriptOf(text)
  if (script.chinese) {
    const chinese = inChinese(value)
    if (chinese !== null) return chinese
  }
  const plain = String(value)
  const grouped = script.grouped ? plain.replace(/(?<=\d)(?=(?:\d{3})+(?:\.|$))/g, ',') : plain
  return script.wide ? grouped.replace(/[\d.]/g, c => String.fromCharCode(c.charCodeAt(0) + 0xfee0)) : grouped
}

const scriptOf = (text: string): Script => ({
  chinese: CHINESE.test(text),
  wide: /[０-９]/.test(text),
  grouped: /[,，]/.test(text),
})

const ONES = '零一二三四五六七八九'
const PLACES = ['', '十', '百', '千']

/** 12 → 十二, 105 → 一百零五, 2 → 两 (it stands before 件, 次, 个); null for what is not 0 to 99,999,999. */
export function inChinese(value: number): string | null {
  if (!Number.isInteger(value) || value < 0 || value > 99_999_999) return null
  if (value === 0) return '零'
  if (value === 2) return '两'
  const [high, low] = [Math.floor(value / 10_000), value % 10_000]
  const gap = high > 0 && low > 0 && low < 1_000 ? '零' : ''
  const text = `${high > 0 ? `${fourDigits(high)}万` : ''}${gap}${fourDigits(low)}`
  return text.replace(/^一十/, '十')
}

function fourDigits(value: number): string {
  const digits = [...String(value)].map(Number)
  const parts = digits.map((d, i) =>
    d === 0 ? '零' : `${ONES.charAt(d)}${PLACES[digits.length - 1 - i] ?? ''}`,
  )
  return parts.join('').replace(/零+/g, '零').replace(/零$/, '')
}
