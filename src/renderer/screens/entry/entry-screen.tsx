import { lazy, Suspense, useEffect } from 'react'
import { remarksOf } from '../../../core/events/progress.ts'
import type { Form } from '../../../core/forms/form.ts'
import { gatesOf } from '../../../core/zero-lane/gates.ts'
import { useLiveChecks } from '../../state/use-findings.ts'
import { useLiveLikeness } from '../../state/likeness.ts'
import { holdFinding } from '../../state/findings.ts'
import { flush, unsaved } from '../../state/autosave.ts'
import { go } from '../../state/router.ts'
import { settleTyping } from '../../state/settle-typing.ts'
import type { TaskId } from '../../state/router.ts'
import type { OpenReport } from '../../state/report-store.ts'
import { useHand } from '../../state/hand.ts'
import { useOpenReport } from '../../state/use-open-report.ts'
import { useCommands } from '../../state/use-command-keys.ts'
import { useYearsBefore } from '../../state/year-history.ts'
import { ProgressLine } from '../../ui/progress-line.tsx'
import { showToast } from '../../ui/toast-store.ts'
import { askFor, useAsked } from './asked.ts'
import { CarriedTask } from './carried-task.tsx'
import { CellPanel } from './cell-panel.tsx'
import { CheckPanel } from './check-panel.tsx'
import { EntryStatus } from './entry-status.tsx'
import { EntryTop } from './entry-top.tsx'
import { noLane } from './fast-lane/fast-lane-link.tsx'
import { FrameTask } from './frame-task.tsx'
import { LockedBar } from './locked-bar.tsx'
import { togglePaper, toVerdict, usePaperBeside } from './paper-beside.ts'
import { stepFinding } from './step-finding.ts'
import { stepTask } from './step-task.ts'
import { TableTask } from './table-task.tsx'
import { TaskList } from './task-list.tsx'
import { TextTask } from './text-task.tsx'
import { undoStep } from './undo-buttons.tsx'
import { useReach } from './use-reach.ts'
import './entry.css'
import './task-list.css'
import './task-page.css'
import './carried-task.css'
import './paste.css'
import './cell-panel.css'
import './narrow-entry.css'
import './paper-pane.css'
import './narrative.css'
import './official-table.css'
import './entry-cell.css'

const AskedDialog = lazy(async () => ({ default: (await import('./kept/asked-dialog.tsx')).AskedDialog }))
const FastLane = lazy(async () => ({ default: (await import('./fast-lane/fast-lane.tsx')).FastLane }))
const RemarksPanel = lazy(async () => ({ default: (await import('./remarks-panel.tsx')).RemarksPanel }))
const PaperPane = lazy(async () => ({ default: (await import('./paper-pane.tsx')).PaperPane }))

/** 填报: the task list, the official form of the chosen task, the cell in hand and the findings beside it. */
export function EntryScreen({ reportId, task }: { readonly reportId: number; readonly task: TaskId }) {
  const open = useOpenReport(reportId)
  if (!open) return <ProgressLine says="正在打开年报" />
  return <OpenEntry open={open} task={task} />
}

function OpenEntry({ open, task }: { readonly open: OpenReport; readonly task: TaskId }) {
  useLiveChecks()
  useLiveLikeness()
  useReach(open, task)
  useYearsBefore(open)
  useEffect(() => {
    holdFinding(null)
  }, [open.id])
  const asked = useAsked(s => s.asked)
  const beside = usePaperBeside()
  const paper = (): void => {
    void flush().then(() => {
      go({ at: 'export', reportId: open.id })
    })
  }
  const home = (): void => {
    go({ at: 'home' })
  }
  useCommands({
    'edit.undo': () => {
      undoStep('undo')
    },
    'edit.redo': () => {
      undoStep('redo')
    },
    'file.save': () => {
      settleTyping()?.focus()
      void flush().then(() => {
        if (!unsaved()) showToast('已保存，随时都自动保存。要留一个版本，按 Ctrl+Shift+S。', 'good')
      })
    },
    'file.keep': () => {
      if (open.summary.status === 'draft') askFor({ what: 'version' })
      else showToast('定稿、归档的年报不会再改，不用另存版本。')
    },
    'file.preview': paper,
    'file.export': paper,
    'file.home': home,
    'file.new': home,
    'file.import': () => {
      go({ at: 'import', pending: null })
    },
    'file.archive': () => {
      go({ at: 'archive', reportId: open.id })
    },
    'view.history': () => {
      go({ at: 'archive', reportId: open.id })
    },
    'file.diary': () => {
      go({ at: 'diary', officeId: open.officeId, from: open.id })
    },
    'edit.fastLane': () => {
      if (open.summary.status !== 'draft') return
      if (gatesOf(open.form).length === 0) showToast(noLane(open.form))
      else go({ at: 'entry', reportId: open.id, task: 'fast' })
    },
    'edit.find': () => {
      go({ at: 'shelf', officeId: open.officeId })
    },
    'edit.note': () => {
      const { cell } = useHand.getState()
      if (cell !== null) askFor({ what: 'note', cell })
    },
    'view.paper': togglePaper,
    'view.check': toVerdict,
    'view.nextTask': () => {
      stepTask(open, task, 1)
    },
    'view.previousTask': () => {
      stepTask(open, task, -1)
    },
    'view.nextFinding': () => {
      stepFinding(open, 1)
    },
    'view.previousFinding': () => {
      stepFinding(open, -1)
    },
  })
  return (
    <div className={beside ? 'screen entry with-paper' : 'screen entry'}>
      <EntryTop open={open} onPaper={paper} />
      <TaskList open={open} task={task} />
      <main key={task} className="entry-main">
        <LockedBar open={open} />
        <TaskView open={open} task={task} />
      </main>
      {beside ? (
        <Suspense fallback={<aside className="paper-pane" aria-label="对照纸面" />}>
          <PaperPane open={open} task={task} />
        </Suspense>
      ) : null}
      <aside className="entry-side" aria-label="本格与审核">
        <Remarks open={open} />
        <CellPanel
          open={open}
          inTable={open.form.sections.some(s => s.id === task && s.table !== undefined)}
        />
        <CheckPanel id={open.id} form={open.form} summary={open.summary} />
      </aside>
      <EntryStatus open={open} />
      {asked ? (
        <Suspense fallback={null}>
          <AskedDialog open={open} asked={asked} />
        </Suspense>
      ) : null}
    </div>
  )
}

/** The remarks in hand of a report that was sent back. */
function Remarks({ open }: { readonly open: OpenReport }) {
  const returned = remarksOf(open.events)
  if (!returned) return null
  return (
    <Suspense fallback={null}>
      <RemarksPanel reportId={open.id} returned={returned} editable={open.summary.status === 'draft'} />
    </Suspense>
  )
}

function TaskView({ open, task }: { readonly open: OpenReport; readonly task: TaskId }) {
  if (task === 'fast')
    return (
      <Suspense fallback={<ProgressLine says="正在打开" />}>
        <FastLane open={open} />
      </Suspense>
    )
  if (task === 'carried') return <CarriedTask open={open} />
  if (task === 'frame') return <FrameTask open={open} />
  const section = open.form.sections.find(s => s.id === task)
  if (!section) return null
  const table = tableOf(open.form, section.table)
  return table ? (
    <TableTask key={section.id} form={open.form} section={section} table={table} />
  ) : (
    <TextTask key={section.id} section={section} />
  )
}

const tableOf = (form: Form, id: string | undefined) => form.tables.find(t => t.id === id)
