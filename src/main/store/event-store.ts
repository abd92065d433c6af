import type { Database } from 'better-sqlite3'
import type { CommentAnswer, EventFacts } from '../../core/events/report-event.ts'
import type { Report } from '../../core/report/report.ts'
import { contentHash } from './content-hash.ts'
import type { StoredReport } from './report-store.ts'

/** An event as it is stored; the answers to its remarks are lines of their own. */
export type StoredEvent = { readonly seq: number; readonly on: string; readonly at: string } & EventDetail

export type EventDetail =
  | { readonly kind: 'sent'; readonly detail: { readonly to: string; readonly code: string } }
  | {
      readonly kind: 'returned'
      readonly detail: { readonly from: string; readonly comments: readonly string[] }
    }
  | { readonly kind: 'published'; readonly detail: { readonly url: string | null } }
  | {
      readonly kind: 'answered'
      /** Which remark (from 0) of which 退回; null takes an answer back. */
      readonly detail: {
        readonly seq: number
        readonly comment: number
        readonly answer: CommentAnswer | null
      }
    }
  | { readonly kind: 'revised'; readonly detail: CorrectionDetail }

/** What a correction (改, 删去) names and says; null = 删去. */
type CorrectionDetail = { readonly seq: number; readonly now: EventFacts | null }

export interface EventStore {
  /** In the order in which they were written down. */
  of(reportId: number): readonly StoredEvent[]
  /** 报送 keeps the content as it is now. */
  append(report: StoredReport, event: EventDetail, on: string, at: string): void
  /** The lines as they are stored, to be copied into another library. */
  lines(reportId: number): readonly EventLine[]
  /** A line of another library; answers the number it has here. */
  copy(reportId: number, line: EventLine): number
  /** What was sent, and whether it still is what was kept then. */
  sentContent(report: StoredReport, seq: number): { readonly report: Report; readonly intact: boolean } | null
}

export interface EventLine {
  readonly seq: number
  readonly kind: EventDetail['kind']
  readonly on_day: string
  readonly at: string
  readonly os_user: string
  readonly detail: string
  readonly content: string | null
  readonly content_hash: string | null
}

interface Row {
  readonly seq: number
  readonly kind: EventDetail['kind']
  readonly on_day: string
  readonly at: string
  readonly detail: string
}

export function eventStore(db: Database, osUser: string): EventStore {
  const all = db.prepare<[number], Row>(
    'SELECT seq, kind, on_day, at, detail FROM report_event WHERE report_id = ? ORDER BY seq',
  )
  const lines = db.prepare<[number], EventLine>(
    `SELECT seq, kind, on_day, at, os_user, detail, content, content_hash FROM report_event
     WHERE report_id = ? ORDER BY seq`,
  )
  const sent = db.prepare<[number, number], { content: string; content_hash: string }>(
    `SELECT content, content_hash FROM report_event WHERE report_id = ? AND seq = ? AND kind = 'sent'`,
  )
  const insert = db.prepare(
    `INSERT INTO report_event (report_id, kind, on_day, at, os_user, detail, content, content_hash)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  return {
    of: reportId => all.all(reportId).map(toEvent),
    append(stored, { kind, detail }, on, at) {
      const { id, report, version, original } = stored
      const kept =
        kind === 'sent'
          ? ([JSON.stringify(report), contentHash(report, version, original)] as const)
          : ([null, null] as const)
      insert.run(id, kind, on, at, osUser, JSON.stringify(detail), ...kept)
    },
    lines: reportId => lines.all(reportId),
    copy(reportId, { kind, on_day: on, at, os_user: who, detail, content, content_hash: hash }) {
      return Number(insert.run(reportId, kind, on, at, who, detail, content, hash).lastInsertRowid)
    },
    sentContent({ id, version, original }, seq) {
      const row = sent.get(id, seq)
      if (!row) return null
      const report = JSON.parse(row.content) as Report
      return { report, intact: row.content_hash === contentHash(report, version, original) }
    },
  }
}

const toEvent = ({ seq, kind, on_day: on, at, detail }: Row): StoredEvent =>
  ({ seq, on, at, kind, detail: JSON.parse(detail) as unknown }) as StoredEvent
