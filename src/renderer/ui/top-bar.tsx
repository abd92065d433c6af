import type { ReactNode } from 'react'
import { useSession } from '../state/session.ts'
import { HelpMenu } from './help/help-menu.tsx'
import { SampleMark } from './help/sample-mark.tsx'
import { KeepingStatus } from './keeping-status.tsx'

/** The bar at the top of every screen: the program, what is open (left), what can be done (right). */
export function TopBar({
  children,
  actions,
}: {
  readonly children?: ReactNode
  readonly actions?: ReactNode
}) {
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
      <div className="top-bar-what">{children}</div>
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
