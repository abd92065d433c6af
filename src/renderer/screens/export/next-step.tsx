import { useState } from 'react'
import type { ReportView } from '../../../contract/views.ts'
import type { Verdict } from '../../state/findings.ts'
import { act, actWithReason } from '../../state/report-acts.ts'
import { go } from '../../state/router.ts'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/dialog.tsx'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'

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
          <ToArchive id={view.summary.id} />
        </>
      ) : null}
    </section>
  )
}

function FromDraft({ view, verdict, onChange }: NextStepProps) {
  const { id, year } = view.summary
  const finalize = async () => {
    const done = await act('reports.finalize', id, `${year} 年年报已定稿`)
    if (done) onChange(done)
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
  const { id, year } = view.summary
  const [asking, setAsking] = useState<'archive' | 'reopen' | null>(null)
  const close = () => {
    setAsking(null)
  }
  const take = async (step: Promise<ReportView | undefined>) => {
    const done = await step
    close()
    if (done) onChange(done)
  }
  return (
    <>
      <p className="lead">报送、发布之后归档。归档的年报不再改动，更正时另起一版。</p>
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
        <ConfirmDialog
          title={`归档 ${year} 年年报？`}
          act={`归档 ${year} 年年报`}
          onAct={() => void take(act('reports.archive', id, `${year} 年年报已归档`))}
          onClose={close}
        >
          <p>归档后这一年不再改动，{year + 1} 年从它带入结转。以后发现差错，用“更正”另起一版。</p>
        </ConfirmDialog>
      ) : null}
      {asking === 'reopen' ? (
        <ReasonDialog
          title={`${year} 年年报退回草稿`}
          says="退回以后可以继续改动，改好再定稿。原因记入修改记录。"
          act="退回草稿"
          onAct={reason => void take(actWithReason('reports.reopen', id, reason, '已退回草稿，可以改动'))}
          onClose={close}
        />
      ) : null}
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
