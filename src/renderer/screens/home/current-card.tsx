import { useMemo, useState } from 'react'
import { lateInWords, timeLeft } from '../../../core/schedule/plan-in-words.ts'
import type { Progress } from '../../../core/schedule/plan.ts'
import type { ReportView } from '../../../contract/views.ts'
import { judge } from '../../state/findings.ts'
import { openOf } from '../../state/report-store.ts'
import { go } from '../../state/router.ts'
import { tasksOf } from '../../state/tasks.ts'
import type { Task } from '../../state/tasks.ts'
import { useSchedule } from '../../state/use-schedule.ts'
import { whatIsLeft } from '../../state/what-is-left.ts'
import { StatusBadge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { DiscardDialog } from './discard-dialog.tsx'
import { barWords, carriedCount } from './section-bars.ts'

interface CurrentCardProps {
  readonly view: ReportView
  readonly onChange: () => void
}

/** What is in hand: its state, what is left, and the one button that goes on. */
export function CurrentCard({ view, onChange }: CurrentCardProps) {
  const { summary, report } = view
  const { form, chapters, verdict } = useMemo(() => stateOf(view), [view])
  const [discarding, setDiscarding] = useState(false)
  const carried = carriedCount(report)
  const draft = summary.status === 'draft'
  const schedule = useSchedule({
    kind: report.office.kind,
    year: summary.year,
    settings: view.settings,
    status: summary.status,
    events: view.events,
  })
  const over = schedule !== null && schedule.today > schedule.plan.deadline
  const left = draft ? whatIsLeft(form, chapters, verdict) : nextStepWords(schedule?.progress)
  const time =
    schedule && !schedule.progress.published && summary.version === 1
      ? timeLeft(schedule.plan, schedule.today, schedule.calendar)
      : null
  const late =
    time !== null &&
    schedule !== null &&
    lateInWords(schedule.plan, schedule.today, schedule.progress, schedule.calendar)
  const toExport = () => {
    go({ at: 'export', reportId: summary.id })
  }
  return (
    <section className="card now" aria-labelledby="now">
      <div className="now-head">
        <h1 id="now">{summary.year} 年度报告</h1>
        <StatusBadge status={summary.status} />
        {summary.version > 1 ? (
          <span className="quiet">
            第 {summary.version} 版（更正），第 {summary.version - 1} 版在档案里
          </span>
        ) : null}
      </div>
      <div className="now-acts">
        {draft ? (
          <>
            <Menu
              className="btn quiet"
              label="操作"
              name={`${summary.year} 年草稿的操作`}
              items={[
                { says: '预览与导出', onPick: toExport },
                {
                  says: `删除 ${summary.year} 年草稿…`,
                  onPick: () => {
                    setDiscarding(true)
                  },
                },
              ]}
            />
            <Button
              look="primary"
              onClick={() => {
                go({ at: 'entry', reportId: summary.id, task: 's1' })
              }}
            >
              继续填报
            </Button>
          </>
        ) : (
          <Button look="primary" onClick={toExport}>
            导出与归档
          </Button>
        )}
      </div>
      <p className="lead whats-left">
        {time === null ? null : <span className={over ? 'late' : ''}>{time}；</span>}
        {left}。{late ? <strong>{late}。</strong> : null}
        {carried > 0 ? (
          <span className="quiet">
            {' '}
            已从 {summary.year - 1} 年带入 {carried} 格。
          </span>
        ) : null}
      </p>
      <ol className="now-bars" aria-label="六个部分">
        {chapters.map(task => (
          <Bar key={task.id} task={task} reportId={summary.id} />
        ))}
      </ol>
      {discarding ? (
        <DiscardDialog
          summary={summary}
          onClose={() => {
            setDiscarding(false)
          }}
          onGone={() => {
            setDiscarding(false)
            onChange()
          }}
        />
      ) : null}
    </section>
  )
}

/** The chapters as the task list counts them, and the verdict of the check panel. */
function stateOf(view: ReportView) {
  const open = openOf(view)
  const { form, report, lastYear } = open
  const { findings, verdict } = judge(open)
  const { filled } = open
  const tasks = tasksOf({ form, report, lastYear: lastYear?.report ?? null, findings, filled })
  return { form, chapters: tasks.filter(t => form.sections.some(s => s.id === t.id)), verdict }
}

/** What comes after 定稿. */
function nextStepWords(progress: Progress | undefined): string {
  if (progress?.published) return '已发布，可以归档'
  return progress?.sent ? '已报送，等县级意见，发布后归档' : '下一步：导出、报送，发布后归档'
}

function Bar({ task, reportId }: { readonly task: Task; readonly reportId: number }) {
  return (
    <li>
      <button
        type="button"
        className={`now-bar is-${task.status}`}
        onClick={() => {
          go({ at: 'entry', reportId, task: task.id })
        }}
      >
        <span>{task.label}</span>
        <span>{barWords(task)}</span>
      </button>
    </li>
  )
}
