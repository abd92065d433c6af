import { weekdayOf } from './days.ts'
import type { HolidayYear } from './holiday-table.ts'

const LONGEST = 20

/**
 * What is the matter with the years of a holiday file that has the right shape: a sentence, or null where nothing is.
 * A mistyped date would quietly move every deadline, so each one is looked at.
 */
export function holidayTrouble(years: readonly HolidayYear[]): string | null {
  if (years.length === 0) return '文件里一年也没有。'
  const seen = new Set<number>()
  for (const { year, off, work } of years) {
    if (seen.has(year)) return `${String(year)} 年写了两次。`
    seen.add(year)
    const own = (iso: string) => iso.startsWith(`${String(year)}-`) || iso >= `${String(year - 1)}-12-20`
    if (off.length === 0) return `${String(year)} 年没有放假的日子。`
    for (const [from, to] of off) {
      if (from > to) return `${from} 至 ${to}：结束在开始之前。`
      if (Date.parse(to) - Date.parse(from) > LONGEST * 86_400_000)
        return `${from} 至 ${to} 超过 ${String(LONGEST)} 天。`
      if (!own(from) || !own(to) || to > `${String(year + 1)}-01-10`)
        return `${from} 至 ${to} 不是 ${String(year)} 年的日子。`
    }
    for (const day of work) {
      if (weekdayOf(day) % 6 !== 0) return `调休上班的 ${day} 不是周六、周日。`
      if (!own(day) || day > `${String(year)}-12-31`)
        return `调休上班的 ${day} 不是 ${String(year)} 年的日子。`
      if (off.some(([from, to]) => from <= day && day <= to)) return `${day} 既写放假又写上班。`
    }
  }
  return null
}
