import { useId, useRef } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'

export interface MenuItem {
  readonly says: string
  readonly hint?: string
  readonly checked?: boolean
  readonly disabled?: boolean
  /** A line stands above it. */
  readonly begins?: boolean
  readonly onPick: () => void
}

interface MenuProps {
  readonly label: ReactNode
  /** For screen readers where the label alone does not say it. */
  readonly name?: string
  readonly items: readonly MenuItem[]
  readonly className?: string
}

/** A button that opens a list of commands; arrows walk through it, Esc closes. */
export function Menu({ label, name, items, className = 'btn' }: MenuProps) {
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const lines = () => [...(list.current?.querySelectorAll<HTMLButtonElement>('button:enabled') ?? [])]
  const walk = (event: KeyboardEvent) => {
    const all = lines()
    const at = all.findIndex(line => line === document.activeElement)
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key]
    if (to === undefined) return
    event.preventDefault()
    all.at(to % all.length)?.focus()
  }
  return (
    <>
      <button type="button" className={className} popoverTarget={id} aria-haspopup="menu" aria-label={name}>
        {label}
        <span className="caret" aria-hidden="true" />
      </button>
      <div
        ref={list}
        id={id}
        popover="auto"
        role="menu"
        className="menu"
        onKeyDown={walk}
        onToggle={event => {
          if (event.newState === 'open') lines()[0]?.focus()
        }}
      >
        {items.map(item => (
          <button
            key={item.says}
            type="button"
            className={item.begins ? 'begins' : undefined}
            role={item.checked === undefined ? 'menuitem' : 'menuitemradio'}
            aria-checked={item.checked}
            disabled={item.disabled}
            onClick={() => {
              list.current?.hidePopover()
              item.onPick()
            }}
          >
            <span>{item.says}</span>
            {item.hint ? <small>{item.hint}</small> : null}
          </button>
        ))}
      </div>
    </>
  )
}
