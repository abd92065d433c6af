const digits = '零一二三四五六七八九'

/** 一 … 九十九, also 〇 and two-digit readings such as 二〇: the number, or null for anything else. */
export function chineseNumber(text: string): number | null {
  const m = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(text)
  if (!m || text === '') return /^[〇零一二三四五六七八九]{2,4}$/.test(text) ? readDigits(text) : null
  const [, tens, ten, ones] = m
  if (!ten) return tens && ones ? readDigits(text) : digits.indexOf(tens ?? ones ?? '')
  return (tens ? digits.indexOf(tens) : 1) * 10 + (ones ? digits.indexOf(ones) : 0)
}

const readDigits = (text: string) => Number([...text].map(c => (c === '〇' ? 0 : digits.indexOf(c))).join(''))

/** 1 → 一, 10 → 十, 21 → 二十一; for 1 to 99. */
export function toChinese(n: number): string {
  const tens = Math.floor(n / 10)
  const ones = n % 10
  return `${tens > 1 ? digits.charAt(tens) : ''}${tens > 0 ? '十' : ''}${ones > 0 ? digits.charAt(ones) : ''}`
}
