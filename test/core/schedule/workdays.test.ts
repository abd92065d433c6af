import { expect, test } from 'vitest'
import { addDays, weekdayOf } from '../../../src/core/calendar/days.ts'
import { announcedHolidays } from '../../../src/core/calendar/holiday-table.ts'
import { holidayTrouble } from '../../../src/core/calendar/holiday-trouble.ts'
import { calendarOf, workdaysBack, workdaysBetween } from '../../../src/core/calendar/workdays.ts'

const calendar = calendarOf(announcedHolidays)

test('every announced year is sound, and has the days off its law grants', () => {
  expect(holidayTrouble(announcedHolidays)).toBeNull()
  const weekdaysOff = (year: number) => {
    let count = 0
    for (let day = `${year}-01-01`; day.startsWith(String(year)); day = addDays(day, 1))
      if (!calendar.isWorkday(day) && weekdayOf(day) % 6 !== 0) count += 1
    return count
  }
  // 11 days by law (13 from 2025), less those on a weekend that is not made up, plus the days moved by 调休 and 2020's longer 春节.
  const moved = (year: number) => announcedHolidays.find(table => table.year === year)?.work.length ?? 0
  expect([2021, 2022, 2024, 2025, 2026].map(year => weekdaysOff(year) - moved(year))).toEqual([
    11, 11, 11, 13, 13,
  ])
})

test('Saturdays of 调休 are workdays, days of a festival are not, whatever the weekday', () => {
  const days = ['2026-02-14', '2026-02-16', '2026-02-28', '2026-03-01', '2026-01-02', '2022-12-31']
  expect(days.map(calendar.isWorkday)).toEqual([true, false, true, false, false, false])
})

test('workdays are counted after the first day and with the last, backwards as negative', () => {
  // 9 days of 春节 2026: only Saturday 14th before and 24th after are worked.
  expect(workdaysBetween(calendar, '2026-02-13', '2026-02-24')).toBe(2)
  expect(workdaysBetween(calendar, '2026-02-24', '2026-02-13')).toBe(-2)
  expect(workdaysBetween(calendar, '2026-02-24', '2026-02-24')).toBe(0)
  expect(workdaysBack(calendar, '2026-02-24', 2)).toBe('2026-02-13')
})

test('of a year without a table only weekends and the fixed days are off, and it says so', () => {
  expect(calendar.knows(2027)).toBe(false)
  expect(['2027-01-01', '2027-01-04', '2027-01-30', '2027-02-05'].map(calendar.isWorkday)).toEqual([
    false,
    true,
    false,
    true,
  ])
})

test('a file with a wrong day is told from a good one', () => {
  const good = {
    year: 2027,
    notice: '样例',
    off: [['2027-02-05', '2027-02-11']],
    work: ['2027-01-30'],
  } as const
  expect(holidayTrouble([good])).toBeNull()
  expect(holidayTrouble([{ ...good, work: ['2027-01-29'] }])).toMatch(/不是周六、周日/)
  expect(holidayTrouble([{ ...good, off: [['2027-02-11', '2027-02-05']] }])).toMatch(/结束在开始之前/)
  expect(holidayTrouble([{ ...good, off: [['2026-02-05', '2026-02-11']] }])).toMatch(/不是 2027 年/)
  expect(holidayTrouble([{ ...good, work: ['2027-02-06'] }])).toMatch(/既写放假又写上班/)
  expect(holidayTrouble([good, good])).toMatch(/两次/)
  expect(holidayTrouble([])).not.toBeNull()
})
