import type { SectionId } from '../forms/form.ts'

/** Where in the report a remark belongs, as far as its words name it. */
export interface CommentPlace {
  readonly section: SectionId | 'frame'
  readonly cell?: string
}

/** 已改, or 不改 with the reason. */
export type CommentAnswer = { readonly is: 'changed' } | { readonly is: 'kept'; readonly reason: string }

/** One remark of a 退回意见. */
export interface Comment {
  readonly says: string
  readonly place: CommentPlace | null
  readonly answer: CommentAnswer | null
}

/** What of an event can be written down wrongly: its day; to whom it was sent, by whom returned, the address. */
export interface EventFacts {
  readonly on: string
  readonly about: string | null
}

/** 改, 删去 or 恢复 of an event: a record of its own, null where the event is not there. */
export interface Revision {
  readonly at: string
  readonly was: EventFacts | null
  readonly now: EventFacts | null
}

interface Happened {
  /** Order of the library; names the event. */
  readonly seq: number
  /** The day it happened (ISO), as the clerk says. */
  readonly on: string
  /** The moment it was written down. */
  readonly at: string
  /** In the order in which they were made; absent where there are none. */
  readonly revisions?: readonly Revision[]
}

/** 报送: to whom, and the 一致码 of what was sent; the content itself is kept beside it. */
export type SentEvent = Happened & { readonly is: 'sent'; readonly to: string; readonly code: string }
export type ReturnedEvent = Happened & {
  readonly is: 'returned'
  readonly from: string
  readonly comments: readonly Comment[]
}
export type PublishedEvent = Happened & { readonly is: 'published'; readonly url: string | null }

/** 报送, 退回修改, 发布: dated events of a report; none of them is a state. */
export type ReportEvent = SentEvent | ReturnedEvent | PublishedEvent
