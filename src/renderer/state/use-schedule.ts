import { useMemo } from 'react'
import { knownHolidays } from '../../core/calendar/known-holidays.ts'
import { calendarOf } from '../../core/calendar/workdays.ts'
import type { Calendar } from '../../core/calendar/workdays.ts'
import { progressOf } from '../../core/events/progress.ts'
import type { ReportEvent } from '../../core/events/report-event.ts'
import { deadlineOf } from '../../core/report/deadline.ts'
import type { OfficeSettings } from '../../core/report/office-settings.ts'
import type { OfficeKind, Status } from '../../core/report/report.ts'
import { planBackwards, stepStates } from '../../core/schedule/plan.ts'
import type { Plan, Progress, StepState } from '../../core/schedule/plan.ts'
import type { ScheduleStep } from '../../core/schedule/steps.ts'
import { useSession } from './session.ts'

export interface Schedule {
  readonly plan: Plan
  readonly calendar: Calendar
  readonly today: string
  readonly progress: Progress
  readonly states: ReadonlyMap<ScheduleStep, StepState>
}

export interface Scheduled {
  readonly kind: OfficeKind
  readonly year: number
  readonly settings: OfficeSettings
  readonly status: Status
  readonly events: readonly ReportEvent[]
}

const noEvents: readonly ReportEvent[] = []

/** A year's report that nobody has begun. */
export const notBegun = { status: 'draft', events: noEvents } as const

/** Workdays by the program's tables and those that were loaded; a loaded year goes before. */
function useCalendar(): Calendar {
  const loaded = useSession(s => s.app?.holidays)
  const known = knownHolidays()
  return useMemo(() => calendarOf([...known, ...(loaded?.years ?? [])]), [known, loaded])
}

/** 时限倒排 of one report as of today; null before main has answered. */
export function useSchedule({ kind, year, settings, status, events }: Scheduled): Schedule | null {
  const today = useSession(s => s.app?.today)
  const calendar = useCalendar()
  const { checks, schedule } = settings
  return useMemo(() => {
    if (today === undefined) return null
    const { date } = deadlineOf(kind, year, today, checks.deadline)
    const plan = planBackwards(date, schedule, calendar)
    const progress = progressOf(status, events)
    return { plan, calendar, today, progress, states: stepStates(plan, today, progress) }
  }, [today, kind, year, checks.deadline, schedule, calendar, status, events])
}
