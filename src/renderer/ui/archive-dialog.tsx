import type { ReportSummary, ReportView } from '../../contract/views.ts'
import { act } from '../state/report-acts.ts'
import { ConfirmDialog } from './dialog.tsx'

interface ArchiveDialogProps {
  readonly summary: Pick<ReportSummary, 'id' | 'year'>
  readonly onClose: () => void
  readonly onDone?: (view: ReportView) => void
}

/** 归档 is asked for once more: nothing leads back from it but 更正. */
export function ArchiveDialog({ summary: { id, year }, onClose, onDone }: ArchiveDialogProps) {
  const archive = async () => {
    const view = await act('reports.archive', id, `${year} 年年报已归档`)
    onClose()
    if (view) onDone?.(view)
  }
  return (
    <ConfirmDialog
      title={`归档 ${year} 年年报？`}
      act={`归档 ${year} 年年报`}
      onAct={() => void archive()}
      onClose={onClose}
    >
      <p>归档后这一年不再改动，{year + 1} 年从它带入结转。以后发现差错，用“更正”另起一版。</p>
    </ConfirmDialog>
  )
}
