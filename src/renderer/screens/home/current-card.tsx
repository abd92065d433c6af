import { useMemo } from 'react'
import { checkReport } from '../../../core/checks/check-report.ts'
import { formById } from '../../../core/forms/form-for-year.ts'
import type { ReportSummary, ReportView } from '../../../contract/views.ts'
import { go } from '../../state/router.ts'
import { tasksOf } from '../../state/tasks.ts'
import type { Task } from '../../state/tasks.ts'
import { StatusBadge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { barWords, carriedCount, whatIsLeft } from './section-bars.ts'
import { latestByYear } from './years.ts'

interface CurrentCardProps {
  /** The report in hand; null when every year is archived. */
  readonly view: ReportView | null
  readonly next: number
  readonly list: readonly ReportSummary[]
  readonly onBegin: () => void
}

/** What is in hand: its state, what is left, and the one button that goes on. */
export function CurrentCard({ view, next, list, onBegin }: CurrentCardProps) {
  if (!view) return <NextYear next={next} list={list} onBegin={onBegin} />
  return <InHand view={view} />
}

function InHand({ view }: { readonly view: ReportView }) {
  const { summary, report } = view
  const { chapters, findings } = useMemo(() => stateOf(view), [view])
  const carried = carriedCount(report)
  const words = [
    ...(carried > 0 ? [`已从 ${summary.year - 1} 年带入 ${carried} 格`] : []),
    summary.status === 'final' ? '下一步：导出并归档' : whatIsLeft(chapters, findings),
  ]
  return (
    <section className="card now" aria-labelledby="now">
      <div className="now-head">
        <h1 id="now">{summary.year} 年度报告</h1>
        <StatusBadge status={summary.status} />
        {summary.version > 1 ? <span className="quiet">第 {summary.version} 版（更正）</span> : null}
      </div>
      <div className="now-acts">
        {summary.status === 'final' ? (
          <Button
            look="primary"
            onClick={() => {
              go({ at: 'export', reportId: summary.id })
            }}
          >
            导出与归档
          </Button>
        ) : (
          <>
            <Button
              look="quiet"
              onClick={() => {
                go({ at: 'export', reportId: summary.id })
              }}
            >
              预览
            </Button>
            <Button
              look="primary"
              onClick={() => {
                go({ at: 'entry', reportId: summary.id, task: 's1' })
              }}
            >
              继续填报
            </Button>
          </>
        )}
      </div>
      <p className="lead">{words.join(' · ')}</p>
      <ol className="now-bars" aria-label="六个部分">
        {chapters.map(task => (
          <Bar key={task.id} task={task} reportId={summary.id} />
        ))}
      </ol>
    </section>
  )
}

/** The chapters as the task list counts them, and the findings that stand behind 还有几处. */
function stateOf({ report, lastYear }: ReportView) {
  const form = formById(report.formId)
  const last = lastYear?.report ?? null
  const { findings } = checkReport({
    form,
    report,
    ...(last ? { lastYear: { form: formById(last.formId), report: last } } : {}),
    imported: false,
  })
  const tasks = tasksOf({ form, report, lastYear: last, findings })
  return { chapters: tasks.filter(t => form.sections.some(s => s.id === t.id)), findings }
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

function NextYear({ next, list, onBegin }: Omit<CurrentCardProps, 'view'>) {
  const there = list.some(s => s.year === next)
  const from = latestByYear(list).find(s => s.year === next - 1)
  return (
    <section className="card now" aria-labelledby="now">
      <div className="now-head">
        <h1 id="now">{there ? '各年年报都已归档' : `${next} 年度报告还没有开始`}</h1>
      </div>
      <div className="now-acts">
        <Button look={there ? 'plain' : 'primary'} onClick={onBegin}>
          {there ? '新建年报' : `新建 ${next} 年报`}
        </Button>
      </div>
      <p className="lead">
        {there
          ? '要更正已经归档的一年，在下表里选“更正”。'
          : from
            ? `从 ${from.year} 年带入结转${from.carriedOut === null ? '' : `：${from.carriedOut} 件`}，标题、落款和联系方式照机构档案预填。`
            : `没有 ${next - 1} 年年报，可以导入，或录入上年末数。`}
      </p>
    </section>
  )
}
