import { monthAndDay, weekdayName } from '../calendar/days.ts'
import { workdaysBetween } from '../calendar/workdays.ts'
import type { Calendar } from '../calendar/workdays.ts'
import type { Plan, PlannedStep, Progress } from './plan.ts'
import { lateStep } from './plan.ts'

/** 12月29日 – 1月8日, or one day where the step takes one. */
export const spanInWords = ({ begin, end }: Pick<PlannedStep, 'begin' | 'end'>): string =>
  begin === end ? monthAndDay(end) : `${monthAndDay(begin)} – ${monthAndDay(end)}`

/** 离公布时限还有 23 个工作日 · 今天是公布时限 · 已过公布时限 3 个工作日 */
export function timeLeft({ deadline }: Pick<Plan, 'deadline'>, today: string, calendar: Calendar): string {
  const left = workdaysBetween(calendar, today, deadline)
  if (today === deadline) return '今天是公布时限'
  if (left > 0) return `离公布时限还有 ${String(left)} 个工作日`
  if (today < deadline) return '离公布时限已经没有工作日'
  return left === 0 ? '公布时限刚过' : `已过公布时限 ${String(-left)} 个工作日`
}

/** The same beside the day itself: 还有 23 个工作日 · 已过 3 个工作日 */
export const timeLeftShort = (...of: Parameters<typeof timeLeft>): string =>
  timeLeft(...of).replace(/^离公布时限|(?<=^已过)公布时限/, '')

/** 按安排拟稿应在1月8日做完，已晚 2 个工作日; '' where nothing is late, or where the deadline itself is over. */
export function lateInWords(plan: Plan, today: string, progress: Progress, calendar: Calendar): string {
  const late = lateStep(plan, today, progress, calendar)
  if (!late || today > plan.deadline) return ''
  const since = late.workdays > 0 ? `已晚 ${String(late.workdays)} 个工作日` : '已经过了'
  return `按安排${late.step.name}应在${monthAndDay(late.step.end)}前完成，${since}`
}

/** That the deadline is no workday; '' where it is one. */
export function restDayWords(plan: Plan, calendar: Calendar): string {
  const last = plan.steps.at(-1)?.end ?? plan.deadline
  if (calendar.isWorkday(plan.deadline)) return ''
  return `${monthAndDay(plan.deadline)}（${weekdayName(plan.deadline)}）不上班，最晚${monthAndDay(last)}（${weekdayName(last)}）发布。`
}

/** That holidays of a year are not known; '' where all are. */
export const unknownWords = ({ unknownYears }: Pick<Plan, 'unknownYears'>): string =>
  unknownYears.length === 0
    ? ''
    : `${unknownYears.join('、')} 年的放假安排还没有载入，只按周末和元旦等固定假日计算，春节和调休没有算进去。`
