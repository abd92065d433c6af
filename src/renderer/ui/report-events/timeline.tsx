import { useState } from 'react'
import type { ReportEvent, SentEvent } from '../../../core/events/report-event.ts'
import { eventInWords, revisionInWords } from '../../../core/events/revised.ts'
import { paperDate } from '../../../core/text/paper-date.ts'
import type { HistoryLine, ReportView } from '../../../contract/views.ts'
import { Button } from '../button.tsx'
import { CorrectEvent } from './correct-event.tsx'
import { SentDialog } from './sent-dialog.tsx'
import './report-events.css'

interface TimelineProps {
  readonly view: ReportView
  /** 修改记录: its lines of 定稿, 退回草稿, 归档 stand between the events. */
  readonly history?: readonly HistoryLine[]
  readonly onChange: (view: ReportView) => void
}

type Line =
  | { readonly key: string; readonly at: string; readonly event: ReportEvent; readonly removed: boolean }
  | { readonly key: string; readonly at: string; readonly event: null; readonly says: string }

/** 办理经过: what happened to the report from 定稿 to 发布, and what was corrected of it, oldest first. */
export function Timeline({ view, history = [], onChange }: TimelineProps) {
  const [shown, setShown] = useState<SentEvent | null>(null)
  const lines = linesOf(view, history)
  if (lines.length === 0) return null
  return (
    <>
      <ol className="timeline" aria-label="办理经过">
        {lines.map(line => (
          <li
            key={line.key}
            className={line.event === null ? 'state' : line.removed ? 'removed' : line.event.is}
          >
            <time dateTime={line.event?.on ?? line.at}>
              {paperDate(line.event?.on ?? line.at.slice(0, 10))}
            </time>
            {line.event === null ? (
              <span>{line.says}</span>
            ) : line.removed ? (
              <span>
                <del>{eventInWords(line.event)}</del>
              </span>
            ) : (
              <Event event={line.event} onShow={setShown} />
            )}
            {line.event === null ? null : <CorrectEvent view={view} event={line.event} onChange={onChange} />}
          </li>
        ))}
      </ol>
      {shown ? (
        <SentDialog
          view={view}
          event={shown}
          onClose={() => {
            setShown(null)
          }}
        />
      ) : null}
    </>
  )
}

/** A line of the log that was written together with an event or its correction says the same and is left out. */
function linesOf({ events, removedEvents }: ReportView, history: readonly HistoryLine[]): Line[] {
  const all = [...events, ...removedEvents]
  const corrections = all.flatMap(correctionsOf)
  const moments = new Set([...all, ...corrections].map(({ at }) => at))
  const states = history.filter(line => line.kind === 'status' && !moments.has(line.at))
  const lines: Line[] = [
    ...states.map(({ seq, at, says }) => ({ key: `state ${String(seq)}`, at, event: null, says })),
    ...corrections,
    ...events.map(event => ({ key: String(event.seq), at: event.at, event, removed: false })),
    ...removedEvents.map(event => ({ key: String(event.seq), at: event.at, event, removed: true })),
  ]
  return lines.sort((a, b) => (a.at < b.at ? -1 : 1))
}

/** Each 改, 删去 and 恢复 in words, at the moment it was done. */
const correctionsOf = (event: ReportEvent): Line[] =>
  (event.revisions ?? []).map((revision, i) => ({
    key: `${String(event.seq)} ${String(i)}`,
    at: revision.at,
    event: null,
    says: revisionInWords(event, revision),
  }))

interface EventProps {
  readonly event: ReportEvent
  readonly onShow: (event: SentEvent) => void
}

function Event({ event, onShow }: EventProps) {
  switch (event.is) {
    case 'sent':
      return (
        <span>
          <b>报送</b> {event.to}，<span className="code">一致码 {event.code}</span>
          <Button
            look="quiet"
            small
            onClick={() => {
              onShow(event)
            }}
          >
            看报送的内容
          </Button>
        </span>
      )
    case 'returned':
      return (
        <span>
          <b>退回修改</b> {event.from}
          <ul>
            {event.comments.map((comment, i) => (
              <li key={i}>
                {comment.says}
                <small>{answerWords(comment.answer)}</small>
              </li>
            ))}
          </ul>
        </span>
      )
    case 'published':
      return (
        <span>
          <b>发布</b> {event.url ?? '没有记网址'}
        </span>
      )
  }
}

const answerWords = (
  answer: Extract<ReportEvent, { is: 'returned' }>['comments'][number]['answer'],
): string => (answer === null ? '' : answer.is === 'changed' ? '已改' : `不改：${answer.reason}`)
