import { placeOfComment } from '../../core/events/comment-place.ts'
import type { Comment, ReportEvent } from '../../core/events/report-event.ts'
import { revised } from '../../core/events/revised.ts'
import { formById } from '../../core/forms/form-for-year.ts'
import type { StoredEvent } from '../store/event-store.ts'
import type { StoredReport } from '../store/report-store.ts'
import type { Store } from '../store/store.ts'

/** The events of a report oldest first, as they stand after their corrections, and those that were taken away. */
export interface EventsOf {
  readonly events: readonly ReportEvent[]
  readonly removed: readonly ReportEvent[]
}

/** The events of a report with the last answer to each remark and every correction. */
export function eventsOf(store: Store, { id, report }: StoredReport): EventsOf {
  const lines = store.events.of(id)
  const corrected = lines.flatMap(line => {
    const event = eventOf(line, lines, report.formId)
    return event ? [revised(event, correctionsOf(line, lines))] : []
  })
  return {
    events: corrected.filter(({ removed }) => !removed).map(({ event }) => event),
    removed: corrected.filter(({ removed }) => removed).map(({ event }) => event),
  }
}

const correctionsOf = ({ seq }: StoredEvent, lines: readonly StoredEvent[]) =>
  lines.flatMap(line =>
    line.kind === 'revised' && line.detail.seq === seq ? [{ at: line.at, now: line.detail.now }] : [],
  )

/** Null for a line that only says something of another one. */
function eventOf(line: StoredEvent, lines: readonly StoredEvent[], formId: string): ReportEvent | null {
  const { seq, on, at } = line
  switch (line.kind) {
    case 'sent':
      return { seq, on, at, is: 'sent', ...line.detail }
    case 'published':
      return { seq, on, at, is: 'published', ...line.detail }
    case 'returned': {
      const comments = line.detail.comments.map((says, i): Comment => ({
        says,
        place: placeOfComment(formById(formId), says),
        answer: answerTo(seq, i, lines),
      }))
      return { seq, on, at, is: 'returned', from: line.detail.from, comments }
    }
    case 'answered':
    case 'revised':
      return null
  }
}

function answerTo(seq: number, comment: number, lines: readonly StoredEvent[]): Comment['answer'] {
  const said = lines.findLast(
    line => line.kind === 'answered' && line.detail.seq === seq && line.detail.comment === comment,
  )
  return said?.kind === 'answered' ? said.detail.answer : null
}
