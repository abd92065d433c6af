import { useState } from 'react'
import type { OfficeRecord } from '../../../contract/views.ts'
import { formForYear } from '../../../core/forms/form-for-year.ts'
import { reportYears } from '../../../core/report/deadline.ts'
import { ask, call } from '../../api.ts'
import { useExport } from '../../state/use-export.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ExportState } from '../../ui/export-files/export-state.tsx'
import { SelectField } from '../../ui/field.tsx'
import { showToast } from '../../ui/toast-store.ts'

interface BlankFormDialogProps {
  readonly office: OfficeRecord
  readonly proposed: number
  readonly today: string
  readonly onClose: () => void
}

/** 空白表: the year's form without numbers, to be handed round and filled in by pen. */
export function BlankFormDialog({ office, proposed, today, onClose }: BlankFormDialogProps) {
  const [year, setYear] = useState(proposed)
  const [printing, setPrinting] = useState(false)
  const writing = useExport()
  const which = { officeId: office.id, year }
  const print = async () => {
    setPrinting(true)
    const answer = await ask('blank.print', which)
    setPrinting(false)
    if (answer?.printed) showToast('空白表已交给打印机', 'good')
  }
  return (
    <Dialog
      title="空白表"
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>关闭</Button>
          <Button
            disabled={writing.busy}
            onClick={() => void writing.begin(more => call('blank.write', { ...which, ...more }))}
          >
            存为 Word 和 PDF…
          </Button>
          <Button look="primary" disabled={printing} onClick={() => void print()}>
            打印…
          </Button>
        </>
      }
    >
      <p className="lead">当年的标题、各部分的题目和三张表，格子都空着，可以发给各股室手填，再照着录入。</p>
      <SelectField
        label="年度"
        hint={formForYear(year)?.name}
        value={String(year)}
        options={reportYears(today).map(y => ({ value: String(y), label: `${y} 年` }))}
        onChange={event => {
          setYear(Number(event.target.value))
        }}
      />
      <ExportState state={writing} />
    </Dialog>
  )
}
