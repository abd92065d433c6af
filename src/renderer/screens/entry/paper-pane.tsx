import { useCallback, useMemo } from 'react'
import type { Finding } from '../../../core/checks/check.ts'
import { useFindings } from '../../state/findings.ts'
import { useHand } from '../../state/hand.ts'
import { spotOfFinding, taskOfCell } from '../../state/locate.ts'
import { useReport } from '../../state/report-store.ts'
import type { OpenReport } from '../../state/report-store.ts'
import type { TaskId } from '../../state/router.ts'
import { ReportPreview } from '../../ui/paper-preview/report-preview.tsx'
import type { InHand } from '../../ui/paper-preview/report-preview.tsx'
import { pagesOfReport } from '../../ui/paper-preview/report-pages.ts'
import { usePages } from '../../ui/paper-preview/use-pages.ts'
import { showFinding } from './step-finding.ts'

const none: readonly Finding[] = []

/** 对照纸面: the printed pages beside the form, at the place that is being filled in. */
export function PaperPane({ open, task }: { readonly open: OpenReport; readonly task: TaskId }) {
  const { id, form, report } = open
  const findings = useFindings(s => s.result?.open ?? none)
  const fingerprint = useFindings(s => s.inHand)
  const held = findings.find(f => f.fingerprint === fingerprint)
  const pages = usePages({
    paper: `report ${id}`,
    wanted: report,
    make: now => pagesOfReport(id, () => useReport.getState().open?.report ?? now),
  })
  const inHand = useInHand(open, task, held)
  const onPick = useCallback(
    (finding: Finding) => {
      showFinding({ id, form }, finding)
    },
    [id, form],
  )
  return (
    <aside className="paper-pane" aria-label="对照纸面">
      <ReportPreview
        pages={pages}
        form={form}
        name={`${report.year} 年年报的页面`}
        findings={findings}
        held={fingerprint}
        onPick={onPick}
        inHand={inHand}
        foot={
          held ? (
            <p className={`paper-held ${held.severity}`} role="status">
              {held.severity === 'error' ? '✕' : '!'}
              {findings.indexOf(held) + 1} {held.says}
            </p>
          ) : null
        }
      />
    </aside>
  )
}

/** The cell in hand of this task, else the words of the finding in hand, else the beginning of the task's chapter. */
function useInHand({ form }: OpenReport, task: TaskId, held: Finding | undefined): InHand {
  const cell = useHand(s => s.cell)
  return useMemo(() => {
    if (cell !== null && taskOfCell(form, cell) === task) return { cell }
    if (held?.quote && spotOfFinding(form, held).task === task) return { quote: held.quote }
    return { part: partOf(form, task) }
  }, [form, cell, task, held])
}

/** The chapter of a task: the frame begins with the title, the carried numbers stand in the table they are carried into. */
function partOf(form: OpenReport['form'], task: TaskId): string {
  if (task === 'frame') return 'title'
  if (task !== 'carried') return task
  const [carried] = form.carryOver.rules
  return carried ? taskOfCell(form, carried.to) : 'title'
}
