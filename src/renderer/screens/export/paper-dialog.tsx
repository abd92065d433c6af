import type { ReportView } from '../../../contract/views.ts'
import type { PaperKind } from '../../../core/export/papers/paper-facts.ts'
import { call } from '../../api.ts'
import { flush } from '../../state/autosave.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { PaperPreview } from '../../ui/paper-preview/paper-preview.tsx'
import { usePages } from '../../ui/paper-preview/use-pages.ts'

interface PaperDialogProps {
  readonly view: ReportView
  readonly kind: PaperKind
  readonly name: string
  readonly onClose: () => void
}

/** The pages of one paper that goes with the report, as they will be printed. */
export function PaperDialog({ view, kind, name, onClose }: PaperDialogProps) {
  const { id, year } = view.summary
  const pages = usePages({
    paper: `${kind} of report ${id}`,
    wanted: view,
    make: async shows => {
      await flush()
      const reply = await call('papers.preview', { id, paper: kind })
      return reply.ok ? { ok: true, value: { pdf: reply.value.pdf, shows } } : reply
    },
  })
  return (
    <Dialog
      title={`${year} 年年报${name}`}
      wide
      onClose={onClose}
      foot={<Button onClick={onClose}>关闭</Button>}
    >
      <div className="paper-dialog">
        <PaperPreview pages={pages} name={`${name}的页面`} agrees="与已保存的年报一致" />
      </div>
    </Dialog>
  )
}
