import { useState } from 'react'
import { cellsOf } from '../../../../core/forms/cells.ts'
import { NOTE_LENGTH } from '../../../../core/report/edit.ts'
import { applyStep, useEditable } from '../../../state/report-store.ts'
import type { OpenReport } from '../../../state/report-store.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Field } from '../../../ui/field.tsx'

interface NoteDialogProps {
  readonly open: OpenReport
  readonly cell: string
  readonly onClose: () => void
}

/** 批注 of a cell: for whoever fills it in, never on the paper. */
export function NoteDialog({ open, cell, onClose }: NoteDialogProps) {
  const editable = useEditable()
  const before = open.report.notes?.[cell] ?? ''
  const [text, setText] = useState(before)
  const put = (to: string | null): void => {
    if ((to ?? '') !== before) applyStep([{ what: 'note', cell, to }])
    onClose()
  }
  return (
    <Dialog
      title="批注"
      onClose={onClose}
      foot={
        editable ? (
          <>
            {before === '' ? null : (
              <Button
                onClick={() => {
                  put(null)
                }}
              >
                去掉批注
              </Button>
            )}
            <Button onClick={onClose}>取消</Button>
            <Button
              look="primary"
              onClick={() => {
                put(text.trim() === '' ? null : text.trim())
              }}
            >
              写好了
            </Button>
          </>
        ) : (
          <Button onClick={onClose}>关闭</Button>
        )
      }
    >
      <Field
        label={cellsOf(open.form).get(cell)?.name ?? cell}
        hint={`只给填报的人看，不印在年报上，也不带到下一年。还可以写 ${NOTE_LENGTH - text.length} 字。`}
      >
        {ids => (
          <textarea
            className="input"
            {...ids}
            maxLength={NOTE_LENGTH}
            readOnly={!editable}
            value={text}
            onChange={event => {
              setText(event.target.value)
            }}
            onKeyDown={event => {
              if (event.key === 'Enter' && event.ctrlKey && editable)
                put(text.trim() === '' ? null : text.trim())
            }}
          />
        )}
      </Field>
    </Dialog>
  )
}
