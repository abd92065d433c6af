import { useCallback, useEffect, useMemo, useState } from 'react'
import type { Finding } from '../../../core/checks/check.ts'
import type { ReportView } from '../../../contract/views.ts'
import { ask } from '../../api.ts'
import { judge } from '../../state/findings.ts'
import { locate, spotOfFinding } from '../../state/locate.ts'
import { openOf } from '../../state/report-store.ts'
import { entryOf, go } from '../../state/router.ts'
import { useSession } from '../../state/session.ts'
import { useCommands } from '../../state/use-command-keys.ts'
import { StatusBadge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { ReportPreview } from '../../ui/paper-preview/report-preview.tsx'
import { pagesOfReport } from '../../ui/paper-preview/report-pages.ts'
import { usePages } from '../../ui/paper-preview/use-pages.ts'
import { PaperSettingsDialog } from '../../ui/paper-settings/paper-settings-dialog.tsx'
import { StatusBar, TopBar } from '../../ui/top-bar.tsx'
import { ExportPanel } from './export-panel.tsx'
import { NextStep } from './next-step.tsx'
import { PapersCard } from './papers-card.tsx'
import './export.css'

const noFindings: readonly Finding[] = []

/** 预览与导出: the pages as they will be printed, what is written, and the step after it. */
export function ExportScreen({ reportId }: { readonly reportId: number }) {
  const [view, setView] = useState<ReportView | null>(null)
  const pages = usePages({
    paper: `report ${reportId}`,
    wanted: view?.report ?? null,
    make: report => pagesOfReport(reportId, () => report),
  })
  const [setting, setSetting] = useState(false)
  const office = useSession(s => s.app?.offices.find(o => o.id === view?.officeId))
  const reopen = useCallback(async () => {
    setView((await ask('reports.open', { id: reportId })) ?? null)
  }, [reportId])
  useEffect(() => {
    void reopen()
  }, [reopen])
  const open = useMemo(() => (view ? openOf(view) : null), [view])
  const result = useMemo(() => (open ? judge(open) : null), [open])
  const verdict = result?.verdict
  const toDo = open?.summary.status === 'draft' && result ? result.open : noFindings
  const onPick = useCallback(
    (finding: Finding) => {
      if (open) locate(reportId, spotOfFinding(open.form, finding))
    },
    [open, reportId],
  )
  const summary = view?.summary
  useCommands({
    'file.home': () => {
      go({ at: 'home' })
    },
    'view.check': () => {
      go({ at: 'check', reportId })
    },
    'view.history': () => {
      go({ at: 'archive', reportId })
    },
  })
  return (
    <div className="screen">
      <TopBar
        {...(summary
          ? {
              back: {
                to: summary.status === 'draft' ? '返回填报' : '返回本年',
                onGo: () => {
                  go(summary.status === 'draft' ? entryOf(reportId) : { at: 'archive', reportId })
                },
              },
            }
          : {})}
        actions={
          <Button
            onClick={() => {
              go({ at: 'home' })
            }}
          >
            首页
          </Button>
        }
      >
        <span className="org" title={view?.report.office.name}>
          {view?.report.office.name}
        </span>
        {summary ? (
          <>
            <h1>{summary.year} 年度报告</h1>
            <StatusBadge status={summary.status} imported={summary.origin === 'imported'} />
          </>
        ) : null}
      </TopBar>
      <main className="export">
        <ReportPreview
          pages={pages}
          name={`${summary?.year ?? ''} 年年报的页面`}
          agrees="与已保存的年报一致"
          form={open?.form}
          findings={toDo}
          held={null}
          onPick={onPick}
        />
        <aside className="export-side" aria-label="导出">
          {view && verdict ? (
            <>
              <ExportPanel
                view={view}
                verdict={verdict}
                onSettings={() => {
                  setSetting(true)
                }}
              />
              <PapersCard view={view} />
              <NextStep view={view} verdict={verdict} onChange={setView} />
            </>
          ) : null}
        </aside>
      </main>
      <StatusBar end={<span>不联网</span>}>
        <span>预览就是导出的 PDF</span>
      </StatusBar>
      {setting && office ? (
        <PaperSettingsDialog
          office={office}
          onClose={() => {
            setSetting(false)
          }}
          onSaved={() => void reopen()}
        />
      ) : null}
    </div>
  )
}
