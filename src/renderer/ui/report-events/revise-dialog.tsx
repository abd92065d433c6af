import { useState } from 'react'
import type { ReportEvent } from '../../../core/events/report-event.ts'
import { eventInWords, factsOf } from '../../../core/events/revised.ts'
import type { ReportView } from '../../../contract/views.ts'
import { record } from '../../state/report-acts.ts'
import { TextField } from '../field.tsx'
import { Day, EventDialog, needed } from './event-dialog.tsx'

interface ReviseDialogProps {
  readonly view: ReportView
  readonly event: ReportEvent
  readonly onClose: () => void
  readonly onDone: (view: ReportView) => void
}

const labels = { sent: '报送给', returned: '由谁退回', published: '网址' } as const

/** 改: the day, and to or by whom, or the address; what was written down before stays in 办理经过. */
export function ReviseDialog({ view, event, onClose, onDone }: ReviseDialogProps) {
  const { id, year } = view.summary
  const facts = factsOf(event)
  const [on, setOn] = useState<string | null>(facts.on)
  const [about, setAbout] = useState(facts.about ?? '')
  const mayBeBlank = event.is === 'published'
  return (
    <EventDialog
      title="改记录"
      says={`原来记的是“${eventInWords(event)}”。改了以后，原来记的仍留在办理经过里。`}
      act="改记录"
      onClose={onClose}
      onDone={onDone}
      missing={on === null || (!mayBeBlank && about.trim() === '')}
      onAct={() =>
        record(
          'events.revise',
          { id, seq: event.seq, now: { on: on ?? '', about: about.trim() || null } },
          '记录已改，可以改回。',
        )
      }
    >
      {tried => (
        <>
          <Day label="日期" year={year} value={on} onChange={setOn} tried={tried} />
          <TextField
            label={labels[event.is]}
            value={about}
            error={mayBeBlank ? undefined : needed(tried, about)}
            onChange={change => {
              setAbout(change.target.value)
            }}
          />
        </>
      )}
    </EventDialog>
  )
}
