const weekdays = '日一二三四五六'

/** 还有 12 天 · 今天到期 · 已过 3 天 */
export function daysInWords(days: number): string {
  if (days > 0) return `还有 ${days} 天`
  return days === 0 ? '今天到期' : '已过公布时限'
}

/** 2027 年 1 月 31 日（周日） */
export function dayInWords(iso: string): string {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number)
  const weekday = weekdays[new Date(Date.UTC(year, month - 1, day)).getUTCDay()] ?? ''
  return `${year} 年 ${month} 月 ${day} 日（周${weekday}）`
}
