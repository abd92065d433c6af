import type { HistoryLine, ReportView } from '../../../contract/views.ts'
import { EventActs } from '../../ui/report-events/event-acts.tsx'
import { Timeline } from '../../ui/report-events/timeline.tsx'

interface EventsCardProps {
  readonly view: ReportView
  readonly history: readonly HistoryLine[]
  readonly onChange: (view: ReportView) => void
}

/** 办理经过 of the kept report; 发布 is written down beside it even after 归档. */
export function EventsCard({ view, history, onChange }: EventsCardProps) {
  return (
    <section className="card" aria-labelledby="events">
      <h2 id="events">办理经过</h2>
      <Timeline view={view} history={history} onChange={onChange} />
      <EventActs view={view} onChange={onChange} />
    </section>
  )
}
