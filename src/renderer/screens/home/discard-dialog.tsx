import type { ReportSummary } from '../../../contract/views.ts'
import { ask } from '../../api.ts'
import { ConfirmDialog } from '../../ui/dialog.tsx'
import { showToast } from '../../ui/toast-store.ts'

interface DiscardDialogProps {
  readonly summary: ReportSummary
  readonly onClose: () => void
  readonly onGone: () => void
}

/** Asks before a draft is thrown away; the button names the year. */
export function DiscardDialog({ summary, onClose, onGone }: DiscardDialogProps) {
  const discard = async () => {
    const left = await ask('reports.discard', { id: summary.id })
    if (!left) return
    showToast(`已删除 ${summary.year} 年草稿`)
    onGone()
  }
  return (
    <ConfirmDialog
      title={`删除 ${summary.year} 年草稿？`}
      act={`删除 ${summary.year} 年草稿`}
      danger
      onAct={() => void discard()}
      onClose={onClose}
    >
      <p>这一年填的数字和文字都会从列表中去掉，可以在“查找与档案”的回收站里恢复。其他年度的年报不受影响。</p>
    </ConfirmDialog>
  )
}
