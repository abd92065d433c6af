import { useEffect, useState } from 'react'
import { formById } from '../../../core/forms/form-for-year.ts'
import { reportYears } from '../../../core/report/deadline.ts'
import type { HistoryLine, ReportSummary, ReportView } from '../../../contract/views.ts'
import { ask } from '../../api.ts'
import { go } from '../../state/router.ts'
import { useSession } from '../../state/session.ts'
import { useCommands } from '../../state/use-command-keys.ts'
import { StatusBadge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { CorrectDialog } from '../../ui/correct-dialog.tsx'
import { ProgressLine } from '../../ui/progress-line.tsx'
import { ReadReport } from '../../ui/read-report.tsx'
import { StatusBar, TopBar } from '../../ui/top-bar.tsx'
import { EventsCard } from './events-card.tsx'
import { ReportFacts } from './report-facts.tsx'
import { HistoryList } from './history-list.tsx'
import './archive.css'

interface Opened {
  readonly view: ReportView
  readonly history: readonly HistoryLine[]
  readonly years: readonly ReportSummary[]
}

/** One year as it is kept: its facts, its numbers, what was done to it, and what can be begun from it. */
export function ArchiveScreen({ reportId }: { readonly reportId: number }) {
  const app = useSession(s => s.app)
  const [opened, setOpened] = useState<Opened | null>(null)
  const [correcting, setCorrecting] = useState(false)
  useEffect(() => {
    let left = false
    const open = async () => {
      const view = await ask('reports.open', { id: reportId })
      if (!view) {
        if (!left) go({ at: 'home' })
        return
      }
      const [history, years] = await Promise.all([
        ask('reports.history', { id: reportId }),
        ask('reports.list', { officeId: view.officeId }),
      ])
      if (!left) setOpened({ view, history: history ?? [], years: years ?? [] })
    }
    void open()
    return () => {
      left = true
    }
  }, [reportId])
  const toExport = () => {
    go({ at: 'export', reportId })
  }
  useCommands({
    'file.home': () => {
      go({ at: 'home' })
    },
    'edit.find': () => {
      if (opened) go({ at: 'shelf', officeId: opened.view.officeId })
    },
    'file.preview': toExport,
    'file.export': toExport,
  })
  if (!opened || !app) return <ProgressLine says="正在打开" />
  const { view, history, years } = opened
  const { summary } = view
  return (
    <div className="screen">
      <TopBar
        back={{
          to: '首页',
          onGo: () => {
            go({ at: 'home' })
          },
        }}
      >
        <span className="org" title={view.report.office.name}>
          {view.report.office.name}
        </span>
      </TopBar>
      <main>
        <div className="page archive">
          <header className="archive-head">
            <div>
              <h1>{summary.title ?? `${summary.year} 年政府信息公开工作年度报告`}</h1>
              <p>
                <StatusBadge status={summary.status} imported={summary.origin === 'imported'} />
                <span className="lead">
                  {summary.year} 年度 · {formById(summary.formId).name}
                  {summary.version > 1 ? ` · 第 ${summary.version} 版（更正）` : ''}
                </span>
              </p>
            </div>
            <div className="archive-acts">
              <Button onClick={toExport}>预览与导出</Button>
              <Button
                onClick={() => {
                  go({ at: 'years', officeId: view.officeId })
                }}
              >
                历年对比
              </Button>
              <Button
                onClick={() => {
                  go({ at: 'shelf', officeId: view.officeId })
                }}
              >
                查找与档案
              </Button>
              {summary.status === 'archived' ? (
                <Button
                  onClick={() => {
                    setCorrecting(true)
                  }}
                >
                  更正…
                </Button>
              ) : null}
              <BeginNext view={view} years={years} newestAllowed={reportYears(app.today)[0] ?? 0} />
            </div>
          </header>
          <div className="archive-body">
            <ReadReport report={view.report} />
            <aside className="archive-side">
              <ReportFacts view={view} years={years} />
              <EventsCard
                view={view}
                history={history}
                onChange={changed => {
                  setOpened({ ...opened, view: changed })
                }}
              />
              <HistoryList lines={history} />
            </aside>
          </div>
        </div>
      </main>
      <StatusBar end={<span>不联网</span>}>
        <span>数据在：{app.dataPlace}</span>
      </StatusBar>
      {correcting ? (
        <CorrectDialog
          summary={summary}
          onClose={() => {
            setCorrecting(false)
          }}
        />
      ) : null}
    </div>
  )
}

interface BeginNextProps {
  readonly view: ReportView
  readonly years: readonly ReportSummary[]
  readonly newestAllowed: number
}

/** The road goes on: next year's report, with what this one leaves behind. */
function BeginNext({ view, years, newestAllowed }: BeginNextProps) {
  const next = view.summary.year + 1
  const there = years.find(s => s.year === next)
  if (there || view.summary.status === 'draft' || next > newestAllowed) return null
  const begin = async () => {
    const made = await ask('reports.create', { officeId: view.officeId, year: next })
    if (made) go({ at: 'entry', reportId: made.summary.id, task: 'carried' })
  }
  return (
    <Button look="primary" onClick={() => void begin()}>
      新建 {next} 年报，带入结转
    </Button>
  )
}
