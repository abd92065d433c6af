import type { Status } from '../report/report.ts'
import type { Progress } from '../schedule/plan.ts'
import type { PublishedEvent, ReportEvent, ReturnedEvent } from './report-event.ts'

/** How far a report has come: what was sent back since it was sent does not count as sent. */
export function progressOf(status: Status, events: readonly ReportEvent[]): Progress {
  const turn = events.findLast(event => event.is === 'sent' || event.is === 'returned')
  return { status, sent: turn?.is === 'sent', published: publishedOf(events) !== undefined }
}

/** The last 发布, which is the one that counts. */
export const publishedOf = (events: readonly ReportEvent[]): PublishedEvent | undefined =>
  events.findLast(event => event.is === 'published')

/** The remarks in hand: those of the last 退回, until the report has been sent again. */
export function remarksOf(events: readonly ReportEvent[]): ReturnedEvent | undefined {
  const turn = events.findLast(event => event.is === 'sent' || event.is === 'returned')
  return turn?.is === 'returned' ? turn : undefined
}
