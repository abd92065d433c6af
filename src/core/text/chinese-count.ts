const digits = '零一二三四五六七八九'
const scales: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }

/**
 * 一百零三 → 103, 两千 → 2000, 廿三 → 23, 一亿三千万 → 130000000; null for what is no number in words, and for 三万二,
 * which is 32000 to some and 30002 to others.
 */
export function chineseCount(text: string): number | null {
  const plain = text.replace(/〇/g, '零').replace(/两/g, '二').replace(/廿/g, '二十').replace(/卅/g, '三十')
  if (plain === '') return null
  if (/^[零一二三四五六七八九]{2,}$/.test(plain))
    return Number([...plain].map(c => digits.indexOf(c)).join(''))
  let [yi, wan, group, digit] = [0, 0, 0, -1]
  /** What the sign before the figure in hand counts: after 百 and above, a last figure needs 零. */
  let before = 1
  for (const c of plain) {
    const scale = scales[c]
    if (scale !== undefined) {
      group += (digit < 0 ? 1 : digit) * scale
      digit = -1
      before = scale
    } else if (c === '万' || c === '亿') {
      const inHand = wan + group + Math.max(digit, 0)
      if (c === '万') wan = (inHand || 1) * 1e4
      else [yi, wan] = [(yi + inHand || 1) * 1e8, 0]
      ;[group, digit, before] = [0, -1, 1e4]
    } else {
      const value = digits.indexOf(c)
      if (value < 0 || digit > 0) return null
      digit = value
      if (value === 0) before = 1
    }
  }
  return digit > 0 && before > 10 ? null : yi + wan + group + Math.max(digit, 0)
}
