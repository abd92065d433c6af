import type { ReactNode } from 'react'
import { useSession } from '../state/session.ts'
import { HelpMenu } from './help/help-menu.tsx'
import { SampleMark } from './help/sample-mark.tsx'
import { Button } from './button.tsx'
import { KeepingStatus } from './keeping-status.tsx'

interface TopBarProps {
  /** Where this screen was come from, in its name there: always the first thing of the bar. */
  readonly back?: { readonly to: string; readonly onGo: () => void }
  readonly children?: ReactNode
  readonly actions?: ReactNode
}

/** The bar at the top of every screen: the program, the way back, what is open (left), what can be done (right). */
export function TopBar({ back, children, actions }: TopBarProps) {
  const sample = useSession(s => s.app?.sample ?? 'none')
  return (
    <header className={sample === 'none' ? 'top-bar' : 'top-bar is-sample'}>
      <span className="brand">
        <span className="seal" aria-hidden="true">
          公
        </span>
        公开年报
      </span>
      <SampleMark />
      <div className="top-bar-what">
        {back ? (
          <Button look="quiet" small onClick={back.onGo}>
            ‹ {back.to}
          </Button>
        ) : null}
        {children}
      </div>
      <div className="top-bar-actions">
        {actions}
        <HelpMenu />
      </div>
    </header>
  )
}

/** The line at the foot of every screen. */
export function StatusBar({ children, end }: { readonly children?: ReactNode; readonly end?: ReactNode }) {
  return (
    <footer className="status-bar">
      <div className="status-bar-start">{children}</div>
      <div className="status-bar-end">
        <KeepingStatus />
        {end}
      </div>
    </footer>
  )
}
