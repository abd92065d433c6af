import { useEffect, useId, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { Button } from './button.tsx'

interface DialogProps {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
  /** Buttons, the harmless one first. */
  readonly foot?: ReactNode
  readonly wide?: boolean
}

/** A modal native dialog, open while it is rendered. Esc and 关闭 call `onClose`. */
export function Dialog({ title, onClose, children, foot, wide = false }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null)
  const heading = useId()
  const [before] = useState(() => document.activeElement)
  useEffect(() => {
    const dialog = ref.current
    if (dialog && !dialog.open) dialog.showModal()
    // What scrolls and holds nothing to Tab to is scrolled by the arrow keys.
    const body = dialog?.querySelector<HTMLElement>('.dialog-body')
    if (
      body &&
      body.scrollHeight > body.clientHeight &&
      !body.querySelector('button, input, select, textarea, a')
    ) {
      body.tabIndex = 0
    }
    // Of a group of choices the chosen one.
    const field = '.dialog-body :is(input:not([type="radio"]:not(:checked)), select, textarea):enabled'
    const start = dialog?.querySelector<HTMLElement>(field) ?? dialog?.querySelector('.dialog-foot button')
    if (start instanceof HTMLElement) start.focus()
    if (start instanceof HTMLInputElement && start.type === 'text')
      start.setSelectionRange(start.value.length, start.value.length)
    return () => {
      dialog?.close()
      if (before instanceof HTMLElement) before.focus()
    }
  }, [before])
  return (
    <dialog
      ref={ref}
      className={wide ? 'dialog wide' : 'dialog'}
      aria-labelledby={heading}
      onCancel={event => {
        event.preventDefault()
        onClose()
      }}
    >
      <div className="dialog-head">
        <h2 id={heading}>{title}</h2>
        <button type="button" className="dialog-close" aria-label="关闭" onClick={onClose}>
          ×
        </button>
      </div>
      <div className="dialog-body">{children}</div>
      {foot ? <div className="dialog-foot">{foot}</div> : null}
    </dialog>
  )
}

interface ConfirmProps {
  readonly title: string
  readonly children: ReactNode
  /** Names the act and its object: 删除 2024 年草稿. */
  readonly act: string
  readonly danger?: boolean
  readonly onAct: () => void
  readonly onClose: () => void
}

/** Asks before a destructive act. */
export function ConfirmDialog({ title, children, act, danger = false, onAct, onClose }: ConfirmProps) {
  return (
    <Dialog
      title={title}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button look={danger ? 'danger' : 'primary'} onClick={onAct}>
            {act}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  )
}
