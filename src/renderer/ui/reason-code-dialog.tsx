import { useState } from 'react'
import type { Reason } from '../../core/report/cell-value.ts'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { ReasonFields } from './reason-fields.tsx'
import { isReasonCode } from './reason-options.ts'

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
        <ReasonFields
          code={code}
          note={note}
          codeError={tried && noCode ? '请从列表中选一项。' : undefined}
          noteError={tried && noNote ? '原因选“其他”的，须写一句话。' : undefined}
          onCode={setCode}
          onNote={setNote}
        />
      </div>
    </Dialog>
  )
}
