import { useState } from 'react'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { Field } from './field.tsx'

interface ReasonDialogProps {
  readonly title: string
  readonly says: string
  readonly act: string
  readonly onAct: (reason: string) => void
  readonly onClose: () => void
}

/** Asks for the reason of an act that is written down with it (退回草稿, 更正). */
export function ReasonDialog({ title, says, act, onAct, onClose }: ReasonDialogProps) {
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const blank = reason.trim() === ''
  return (
    <Dialog
      title={title}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button
            look="primary"
            onClick={() => {
              setTried(true)
              if (!blank) onAct(reason.trim())
            }}
          >
            {act}
          </Button>
        </>
      }
    >
      <p className="lead">{says}</p>
      <Field label="原因" error={tried && blank ? '此项必填，写一句话。' : undefined}>
        {ids => (
          <textarea
            className="input"
            {...ids}
            value={reason}
            onChange={event => {
              setReason(event.target.value)
            }}
          />
        )}
      </Field>
    </Dialog>
  )
}
