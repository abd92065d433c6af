import { useState } from 'react'
import { act, actWithReason } from '../../state/report-acts.ts'
import type { OpenReport } from '../../state/report-store.ts'
import { Button } from '../../ui/button.tsx'
import { CorrectDialog } from '../../ui/correct-dialog.tsx'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'

/** Says why nothing can be changed in a final or archived report, and what can be done instead. */
export function LockedBar({ open }: { readonly open: OpenReport }) {
  const [asking, setAsking] = useState(false)
  const { status, origin, correctionReason } = open.summary
  const close = (): void => {
    setAsking(false)
  }
  if (status === 'draft') {
    return correctionReason === null ? null : <p className="notice">更正稿。更正原因：{correctionReason}</p>
  }
  if (status === 'final') {
    return (
      <div className="notice">
        <span>已定稿，不能改动。要改的，先退回草稿并说明原因。</span>
        <Button
          small
          onClick={() => {
            setAsking(true)
          }}
        >
          退回草稿…
        </Button>
        <Button small look="primary" onClick={() => void act('reports.archive', open.id, '已归档。')}>
          归档
        </Button>
        {asking ? (
          <ReasonDialog
            title={`${open.report.year} 年年报退回草稿`}
            says="退回以后可以继续改动，改好再定稿。原因记入修改记录。"
            act="退回草稿"
            onClose={close}
            onAct={reason => {
              close()
              void actWithReason('reports.reopen', open.id, reason, '已退回草稿，可以改动。')
            }}
          />
        ) : null}
      </div>
    )
  }
  return (
    <div className="notice">
      <span>
        {origin === 'imported' ? '原样归档的年报，按公布的样子保存，不能改动。' : '已归档，不能改动。'}
        有错要改的，另做更正版，原版保留。
      </span>
      <Button
        small
        onClick={() => {
          setAsking(true)
        }}
      >
        更正…
      </Button>
      {asking ? <CorrectDialog summary={open.summary} onClose={close} /> : null}
    </div>
  )
}
