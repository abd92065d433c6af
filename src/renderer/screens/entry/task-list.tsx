import { useMemo } from 'react'
import { deadlineOf } from '../../../core/report/deadline.ts'
import type { Report } from '../../../core/report/report.ts'
import { useFindings } from '../../state/findings.ts'
import { go } from '../../state/router.ts'
import type { TaskId } from '../../state/router.ts'
import type { OpenReport } from '../../state/report-store.ts'
import { useSession } from '../../state/session.ts'
import { taskStatusNames, tasksOf } from '../../state/tasks.ts'
import type { Task } from '../../state/tasks.ts'
import { FastLaneLink } from './fast-lane/fast-lane-link.tsx'
import { paperDate } from '../../../core/text/paper-date.ts'

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
        <li>
          <button
            type="button"
            className="task"
            onClick={() => {
              go({ at: 'check', reportId: open.id })
            }}
          >
            <i className={`dot dot-${summary.status === 'draft' ? 'empty' : 'done'}`} aria-hidden="true" />
            <span>审核并定稿</span>
          </button>
        </li>
        <li>
          <button
            type="button"
            className="task"
            onClick={() => {
              go({ at: 'export', reportId: open.id })
            }}
          >
            <i className="dot dot-empty" aria-hidden="true" />
            <span>导出报送</span>
          </button>
        </li>
      </ul>
      {summary.status === 'draft' ? <Due report={report} local={open.settings.checks.deadline} /> : null}
    </nav>
  )
}

const countOf = ({ errors, done, total }: Task): string =>
  errors > 0 ? `${errors} 处` : total > 1 ? `${done}/${total}` : ''

/** 条例第四十九条, or the county's own: the day by which the report has to be public. */
function Due({ report, local }: { readonly report: Report; readonly local: string | null }) {
  const today = useSession(s => s.app?.today)
  if (today === undefined) return null
  const { date, days } = deadlineOf(report.office.kind, report.year, today, local)
  if (days < 0 || days > 365) return null
  return (
    <p className="task-due">
      向社会公布的时限
      <span>
        <b>还有 {days} 天</b> <time dateTime={date}>{paperDate(date)}</time>
      </span>
    </p>
  )
}
