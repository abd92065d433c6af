const digits = '零一二三四五六七八九'
const scales: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }
const groups: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 }

/** 一百零三 → 103, 两千 → 2000, 廿三 → 23, 三万二 → 30002 is never read so: null for what is no number in words. */
export function chineseCount(text: string): number | null {
  const plain = text.replace(/〇/g, '零').replace(/两/g, '二').replace(/廿/g, '二十').replace(/卅/g, '三十')
  if (/^[零一二三四五六七八九]{2,}$/.test(plain))
    return Number([...plain].map(c => digits.indexOf(c)).join(''))
  let [sum, group, digit] = [0, 0, -1]
  for (const c of plain) {
    const scale = scales[c]
    const times = groups[c]
    if (scale !== undefined) {
      group += (digit < 0 ? 1 : digit) * scale
      digit = -1
    } else if (times !== undefined) {
      sum = (sum + group + Math.max(digit, 0) || 1) * times
      group = 0
      digit = -1
    } else {
      const value = digits.indexOf(c)
      if (value < 0 || digit > 0) return null
      digit = value
    }
  }
  return plain === '' ? null : sum + group + Math.max(digit, 0)
}
