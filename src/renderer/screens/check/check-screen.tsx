import { useState } from 'react'
import { flush } from '../../state/autosave.ts'
import { holdFinding, nextFinding, useFindings } from '../../state/findings.ts'
import { act } from '../../state/report-acts.ts'
import { go } from '../../state/router.ts'
import type { OpenReport } from '../../state/report-store.ts'
import { useOpenReport } from '../../state/use-open-report.ts'
import { useCommands } from '../../state/use-command-keys.ts'
import { useLiveChecks } from '../../state/use-findings.ts'
import { StatusBadge } from '../../ui/badge.tsx'
import { ArchiveDialog } from '../../ui/archive-dialog.tsx'
import { Button } from '../../ui/button.tsx'
import { ProgressLine } from '../../ui/progress-line.tsx'
import { SaveStatus } from '../../ui/save-status.tsx'
import { showToast } from '../../ui/toast-store.ts'
import { StatusBar, TopBar } from '../../ui/top-bar.tsx'
import { VerdictLine } from '../../ui/verdict-line.tsx'
import { ChapterCheck } from './chapter-check.tsx'
import './check.css'

/** 审核并定稿: everything of the report on one page, chapter by chapter, before it is fixed. */
export function CheckScreen({ reportId }: { readonly reportId: number }) {
  const open = useOpenReport(reportId)
  if (!open) return <ProgressLine says="正在打开年报" />
  return <OpenCheck open={open} />
}

function OpenCheck({ open }: { readonly open: OpenReport }) {
  useLiveChecks()
  const back = (): void => {
    go({ at: 'entry', reportId: open.id, task: 'carried' })
  }
  useCommands({
    'file.home': () => {
      go({ at: 'home' })
    },
    'file.save': () => void flush(),
    'file.preview': () => {
      go({ at: 'export', reportId: open.id })
    },
    'file.export': () => {
      go({ at: 'export', reportId: open.id })
    },
    'view.nextFinding': () => {
      stepHere(1)
    },
    'view.previousFinding': () => {
      stepHere(-1)
    },
  })
  const result = useFindings(s => s.result)
  return (
    <div className="screen">
      <TopBar
        back={{ to: '返回填报', onGo: back }}
        actions={
          <Button
            keys="Ctrl+P"
            onClick={() => {
              go({ at: 'export', reportId: open.id })
            }}
          >
            预览
          </Button>
        }
      >
        <span className="org" title={open.report.office.name}>
          {open.report.office.name}
        </span>
        <span className="quiet">{open.report.year} 年度</span>
        <StatusBadge status={open.summary.status} imported={open.summary.origin === 'imported'} />
      </TopBar>
      <main>
        <div className="page check-page">
          <h1>审核并定稿</h1>
          {result ? <VerdictLine verdict={result.verdict} summary={open.summary} /> : null}
          {result && result.open.length > 1 ? (
            <p className="quiet">按 F8、Shift+F8 逐条看，Alt+1 照第一个改法改。</p>
          ) : null}
          <ChapterCheck open={open} id="frame" name="标题与落款" />
          {open.form.sections.map(section => (
            <ChapterCheck
              key={section.id}
              open={open}
              id={section.id}
              name={section.heading}
              section={section}
            />
          ))}
        </div>
      </main>
      <Closing open={open} />
      <StatusBar>
        <SaveStatus savedAt={open.summary.savedAt} />
      </StatusBar>
    </div>
  )
}

/** F8 / Shift+F8: the same findings in the same order as beside the form; here the page goes to their cards. */
function stepHere(by: 1 | -1): void {
  const list = useFindings.getState().result?.open ?? []
  const next = nextFinding(list, by)
  holdFinding(next, list)
  if (next) document.querySelector<HTMLElement>(`[data-finding="${next.fingerprint}"] button`)?.focus()
  else showToast('没有要处理的问题。')
}

/** 定稿, then 归档: one button at a time, with what stands in its way said beside it. */
function Closing({ open }: { readonly open: OpenReport }) {
  const verdict = useFindings(s => s.result?.verdict)
  const { id, summary, report } = open
  const [archiving, setArchiving] = useState(false)
  if (summary.status === 'draft') {
    const ready = verdict?.is === 'ready'
    return (
      <section className="closing" aria-label="定稿与归档">
        <p>
          {ready
            ? `定稿以后不能再改，要改须退回草稿。${verdict.toVerify > 0 ? `还有 ${verdict.toVerify} 处需核实，不妨碍定稿。` : ''}`
            : blockedSays(verdict)}
        </p>
        <Button
          look="primary"
          disabled={!ready}
          onClick={() => void act('reports.finalize', id, `${report.year} 年年报已定稿。`)}
        >
          {report.year} 年年报定稿
        </Button>
      </section>
    )
  }
  if (summary.status === 'final') {
    return (
      <section className="closing" aria-label="定稿与归档">
        <p>已定稿。导出报送、公布以后归档，明年从这里带入结转。</p>
        <Button
          onClick={() => {
            setArchiving(true)
          }}
        >
          归档…
        </Button>
        <Button
          look="primary"
          onClick={() => {
            go({ at: 'export', reportId: id })
          }}
        >
          导出 Word 和 PDF
        </Button>
        {archiving ? (
          <ArchiveDialog
            summary={summary}
            onClose={() => {
              setArchiving(false)
            }}
          />
        ) : null}
      </section>
    )
  }
  return (
    <section className="closing" aria-label="定稿与归档">
      <p>已归档。</p>
      <Button
        onClick={() => {
          go({ at: 'archive', reportId: id })
        }}
      >
        看归档
      </Button>
    </section>
  )
}

function blockedSays(verdict: { readonly mustFix: number; readonly unknown: number } | undefined): string {
  if (!verdict) return '正在审核。'
  const fix = verdict.mustFix > 0 ? `还有 ${verdict.mustFix} 处必须改` : ''
  const fill = verdict.unknown > 0 ? `还有 ${verdict.unknown} 项没有填全，暂不能判断` : ''
  return `现在不能定稿：${[fix, fill].filter(Boolean).join('，')}。`
}
