import { useState } from 'react'
import { remarksOf } from '../../../core/events/progress.ts'
import type { ReportView } from '../../../contract/views.ts'
import type { Verdict } from '../../state/findings.ts'
import { act } from '../../state/report-acts.ts'
import { entryOf, go } from '../../state/router.ts'
import { ArchiveDialog } from '../../ui/archive-dialog.tsx'
import { Button } from '../../ui/button.tsx'
import { EventActs } from '../../ui/report-events/event-acts.tsx'
import { Timeline } from '../../ui/report-events/timeline.tsx'
import { ReopenDialog } from '../../ui/reopen-dialog.tsx'

interface NextStepProps {
  readonly view: ReportView
  readonly verdict: Verdict
  readonly onChange: (view: ReportView) => void
}

const stages = ['草稿', '已定稿', '已归档'] as const
const stageOf = { draft: 0, final: 1, archived: 2 } as const

/** Where the report stands on its way, and the one step after this. */
export function NextStep({ view, verdict, onChange }: NextStepProps) {
  const { status, origin } = view.summary
  if (origin === 'imported') return <Imported id={view.summary.id} />
  return (
    <section className="next-step" aria-labelledby="next-head">
      <h2 id="next-head">这份年报走到哪一步</h2>
      <ol className="stages">
        {stages.map((stage, i) => (
          <li
            key={stage}
            className={i < stageOf[status] ? 'past' : i === stageOf[status] ? 'here' : ''}
            aria-current={i === stageOf[status] ? 'step' : undefined}
          >
            {stage}
          </li>
        ))}
      </ol>
      {status === 'draft' ? <FromDraft view={view} verdict={verdict} onChange={onChange} /> : null}
      {status === 'final' ? <FromFinal view={view} onChange={onChange} /> : null}
      {status === 'archived' ? (
        <>
          <p className="lead">已经归档，内容不再改动。</p>
          <EventActs view={view} onChange={onChange} />
          <ToArchive id={view.summary.id} />
        </>
      ) : null}
      <Timeline view={view} onChange={onChange} />
    </section>
  )
}

function FromDraft({ view, verdict, onChange }: NextStepProps) {
  const { id, year } = view.summary
  const finalize = async () => {
    const done = await act('reports.finalize', id, `${year} 年年报已定稿`)
    if (done) onChange(done)
  }
  const remarks = remarksOf(view.events)?.comments.filter(comment => comment.answer === null).length ?? 0
  if (remarks > 0) {
    return (
      <>
        <p className="lead">还有 {remarks} 条退回意见没有处理，改好以后再定稿、报送。</p>
        <Button
          onClick={() => {
            go(entryOf(id))
          }}
        >
          去改
        </Button>
      </>
    )
  }
  if (verdict.is !== 'ready') {
    return (
      <>
        <p className="lead">{verdict.says}。都好了才能定稿。</p>
        <Button
          onClick={() => {
            go({ at: 'check', reportId: id })
          }}
        >
          审核并定稿
        </Button>
      </>
    )
  }
  return (
    <>
      <p className="lead">{verdict.says}。定稿后不再改动，需要时可以退回草稿。</p>
      <Button onClick={() => void finalize()}>定稿</Button>
    </>
  )
}

function FromFinal({ view, onChange }: Omit<NextStepProps, 'verdict'>) {
  const { year } = view.summary
  const [asking, setAsking] = useState<'archive' | 'reopen' | null>(null)
  const close = () => {
    setAsking(null)
  }
  return (
    <>
      <p className="lead">报送、发布之后归档。归档的年报不再改动，更正时另起一版。</p>
      <EventActs view={view} onChange={onChange} />
      <div className="next-acts">
        <Button
          onClick={() => {
            setAsking('reopen')
          }}
        >
          退回草稿…
        </Button>
        <Button
          onClick={() => {
            setAsking('archive')
          }}
        >
          归档 {year} 年年报…
        </Button>
      </div>
      {asking === 'archive' ? (
        <ArchiveDialog summary={view.summary} onClose={close} onDone={onChange} />
      ) : null}
      {asking === 'reopen' ? <ReopenDialog summary={view.summary} onClose={close} onDone={onChange} /> : null}
    </>
  )
}

function Imported({ id }: { readonly id: number }) {
  return (
    <section className="next-step">
      <h2>原样归档</h2>
      <p className="lead">这是公布过的年报，按原件的内容排版，数字和文字都没有改动。</p>
      <ToArchive id={id} />
    </section>
  )
}

function ToArchive({ id }: { readonly id: number }) {
  return (
    <Button
      onClick={() => {
        go({ at: 'archive', reportId: id })
      }}
    >
      看档案和修改记录
    </Button>
  )
}
