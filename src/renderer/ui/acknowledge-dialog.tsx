import { useState } from 'react'
import type { Finding } from '../../core/checks/check.ts'
import { ask } from '../api.ts'
import { savedAll } from '../state/autosave.ts'
import { useReport } from '../state/report-store.ts'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { Field } from './field.tsx'

/** Shorter explanations explain nothing to the reader of the report. */
const SHORTEST = 10

interface AcknowledgeDialogProps {
  readonly reportId: number
  readonly finding: Finding
  readonly note: string | undefined
  readonly onClose: () => void
}

/** 已核实（说明）: the finding stands, the clerk says why; kept until a number of it changes. */
export function AcknowledgeDialog({ reportId, finding, note, onClose }: AcknowledgeDialogProps) {
  const [text, setText] = useState(note ?? '')
  const [tried, setTried] = useState(false)
  const short = text.trim().length < SHORTEST
  const send = async (said: string | null): Promise<void> => {
    if (!(await savedAll())) return
    const { fingerprint, rule } = finding
    const view = await ask('reports.acknowledge', { id: reportId, fingerprint, rule, note: said })
    if (!view) return
    useReport.getState().receive(view)
    onClose()
  }
  return (
    <Dialog
      title="已核实（填写说明）"
      onClose={onClose}
      foot={
        <>
          {note === undefined ? null : (
            <Button className="push-left" onClick={() => void send(null)}>
              撤回说明
            </Button>
          )}
          <Button onClick={onClose}>取消</Button>
          <Button
            look="primary"
            onClick={() => {
              setTried(true)
              if (!short) void send(text.trim())
            }}
          >
            已核实
          </Button>
        </>
      }
    >
      <p>{finding.says}</p>
      <Field
        label="说明"
        hint="说明随年报保存；有关的数改动以后，会再次提醒。"
        error={tried && short ? `说明至少写 ${SHORTEST} 个字，让看年报的人明白原因。` : undefined}
      >
        {ids => (
          <textarea
            className="input"
            {...ids}
            value={text}
            onChange={event => {
              setText(event.target.value)
            }}
          />
        )}
      </Field>
    </Dialog>
  )
}
