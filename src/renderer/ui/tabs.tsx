import { useId, useRef } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import '../styles/tabs.css'

interface TabsProps {
  /** For screen readers. */
  readonly name: string
  readonly tabs: readonly { readonly id: string; readonly says: string }[]
  readonly at: string
  readonly onPick: (id: string) => void
  readonly children: ReactNode
}

/** Tabs over one panel; left and right walk, the panel follows. */
export function Tabs({ name, tabs, at, onPick, children }: TabsProps) {
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const walk = (event: KeyboardEvent) => {
    const here = tabs.findIndex(t => t.id === at)
    const to = { ArrowRight: here + 1, ArrowLeft: here - 1, Home: 0, End: tabs.length - 1 }[event.key]
    if (to === undefined) return
    const next = (to + tabs.length) % tabs.length
    const tab = tabs[next]
    if (!tab) return
    event.preventDefault()
    onPick(tab.id)
    list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[next]?.focus()
  }
  return (
    <div className="tabs">
      <div ref={list} role="tablist" aria-label={name} className="tab-list" onKeyDown={walk}>
        {tabs.map(tab => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`${id}-${tab.id}`}
            aria-selected={tab.id === at}
            aria-controls={`${id}-panel`}
            tabIndex={tab.id === at ? 0 : -1}
            onClick={() => {
              onPick(tab.id)
            }}
          >
            {tab.says}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${at}`} className="tab-panel">
        {children}
      </div>
    </div>
  )
}
