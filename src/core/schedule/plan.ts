import { workdayAfter, workdaysBack, workdaysBetween, workdayUpTo } from '../calendar/workdays.ts'
import type { Calendar } from '../calendar/workdays.ts'
import { scheduleSteps } from './steps.ts'
import type { ScheduleDays, ScheduleStep } from './steps.ts'

export interface PlannedStep {
  readonly id: ScheduleStep
  readonly name: string
  readonly note: string
  /** First and last workday of the step, ISO. */
  readonly begin: string
  readonly end: string
}

export interface Plan {
  /** The day set by law or by the county. */
  readonly deadline: string
  readonly steps: readonly PlannedStep[]
  /** Years the plan touches whose 放假安排 is not known. */
  readonly unknownYears: readonly number[]
}

/** 时限倒排: from the last workday up to the deadline back, step by step. A step of 0 days is done on the day of the next. */
export function planBackwards(deadline: string, days: ScheduleDays, calendar: Calendar): Plan {
  const steps: PlannedStep[] = []
  let end = workdayUpTo(calendar, deadline)
  for (const { id, name, note } of scheduleSteps.toReversed()) {
    const before = workdaysBack(calendar, end, days[id])
    const begin = days[id] === 0 ? end : workdayAfter(calendar, before)
    steps.unshift({ id, name, note, begin, end })
    end = before
  }
  return { deadline, steps, unknownYears: unknownYears(steps[0]?.begin ?? deadline, deadline, calendar) }
}

function unknownYears(from: string, to: string, calendar: Calendar): number[] {
  const first = Number(from.slice(0, 4))
  const years = Array.from({ length: Number(to.slice(0, 4)) - first + 1 }, (_, i) => first + i)
  return years.filter(year => !calendar.knows(year))
}

/** What is known of how far a report has come: its state, and its dated events since it was last sent back. */
export interface Progress {
  readonly status: 'draft' | 'final' | 'archived'
  readonly sent: boolean
  readonly published: boolean
}

/** The step that must be done next as far as the program knows: drafting, then handing in, then publishing. */
function owedStep({ status, sent, published }: Progress): ScheduleStep | null {
  if (published) return null
  if (sent) return 'publish'
  return status === 'draft' ? 'draft' : 'submit'
}

/** now: today lies in it · next: it has not begun and nothing else is to be done · late: it should be done already */
export type StepState = 'past' | 'now' | 'next' | 'late' | 'ahead'

/** Where each step stands on that day; one step at most is now, next or late. */
export function stepStates(
  { steps }: Plan,
  today: string,
  progress: Progress,
): ReadonlyMap<ScheduleStep, StepState> {
  const at = (id: ScheduleStep) => steps.findIndex(step => step.id === id)
  const owed = owedStep(progress)
  const until = owed === null ? steps.length : at(owed)
  // Between 定稿 and 报送 the paper walks from desk to desk: the program sees nothing of it and goes by the date.
  const from = owed === 'submit' ? at('secrecy') : until
  const open = steps.findIndex((step, i) => i >= from && i <= until && today <= step.end)
  const marked = open === -1 ? until : open
  const stateAt = (i: number): StepState => {
    const step = steps[i]
    if (step === undefined || i < marked) return 'past'
    if (i > marked) return 'ahead'
    if (today > step.end) return 'late'
    return today < step.begin ? 'next' : 'now'
  }
  return new Map(steps.map(({ id }, i) => [id, stateAt(i)]))
}

/** The step that is late on that day, and how many workdays have passed since; null where nothing is. */
export function lateStep(
  plan: Plan,
  today: string,
  progress: Progress,
  calendar: Calendar,
): { readonly step: PlannedStep; readonly workdays: number } | null {
  const owed = owedStep(progress)
  const step = plan.steps.find(each => each.id === owed)
  if (!step || today <= step.end) return null
  return { step, workdays: workdaysBetween(calendar, step.end, today) }
}
