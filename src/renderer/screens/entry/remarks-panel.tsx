import { useState } from 'react'
import type { Comment, ReturnedEvent } from '../../../core/events/report-event.ts'
import { paperDate } from '../../../core/text/paper-date.ts'
import { locate } from '../../state/locate.ts'
import { mark } from '../../state/report-acts.ts'
import { Button } from '../../ui/button.tsx'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import './remarks-panel.css'

interface RemarksPanelProps {
  readonly reportId: number
  readonly returned: ReturnedEvent
  readonly editable: boolean
}

/** 退回意见 beside the draft: each is ticked 已改 or kept with a reason, and leads to the place it names. */
export function RemarksPanel({ reportId, returned, editable }: RemarksPanelProps) {
  const { comments, from, on } = returned
  const [keeping, setKeeping] = useState<number | null>(null)
  const open = comments.filter(comment => comment.answer === null).length
  const answer = (comment: number, to: Comment['answer']) =>
    void mark('events.answer', { id: reportId, seq: returned.seq, comment, answer: to })
  return (
    <section className="panel-card remarks" aria-label="退回意见">
      <h2>
        退回意见
        <span>{open > 0 ? `还有 ${String(open)} 条没处理` : '都处理了'}</span>
      </h2>
      <p className="quiet">
        {from}，{paperDate(on)}
      </p>
      <ol>
        {comments.map((comment, i) => (
          <li key={i} className={comment.answer === null ? 'open' : 'settled'}>
            <p>{comment.says}</p>
            {comment.answer?.is === 'kept' ? <p className="quiet">不改：{comment.answer.reason}</p> : null}
            <div className="remark-acts">
              <Place reportId={reportId} comment={comment} />
              {comment.answer === null ? (
                <>
                  <Button
                    small
                    disabled={!editable}
                    onClick={() => {
                      answer(i, { is: 'changed' })
                    }}
                  >
                    已改
                  </Button>
                  <Button
                    small
                    look="quiet"
                    disabled={!editable}
                    onClick={() => {
                      setKeeping(i)
                    }}
                  >
                    不改…
                  </Button>
                </>
              ) : (
                <>
                  <span className="remark-done">
                    {comment.answer.is === 'changed' ? '✓ 已改' : '✓ 已说明'}
                  </span>
                  <Button
                    small
                    look="quiet"
                    disabled={!editable}
                    onClick={() => {
                      answer(i, null)
                    }}
                  >
                    取消
                  </Button>
                </>
              )}
            </div>
          </li>
        ))}
      </ol>
      {keeping === null ? null : (
        <ReasonDialog
          title="这条意见不改"
          says={comments[keeping]?.says ?? ''}
          act="记下理由"
          onAct={reason => {
            answer(keeping, { is: 'kept', reason })
            setKeeping(null)
          }}
          onClose={() => {
            setKeeping(null)
          }}
        />
      )}
    </section>
  )
}

/** 定位, where the words of the remark name a place. */
function Place({ reportId, comment: { place } }: { readonly reportId: number; readonly comment: Comment }) {
  if (place === null) return null
  const { section, cell } = place
  return (
    <Button
      small
      onClick={() => {
        locate(reportId, cell === undefined ? { task: section } : { task: section, cell })
      }}
    >
      定位
    </Button>
  )
}
