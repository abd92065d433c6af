import { useState } from 'react'
import { overrideCarried } from '../../core/carry-over/override-carried.ts'
import type { Cell } from '../../core/forms/cells.ts'
import { parseCell } from '../../core/report/cell-value.ts'
import type { CellValue } from '../../core/report/cell-value.ts'
import { applyStep, useReport } from '../state/report-store.ts'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { TextField } from './field.tsx'
import { ReasonFields } from './reason-fields.tsx'
import { isReasonCode } from './reason-options.ts'

interface OverrideDialogProps {
  readonly cell: Cell
  /** What was typed on the cell or is proposed for it; '' where the clerk only asked to change it. */
  readonly typed: string
  /** What last year's report, corrected since, says now; absent where nothing was corrected. */
  readonly corrected?: number
  readonly onClose: () => void
}

/** Changes a number that was carried from last year; a reason goes with it. */
export function OverrideDialog({ cell, typed, corrected, onClose }: OverrideDialogProps) {
  const before = useReport.getState().open?.report.cells[cell.id]
  const [text, setText] = useState(typed || String(before?.value ?? ''))
  const [code, setCode] = useState<string>(before?.reason?.code ?? '')
  const [note, setNote] = useState(before?.reason?.note ?? '')
  const [trouble, setTrouble] = useState<string>()
  if (!before) return null
  const carried = corrected ?? before.carried ?? before.value
  const put = (to: CellValue): void => {
    applyStep([{ what: 'cell', cell: cell.id, to }])
    onClose()
  }
  const save = (): void => {
    const parsed = parseCell(text, cell.kind)
    if (parsed.is !== 'number') {
      setTrouble(parsed.is === 'odd' ? parsed.says : '此项必填，没有的填 0。')
      return
    }
    const made = overrideCarried(
      { ...before, carried },
      parsed.value,
      isReasonCode(code) ? { code, note: note.trim() } : null,
    )
    if (made.ok) put(made.cell)
    else setTrouble(made.says)
  }
  return (
    <Dialog
      title={`更改上年带入的数：${cell.name}`}
      onClose={onClose}
      foot={
        <>
          {before.reason ? (
            <Button
              className="push-left"
              onClick={() => {
                put({ value: carried, origin: 'carried', carried })
              }}
            >
              恢复带入的 {carried}
            </Button>
          ) : null}
          <Button onClick={onClose}>取消</Button>
          <Button look="primary" onClick={save}>
            更改
          </Button>
        </>
      }
    >
      <p className="lead">
        {corrected === undefined ? '这一格带入自上年年报，为' : '上年年报已更正，这一格现为'} <b>{carried}</b>
        。改为其他数须选择原因，原因随年报保存。
      </p>
      <div className="form-grid">
        <TextField
          label={`改为（${cell.unit}）`}
          value={text}
          error={trouble}
          onChange={event => {
            setText(event.target.value)
          }}
        />
        <ReasonFields code={code} note={note} onCode={setCode} onNote={setNote} />
      </div>
    </Dialog>
  )
}
