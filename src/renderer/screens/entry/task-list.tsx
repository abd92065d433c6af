import { useMemo } from 'react'
import { addDays } from '../../../core/calendar/days.ts'
import { lateInWords, spanInWords, timeLeftShort } from '../../../core/schedule/plan-in-words.ts'
import { useFindings } from '../../state/findings.ts'
import { go } from '../../state/router.ts'
import type { TaskId } from '../../state/router.ts'
import type { OpenReport } from '../../state/report-store.ts'
import { closingTasks } from '../../state/closing-tasks.ts'
import { useSchedule } from '../../state/use-schedule.ts'
import { taskStatusNames, tasksOf } from '../../state/tasks.ts'
import type { Task } from '../../state/tasks.ts'
import { FastLaneLink } from './fast-lane/fast-lane-link.tsx'
import { paperDate } from '../../../core/text/paper-date.ts'

/** Days after the deadline from which on an old draft is not reminded any more. */
const LONG_AGO = 365

/** 任务清单: what is to be done and how far it is, in any order. */
export function TaskList({ open, task }: { readonly open: OpenReport; readonly task: TaskId }) {
  const result = useFindings(s => s.result)
  const { form, report, lastYear, summary, filled } = open
  const tasks = useMemo(
    () => tasksOf({ form, report, lastYear: lastYear?.report ?? null, findings: result?.open ?? [], filled }),
    [form, report, lastYear, result, filled],
  )
  return (
    <nav className="tasks" aria-label="任务清单">
      <FastLaneLink open={open} current={task === 'fast'} />
      <h2>任务清单</h2>
      <ul>
        {tasks.map(t => (
          <li key={t.id}>
            <button
              type="button"
              className="task"
              aria-current={t.id === task ? 'page' : undefined}
              onClick={() => {
                go({ at: 'entry', reportId: open.id, task: t.id })
              }}
            >
              <i className={`dot dot-${t.status}`} aria-hidden="true" />
              <span>{t.label}</span>
              <small className={t.errors > 0 ? 'wrong' : ''}>{countOf(t)}</small>
              <span className="visually-hidden">{taskStatusNames[t.status]}</span>
            </button>
          </li>
        ))}
      </ul>
      <h2>收尾</h2>
      <ul>
        {closingTasks(summary.status, open.events).map(({ id, label, status, why }) => (
          <li key={id}>
            <button
              type="button"
              className="task"
              onClick={() => {
                go({ at: id, reportId: open.id })
              }}
            >
              <i className={`dot dot-${status}`} aria-hidden="true" />
              <span>
                {label}
                {why === null ? null : <small className="task-why">{why}</small>}
              </span>
              <span className="visually-hidden">{taskStatusNames[status]}</span>
            </button>
          </li>
        ))}
      </ul>
      <Due open={open} />
    </nav>
  )
}

const countOf = ({ errors, done, total }: Task): string =>
  errors > 0 ? `${errors} 处` : total > 1 ? `${done}/${total}` : ''

/** The workdays left, and the step that is at hand by the plan. */
function Due({ open }: { readonly open: OpenReport }) {
  const { report, settings, summary, events } = open
  const schedule = useSchedule({
    kind: report.office.kind,
    year: report.year,
    settings,
    status: summary.status,
    events,
  })
  if (!schedule || summary.status === 'archived' || summary.version > 1) return null
  const { plan, states, today, calendar, progress } = schedule
  if (today > addDays(plan.deadline, LONG_AGO)) return null
  const step = plan.steps.find(({ id }) => ['now', 'next', 'late'].includes(states.get(id) ?? ''))
  const late = lateInWords(plan, today, progress, calendar)
  return (
    <div className="task-due">
      <b className={late !== '' || today > plan.deadline ? 'late' : ''}>
        {timeLeftShort(plan, today, calendar)}
      </b>
      <time dateTime={plan.deadline}>{paperDate(plan.deadline)}前公布</time>
      {late !== '' ? (
        <span className="late">{late}</span>
      ) : step && today <= plan.deadline ? (
        <span>
          {step.name} {spanInWords(step)}
        </span>
      ) : null}
    </div>
  )
}
