import { spanInWords } from '../../core/schedule/plan-in-words.ts'
import type { StepState } from '../../core/schedule/plan.ts'
import type { Schedule } from '../state/use-schedule.ts'
import './schedule-list.css'

const stateWords: Readonly<Record<StepState, string>> = {
  past: '',
  now: '现在',
  next: '下一步',
  late: '已晚',
  ahead: '',
}

/** 时限倒排: each step with its days, the one of today marked. */
export function ScheduleList({ schedule: { plan, states } }: { readonly schedule: Schedule }) {
  return (
    <ol className="schedule" aria-label="时限倒排">
      {plan.steps.map(step => {
        const state = states.get(step.id) ?? 'ahead'
        const marked = state === 'now' || state === 'next' || state === 'late'
        return (
          <li key={step.id} className={state} aria-current={marked ? 'step' : undefined} title={step.note}>
            <i aria-hidden="true" />
            <span>{step.name}</span>
            {marked ? <b>{stateWords[state]}</b> : null}
            <time dateTime={step.end}>{spanInWords(step)}</time>
            {state === 'past' ? <span className="visually-hidden">已过</span> : null}
          </li>
        )
      })}
    </ol>
  )
}
