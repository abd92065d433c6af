import { useState } from 'react'
import type { ReactNode } from 'react'
import type { ReportView } from '../../../contract/views.ts'
import { Button } from '../button.tsx'
import { DateField } from '../date-field.tsx'
import { Dialog } from '../dialog.tsx'

interface FrameProps {
  readonly title: string
  readonly says: string
  readonly act: string
  readonly onClose: () => void
  /** Sends it; undefined where main refused, with the reason told. */
  readonly onAct: () => Promise<ReportView | undefined>
  readonly onDone: (view: ReportView) => void
  /** Something is missing. */
  readonly missing: boolean
  readonly children: (tried: boolean) => ReactNode
}

/** The shell of what is asked about an event. */
export function EventDialog({ title, says, act, onClose, onAct, onDone, missing, children }: FrameProps) {
  const [tried, setTried] = useState(false)
  const send = async () => {
    setTried(true)
    if (missing) {
      focusWrong()
      return
    }
    const view = await onAct()
    if (!view) return
    onClose()
    onDone(view)
  }
  return (
    <Dialog
      title={title}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button look="primary" onClick={() => void send()}>
            {act}
          </Button>
        </>
      }
    >
      <p className="lead">{says}</p>
      <div className="event-form">{children(tried)}</div>
    </Dialog>
  )
}

/** To the first field that has to be mended, once it is marked. */
function focusWrong(): void {
  requestAnimationFrame(() => {
    document.querySelector<HTMLElement>('dialog[open] [aria-invalid="true"]')?.focus()
  })
}

export const needed = (tried: boolean, value: string | null): string | undefined =>
  tried && (value ?? '').trim() === '' ? '此项必填。' : undefined

interface DayProps {
  readonly label: string
  readonly year: number
  readonly value: string | null
  readonly onChange: (on: string | null) => void
  readonly tried: boolean
}

/** The day of an event. */
export function Day({ label, year, value, onChange, tried }: DayProps) {
  return (
    <DateField
      label={label}
      value={value}
      exampleYear={year + 1}
      onChange={onChange}
      hint={tried && value === null ? <span className="field-error">此项必填。</span> : undefined}
    />
  )
}
