import { useState } from 'react'
import type { OpenReport } from '../../state/report-store.ts'
import { ArchiveDialog } from '../../ui/archive-dialog.tsx'
import { Button } from '../../ui/button.tsx'
import { CorrectDialog } from '../../ui/correct-dialog.tsx'
import { ReopenDialog } from '../../ui/reopen-dialog.tsx'

/** Says why nothing can be changed in a final or archived report, and what can be done instead. */
export function LockedBar({ open }: { readonly open: OpenReport }) {
  const [asking, setAsking] = useState<'reopen' | 'archive' | 'correct' | null>(null)
  const { status, origin, correctionReason } = open.summary
  const close = (): void => {
    setAsking(null)
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
            setAsking('reopen')
          }}
        >
          退回草稿…
        </Button>
        <Button
          small
          look="primary"
          onClick={() => {
            setAsking('archive')
          }}
        >
          归档…
        </Button>
        {asking === 'reopen' ? <ReopenDialog summary={open.summary} onClose={close} /> : null}
        {asking === 'archive' ? <ArchiveDialog summary={open.summary} onClose={close} /> : null}
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
          setAsking('correct')
        }}
      >
        更正…
      </Button>
      {asking === 'correct' ? <CorrectDialog summary={open.summary} onClose={close} /> : null}
    </div>
  )
}
