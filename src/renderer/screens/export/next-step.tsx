import { useMemo, useState } from 'react'
import type { Reply } from '../../../contract/app-error.ts'
import type { ReportView } from '../../../contract/views.ts'
import { call } from '../../api.ts'
import { flush } from '../../state/autosave.ts'
import { go } from '../../state/router.ts'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/dialog.tsx'
import { showError, showToast } from '../../ui/toast-store.ts'
import { blocking } from './blocking.ts'

interface NextStepProps {
  readonly view: ReportView
  readonly onChange: (view: ReportView) => void
}

const stages = ['草稿', '已定稿', '已归档'] as const
const stageOf = { draft: 0, final: 1, archived: 2 } as const

/** Where the report stands on its way, and the one step after this. */
export function NextStep({ view, onChange }: NextStepProps) {
  const { id, status, year, origin } = view.summary
  const [asking, setAsking] = useState(false)
  const stops = useMemo(() => blocking(view).length, [view])
  const take = async (step: () => Promise<Reply<ReportView>>, says: string) => {
    await flush()
    const reply = await step()
    setAsking(false)
    if (!reply.ok) {
      showError(reply.error)
      return
    }
    showToast(says, 'good')
    onChange(reply.value)
  }
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
            {i === 2 && origin === 'imported' ? '原样归档' : stage}
          </li>
        ))}
      </ol>
      {status === 'draft' ? (
        <>
          <p className="lead">
            {stops > 0
              ? `还有 ${stops} 处必须改，改完才能定稿。`
              : '校验通过。定稿后不再改动；退回修改时可以重新打开。'}
          </p>
          {stops > 0 ? (
            <Button
              onClick={() => {
                go({ at: 'check', reportId: id })
              }}
            >
              审核并定稿
            </Button>
          ) : (
            <Button onClick={() => void take(() => call('reports.finalize', { id }), `${year} 年年报已定稿`)}>
              定稿
            </Button>
          )}
        </>
      ) : null}
      {status === 'final' ? (
        <>
          <p className="lead">报送、发布之后归档。归档的年报不再改动，更正时另起一版。</p>
          <Button
            onClick={() => {
              setAsking(true)
            }}
          >
            归档 {year} 年年报…
          </Button>
        </>
      ) : null}
      {status === 'archived' ? (
        <>
          <p className="lead">已经归档，内容不再改动。</p>
          <Button
            onClick={() => {
              go({ at: 'archive', reportId: id })
            }}
          >
            看归档记录
          </Button>
        </>
      ) : null}
      {asking ? (
        <ConfirmDialog
          title={`归档 ${year} 年年报？`}
          act={`归档 ${year} 年年报`}
          onAct={() => void take(() => call('reports.archive', { id }), `${year} 年年报已归档`)}
          onClose={() => {
            setAsking(false)
          }}
        >
          <p>归档后这一年不再改动，{year + 1} 年从它带入结转。以后发现差错，用“更正”另起一版。</p>
        </ConfirmDialog>
      ) : null}
    </section>
  )
}
