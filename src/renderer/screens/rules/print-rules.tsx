import { call } from '../../api.ts'
import { useExport } from '../../state/use-export.ts'
import { Button } from '../../ui/button.tsx'
import { ExportState } from '../../ui/export-files/export-state.tsx'

/** The rule book as Word and PDF, to print or to hand on. */
export function PrintRules({ officeId }: { readonly officeId: number }) {
  const writing = useExport()
  return (
    <div className="print-rules">
      <Button
        disabled={writing.busy}
        onClick={() =>
          void writing.begin(more => call('rules.write', { officeId, formats: ['docx', 'pdf'], ...more }))
        }
      >
        {writing.busy ? '正在写入并核对…' : '导出规则手册（Word、PDF）…'}
      </Button>
      <ExportState state={writing} />
    </div>
  )
}
