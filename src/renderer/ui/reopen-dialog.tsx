import type { ReportSummary, ReportView } from '../../contract/views.ts'
import { actWithReason } from '../state/report-acts.ts'
import { ReasonDialog } from './reason-dialog.tsx'

interface ReopenDialogProps {
  readonly summary: Pick<ReportSummary, 'id' | 'year'>
  readonly onClose: () => void
  readonly onDone?: (view: ReportView) => void
}

/** 退回草稿 of a final report, with the reason on record. */
export function ReopenDialog({ summary: { id, year }, onClose, onDone }: ReopenDialogProps) {
  const reopen = async (reason: string) => {
    const view = await actWithReason('reports.reopen', id, reason, `${year} 年年报已退回草稿，可以改动`)
    onClose()
    if (view) onDone?.(view)
  }
  return (
    <ReasonDialog
      title={`${year} 年年报退回草稿`}
      says="退回以后可以继续改动，改好再定稿。原因记入修改记录。"
      act="退回草稿"
      onAct={reason => void reopen(reason)}
      onClose={onClose}
    />
  )
}
