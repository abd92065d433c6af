import { useState } from 'react'
import type { Reason } from '../../core/report/cell-value.ts'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { SelectField, TextField } from './field.tsx'
import { isReasonCode, reasonOptions } from './reason-options.ts'

interface ReasonCodeDialogProps {
  readonly says: string
  readonly before: Reason | undefined
  readonly onAct: (reason: Reason | null) => void
  readonly onClose: () => void
}

/** Asks why a number does not follow from last year's: one of the reason codes, with a note. */
export function ReasonCodeDialog({ says, before, onAct, onClose }: ReasonCodeDialogProps) {
  const [code, setCode] = useState<string>(before?.code ?? '')
  const [note, setNote] = useState(before?.note ?? '')
  const [tried, setTried] = useState(false)
  const noCode = !isReasonCode(code)
  const noNote = code === 'other' && note.trim() === ''
  return (
    <Dialog
      title="不衔接的原因"
      onClose={onClose}
      foot={
        <>
          {before ? (
            <Button
              className="push-left"
              onClick={() => {
                onAct(null)
              }}
            >
              撤销原因
            </Button>
          ) : null}
          <Button onClick={onClose}>取消</Button>
          <Button
            look="primary"
            onClick={() => {
              setTried(true)
              if (isReasonCode(code) && !noNote) onAct({ code, note: note.trim() })
            }}
          >
            保存原因
          </Button>
        </>
      }
    >
      <p className="lead">{says}</p>
      <div className="form-grid">
        <SelectField
          label="原因"
          value={code}
          options={reasonOptions}
          error={tried && noCode ? '请从列表中选一项。' : undefined}
          onChange={event => {
            setCode(event.target.value)
          }}
        />
        <div className="whole">
          <TextField
            label="说明"
            hint="原因选“其他”的必填。"
            value={note}
            error={tried && noNote ? '原因选“其他”的，须写一句话。' : undefined}
            onChange={event => {
              setNote(event.target.value)
            }}
          />
        </div>
      </div>
    </Dialog>
  )
}
