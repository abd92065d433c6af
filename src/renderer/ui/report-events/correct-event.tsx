import { useState } from 'react'
import type { EventFacts, ReportEvent } from '../../../core/events/report-event.ts'
import { eventInWords } from '../../../core/events/revised.ts'
import type { ReportView } from '../../../contract/views.ts'
import { record } from '../../state/report-acts.ts'
import { Button } from '../button.tsx'
import { ConfirmDialog } from '../dialog.tsx'
import { ReviseDialog } from './revise-dialog.tsx'

interface CorrectEventProps {
  readonly view: ReportView
  readonly event: ReportEvent
  readonly onChange: (view: ReportView) => void
}

/** 改, 删去 of what was written down of an event, and the way back from the last of these. */
export function CorrectEvent({ view, event, onChange }: CorrectEventProps) {
  const [asking, setAsking] = useState<'revise' | 'remove' | null>(null)
  const last = event.revisions?.at(-1)
  const removed = last?.now === null
  const close = () => {
    setAsking(null)
  }
  const put = async (now: EventFacts | null, says: string) => {
    const changed = await record('events.revise', { id: view.summary.id, seq: event.seq, now }, says)
    if (changed) onChange(changed)
  }
  const what = eventInWords(event)
  return (
    <span className="correct-event">
      {removed ? null : (
        <>
          <Button
            look="quiet"
            small
            aria-label={`改：${what}`}
            onClick={() => {
              setAsking('revise')
            }}
          >
            改…
          </Button>
          <Button
            look="quiet"
            small
            aria-label={`删去：${what}`}
            onClick={() => {
              setAsking('remove')
            }}
          >
            删去…
          </Button>
        </>
      )}
      {last ? (
        <Button
          look="quiet"
          small
          aria-label={`${removed ? '恢复' : '撤销上次的改'}：${what}`}
          onClick={() => void put(last.was, removed ? '记录已恢复。' : '已改回。')}
        >
          {removed ? '恢复' : '撤销上次的改'}
        </Button>
      ) : null}
      {asking === 'revise' ? (
        <ReviseDialog view={view} event={event} onClose={close} onDone={onChange} />
      ) : null}
      {asking === 'remove' ? (
        <ConfirmDialog
          title="删去记录"
          act="删去"
          danger
          onClose={close}
          onAct={() => {
            close()
            void put(null, '记录已删去，可以恢复。')
          }}
        >
          <p className="lead">{`删去“${what}”。${consequence(event)}删去的事留在办理经过里，可以恢复。`}</p>
        </ConfirmDialog>
      ) : null}
    </span>
  )
}

function consequence(event: ReportEvent): string {
  if (event.is === 'returned') return '退回意见随着收起；年报现在是草稿还是定稿，不变。'
  return event.is === 'sent' ? '报送时另存的内容随着收起。' : ''
}
