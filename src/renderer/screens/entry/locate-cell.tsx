import { cellOf } from '../../../core/forms/cells.ts'
import { locate, taskOfCell } from '../../state/locate.ts'
import type { OpenReport } from '../../state/report-store.ts'
import { Button } from '../../ui/button.tsx'

/** 定位: from a line about a cell to the cell in its table. */
export function LocateCell({ open, cell }: { readonly open: OpenReport; readonly cell: string }) {
  return (
    <Button
      look="quiet"
      small
      aria-label={`定位 ${cellOf(open.form, cell).name}`}
      onClick={() => {
        locate(open.id, { task: taskOfCell(open.form, cell), cell })
      }}
    >
      定位
    </Button>
  )
}
