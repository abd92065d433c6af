import { useState } from 'react'
import type { ReportEvent, SentEvent } from '../../../core/events/report-event.ts'
import { paperDate } from '../../../core/text/paper-date.ts'
import type { HistoryLine, ReportView } from '../../../contract/views.ts'
import { Button } from '../button.tsx'
import { SentDialog } from './sent-dialog.tsx'
import './report-events.css'

interface TimelineProps {
  readonly view: ReportView
  /** 修改记录: its lines of 定稿, 退回草稿, 归档 stand between the events. */
  readonly history?: readonly HistoryLine[]
}

type Line =
  | { readonly at: string; readonly event: ReportEvent }
  | { readonly at: string; readonly event: null; readonly says: string }

/** 办理经过: what happened to the report from 定稿 to 发布, oldest first. */
export function Timeline({ view, history = [] }: TimelineProps) {
  const [shown, setShown] = useState<SentEvent | null>(null)
  const lines = linesOf(view.events, history)
  if (lines.length === 0) return null
  return (
    <>
      <ol className="timeline" aria-label="办理经过">
        {lines.map(line => (
          <li key={line.at + (line.event?.is ?? '')} className={line.event?.is ?? 'state'}>
            <time dateTime={line.event?.on ?? line.at}>
              {paperDate(line.event?.on ?? line.at.slice(0, 10))}
            </time>
            {line.event === null ? <span>{line.says}</span> : <Event event={line.event} onShow={setShown} />}
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

/** A line of the log that was written together with an event says the same and is left out. */
function linesOf(events: readonly ReportEvent[], history: readonly HistoryLine[]): Line[] {
  const moments = new Set(events.map(event => event.at))
  const states = history.filter(line => line.kind === 'status' && !moments.has(line.at))
  const all: Line[] = [
    ...states.map(({ at, says }) => ({ at, event: null, says })),
    ...events.map(event => ({ at: event.at, event })),
  ]
  return all.sort((a, b) => (a.at < b.at ? -1 : 1))
}

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
          <b>发布</b> {event.url === null ? '没有记网址' : <span className="address">{event.url}</span>}
        </span>
      )
  }
}

const answerWords = (
  answer: Extract<ReportEvent, { is: 'returned' }>['comments'][number]['answer'],
): string => (answer === null ? '' : answer.is === 'changed' ? '已改' : `不改：${answer.reason}`)
