import { expect, test } from 'vitest'
import { announcedHolidays } from '../../../src/core/calendar/holiday-table.ts'
import { calendarOf } from '../../../src/core/calendar/workdays.ts'
import { planBackwards, stepStates } from '../../../src/core/schedule/plan.ts'
import type { Progress } from '../../../src/core/schedule/plan.ts'
import {
  lateInWords,
  restDayWords,
  spanInWords,
  timeLeft,
  unknownWords,
} from '../../../src/core/schedule/plan-in-words.ts'
import { defaultScheduleDays } from '../../../src/core/schedule/steps.ts'

const calendar = calendarOf(announcedHolidays)
const draft: Progress = { status: 'draft', sent: false, published: false }

test('a county that wants it by the end of February counts back over 春节 and the worked Saturdays', () => {
  const plan = planBackwards('2026-02-28', defaultScheduleDays, calendar)
  expect(plan.steps.map(step => `${step.name} ${spanInWords(step)}`)).toEqual([
    '拟稿 1月23日 – 2月3日',
    '科室核数 2月4日 – 2月6日',
    '保密审查 2月9日',
    '分管审核 2月10日 – 2月11日',
    '主要领导签发 2月12日 – 2月13日',
    '报送县级 2月14日',
    '发布 2月24日 – 2月28日',
  ])
})

test('a deadline on a Sunday is met on the Friday before', () => {
  const plan = planBackwards('2027-01-31', defaultScheduleDays, calendar)
  expect(plan.steps.at(-1)).toMatchObject({ id: 'publish', begin: '2027-01-25', end: '2027-01-29' })
  expect(restDayWords(plan, calendar)).toBe('1月31日（周日）不上班，最晚1月29日（周五）发布。')
  expect(plan.unknownYears).toEqual([2027])
  expect(unknownWords(plan)).toMatch(/2027 年的放假安排还没有载入/)
})

test('what is left is counted in workdays, and late is said plainly', () => {
  const plan = planBackwards('2026-01-31', defaultScheduleDays, calendar)
  expect(timeLeft(plan, '2026-01-26', calendar)).toBe('离公布时限还有 4 个工作日')
  expect(timeLeft(plan, '2026-01-30', calendar)).toBe('离公布时限已经没有工作日')
  expect(timeLeft(plan, '2026-01-31', calendar)).toBe('今天是公布时限')
  expect(timeLeft(plan, '2026-02-03', calendar)).toBe('已过公布时限 2 个工作日')
  const { end } = plan.steps[0] ?? { end: '' }
  expect(end).toBe('2026-01-12')
  expect(lateInWords(plan, '2026-01-12', draft, calendar)).toBe('')
  expect(lateInWords(plan, '2026-01-14', draft, calendar)).toBe(
    '按安排拟稿应在1月12日前完成，已晚 2 个工作日',
  )
  expect(lateInWords(plan, '2026-01-14', { ...draft, status: 'final' }, calendar)).toBe('')
})

test('one step is marked: by what was done, and between 定稿 and 报送 by the date', () => {
  const plan = planBackwards('2026-01-30', defaultScheduleDays, calendar)
  const marked = (today: string, progress: Partial<Progress>) =>
    [...stepStates(plan, today, { ...draft, ...progress })].filter(([, s]) => s !== 'past' && s !== 'ahead')
  expect(marked('2025-12-01', {})).toEqual([['draft', 'next']])
  expect(marked('2026-01-05', {})).toEqual([['draft', 'now']])
  expect(marked('2026-01-20', {})).toEqual([['draft', 'late']])
  expect(marked('2026-01-20', { status: 'final' })).toEqual([['review', 'now']])
  expect(marked('2026-01-28', { status: 'final' })).toEqual([['submit', 'late']])
  expect(marked('2026-01-28', { status: 'final', sent: true })).toEqual([['publish', 'now']])
  expect(marked('2026-02-05', { status: 'archived', sent: true, published: true })).toEqual([])
})
