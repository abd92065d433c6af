import { useState } from 'react'
import type { ReportSummary } from '../../contract/views.ts'
import { ask } from '../api.ts'
import { go } from '../state/router.ts'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { Field } from './field.tsx'

const SHORTEST_REASON = 4

/** 更正 of an archived report: a new version is begun beside it, with the reason on record. */
export function CorrectDialog({
  summary,
  onClose,
}: {
  readonly summary: ReportSummary
  readonly onClose: () => void
}) {
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const short = reason.trim().length < SHORTEST_REASON
  const correct = async () => {
    setTried(true)
    if (short) return
    const view = await ask('reports.correct', { id: summary.id, reason: reason.trim() })
    if (view) go({ at: 'entry', reportId: view.summary.id, task: 's1' })
  }
  return (
    <Dialog
      title={`更正 ${summary.year} 年年报`}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button look="primary" onClick={() => void correct()}>
            新建第 {summary.version + 1} 版并更正
          </Button>
        </>
      }
    >
      <p className="lead">
        已归档的第 {summary.version} 版原样保留。更正写在新的一版里，定稿、归档后代替旧版。
      </p>
      <Field
        label="更正说明"
        required
        error={tried && short ? '请写明更正的原因，至少四个字，如“更正表三自然人一列”。' : undefined}
      >
        {ids => (
          <textarea
            className="input"
            rows={3}
            value={reason}
            {...ids}
            onChange={event => {
              setReason(event.target.value)
            }}
          />
        )}
      </Field>
    </Dialog>
  )
}
