import { paperDate } from '../text/paper-date.ts'
import type { EventFacts, ReportEvent, Revision } from './report-event.ts'

/** The facts of an event that a clerk may have written down wrongly. */
export function factsOf(event: ReportEvent): EventFacts {
  switch (event.is) {
    case 'sent':
      return { on: event.on, about: event.to }
    case 'returned':
      return { on: event.on, about: event.from }
    case 'published':
      return { on: event.on, about: event.url }
  }
}

/** 2026年1月15日报送青河县政务公开办 */
export function eventInWords(event: ReportEvent): string {
  const { on, about } = factsOf(event)
  const what = { sent: '报送', returned: '退回修改', published: '发布' }[event.is]
  return event.is === 'returned'
    ? `${paperDate(on)}${about ?? ''}${what}`
    : `${paperDate(on)}${what}${event.is === 'sent' || about === null ? (about ?? '') : `（${about}）`}`
}

/** 改：2026年1月15日报送…，原来记的是2026年1月5日报送… */
export function revisionInWords(event: ReportEvent, { was, now }: Revision): string {
  const words = (facts: EventFacts) => eventInWords(withFacts(event, facts))
  if (now === null) return `删去：${was ? words(was) : ''}`
  return was === null ? `恢复：${words(now)}` : `改为：${words(now)}，原来记的是${words(was)}`
}

function withFacts(event: ReportEvent, { on, about }: EventFacts): ReportEvent {
  switch (event.is) {
    case 'sent':
      return { ...event, on, to: about ?? '' }
    case 'returned':
      return { ...event, on, from: about ?? '' }
    case 'published':
      return { ...event, on, url: about }
  }
}

/** One entry of the log of corrections: what the event is from then on; null = 删去. */
export interface Correction {
  readonly at: string
  readonly now: EventFacts | null
}

/** An event as it stands after its corrections, with each of them; a removed one as it stood last. */
export function revised(
  event: ReportEvent,
  corrections: readonly Correction[],
): { readonly event: ReportEvent; readonly removed: boolean } {
  const first = factsOf(event)
  const before = (i: number): EventFacts | null => (i === 0 ? first : (corrections[i - 1]?.now ?? null))
  const revisions = corrections.map(({ at, now }, i): Revision => ({ at, was: before(i), now }))
  const facts = corrections.findLast(({ now }) => now !== null)?.now ?? first
  const told = revisions.length === 0 ? event : { ...withFacts(event, facts), revisions }
  return { event: told, removed: corrections.at(-1)?.now === null }
}
