import type { ReportSummary } from '../../contract/views.ts'
import { actWithReason } from '../state/report-acts.ts'
import { go } from '../state/router.ts'
import { ReasonDialog } from './reason-dialog.tsx'

interface CorrectDialogProps {
  readonly summary: ReportSummary
  readonly onClose: () => void
}

/** 更正 of an archived report: a new version is begun beside it, with the reason on record. */
export function CorrectDialog({ summary, onClose }: CorrectDialogProps) {
  const correct = async (reason: string) => {
    const says = `${summary.year} 年年报第 ${summary.version + 1} 版已建好，可以更正`
    const view = await actWithReason('reports.correct', summary.id, reason, says)
    onClose()
    if (view) go({ at: 'entry', reportId: view.summary.id, task: 's1' })
  }
  return (
    <ReasonDialog
      title={`更正 ${summary.year} 年年报`}
      says={`已归档的第 ${summary.version} 版原样保留。更正写在新的一版里，定稿、归档后代替旧版。`}
      act={`新建第 ${summary.version + 1} 版并更正`}
      onAct={reason => void correct(reason)}
      onClose={onClose}
    />
  )
}
