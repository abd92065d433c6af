import { weekdayName } from '../../../core/calendar/days.ts'

/** 2027 年 1 月 31 日（周日） */
export function dayInWords(iso: string): string {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number)
  return `${year} 年 ${month} 月 ${day} 日（${weekdayName(iso)}）`
}
