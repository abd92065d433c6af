import { addDays, weekdayOf } from './days.ts'
import { fixedDaysOff } from './holiday-table.ts'
import type { HolidayYear } from './holiday-table.ts'

/** Which days offices work. */
export interface Calendar {
  isWorkday(iso: string): boolean
  /** Whether the year's 放假安排 is known; else only weekends and the fixed days off are left out. */
  knows(year: number): boolean
}

/** A later table of a year takes the place of an earlier one. */
export function calendarOf(tables: readonly HolidayYear[]): Calendar {
  const byYear = new Map(tables.map(table => [table.year, table]))
  const off = new Set<string>()
  const work = new Set<string>()
  for (const table of byYear.values()) {
    for (const [from, to] of table.off) for (let day = from; day <= to; day = addDays(day, 1)) off.add(day)
    for (const day of table.work) work.add(day)
  }
  return {
    isWorkday(iso) {
      if (work.has(iso)) return true
      return !off.has(iso) && !fixedDaysOff.includes(iso.slice(5)) && weekdayOf(iso) % 6 !== 0
    },
    knows: year => byYear.has(year),
  }
}

/** The day itself, or the last workday before it. */
export function workdayUpTo(calendar: Calendar, iso: string): string {
  let day = iso
  while (!calendar.isWorkday(day)) day = addDays(day, -1)
  return day
}

/** The workday so many workdays before (`count` 0: the last one up to the day). */
export function workdaysBack(calendar: Calendar, iso: string, count: number): string {
  let day = workdayUpTo(calendar, iso)
  for (let i = 0; i < count; i += 1) day = workdayUpTo(calendar, addDays(day, -1))
  return day
}

/** The first workday after a day. */
export function workdayAfter(calendar: Calendar, iso: string): string {
  let day = addDays(iso, 1)
  while (!calendar.isWorkday(day)) day = addDays(day, 1)
  return day
}

/** Workdays after `from` up to and with `to`; negative where `to` comes first. */
export function workdaysBetween(calendar: Calendar, from: string, to: string): number {
  if (to < from) return -workdaysBetween(calendar, to, from)
  let count = 0
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (calendar.isWorkday(day)) count += 1
  return count
}
