import { useState } from 'react'
import { progressOf } from '../../../core/events/progress.ts'
import type { ReportEvent } from '../../../core/events/report-event.ts'
import type { ReportView } from '../../../contract/views.ts'
import { useSession } from '../../state/session.ts'
import { Button } from '../button.tsx'
import { PublishDialog, ReturnDialog, SendDialog } from './event-dialogs.tsx'
import './report-events.css'

interface EventActsProps {
  readonly view: ReportView
  readonly onChange: (view: ReportView) => void
}

/** 报送, 退回修改, 发布: what can be written down of a report as it stands. */
export function EventActs({ view, onChange }: EventActsProps) {
  const [asking, setAsking] = useState<'send' | 'return' | 'publish' | null>(null)
  const today = useSession(s => s.app?.today)
  const { summary, events } = view
  const { sent } = progressOf(summary.status, events)
  if (today === undefined || summary.status === 'draft') return null
  const shared = {
    summary,
    today,
    county: countyIn(events),
    onClose: () => {
      setAsking(null)
    },
    onDone: onChange,
  }
  const open = (what: typeof asking) => () => {
    setAsking(what)
  }
  return (
    <div className="event-acts">
      {summary.origin === 'own' ? (
        <Button onClick={open('send')}>{sent ? '再次报送…' : '报送…'}</Button>
      ) : null}
      {summary.status === 'final' && sent ? <Button onClick={open('return')}>退回修改…</Button> : null}
      <Button onClick={open('publish')}>发布…</Button>
      {asking === 'send' ? <SendDialog {...shared} /> : null}
      {asking === 'return' ? <ReturnDialog {...shared} /> : null}
      {asking === 'publish' ? <PublishDialog {...shared} /> : null}
    </div>
  )
}

/** Whom it was sent to or came back from last. */
function countyIn(events: readonly ReportEvent[]): string {
  const last = events.findLast(event => event.is !== 'published')
  return last?.is === 'sent' ? last.to : last?.is === 'returned' ? last.from : ''
}
