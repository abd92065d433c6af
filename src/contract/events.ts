import type { LoadedHolidays } from '../core/calendar/holiday-table.ts'
import type { CommentAnswer, EventFacts } from '../core/events/report-event.ts'
import type { SectionId } from '../core/forms/form.ts'
import type { Report } from '../core/report/report.ts'
import type { ReportView } from './views.ts'

/** Dates of a report and of the calendar. `on` is the day it happened, ISO. */
export interface EventCalls {
  /** 报送 of a final or archived report; what was sent is kept. */
  'events.send': { input: { id: number; on: string; to: string }; output: ReportView }
  /** 退回修改: a final report becomes a draft again, with the remarks beside it. */
  'events.return': {
    input: { id: number; on: string; from: string; comments: readonly string[] }
    output: ReportView
  }
  'events.publish': { input: { id: number; on: string; url: string | null }; output: ReportView }
  /** 已改 / 不改（理由） of one remark (from 0) of the 退回 `seq`; null takes the answer back. */
  'events.answer': {
    input: { id: number; seq: number; comment: number; answer: CommentAnswer | null }
    output: ReportView
  }
  /** 改 of what is written down of an event: its day, to or by whom, the address; null = 删去. Another line, nothing goes. */
  'events.revise': { input: { id: number; seq: number; now: EventFacts | null }; output: ReportView }
  /** The content as it was sent. */
  'events.sentReport': { input: { id: number; seq: number }; output: { report: Report } }
  /** 本节已填完, said by the clerk or taken back. */
  'events.fill': { input: { id: number; section: SectionId; filled: boolean }; output: ReportView }
  /** Asks for a holiday file and keeps its years; null = the clerk cancelled. */
  'calendar.load': { input: Record<never, never>; output: LoadedHolidays | null }
  /** Back to the tables of the program. */
  'calendar.forget': { input: Record<never, never>; output: null }
}
