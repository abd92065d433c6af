import { useState } from 'react'
import type { Finding } from '../../core/checks/check.ts'
import { tiesYears } from '../../core/checks/chain-of-years.ts'
import { formatReason } from '../../core/report/cell-value.ts'
import { ask } from '../api.ts'
import { savedAll } from '../state/autosave.ts'
import { useReport } from '../state/report-store.ts'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { Field, SelectField } from './field.tsx'
import { isReasonCode, ownWords, reasonOfNote } from './reason-options.ts'

/** Shorter explanations explain nothing to the reader of the report. */
const SHORTEST = 10

interface AcknowledgeDialogProps {
  readonly reportId: number
  readonly finding: Finding
  readonly note: string | undefined
  readonly onClose: () => void
}

/**
 * 已核实（说明）: the finding stands, the clerk says why; kept until a number of it changes. What does not follow from
 * last year may be explained by a reason code alone.
 */
export function AcknowledgeDialog({ reportId, finding, note, onClose }: AcknowledgeDialogProps) {
  const before = reasonOfNote(note ?? '')
  const [code, setCode] = useState<string>(before.code)
  const [text, setText] = useState(before.note)
  const [tried, setTried] = useState(false)
  const named = isReasonCode(code)
  const missing = named ? 0 : Math.max(0, SHORTEST - [...text.trim()].length)
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
              if (missing === 0) void send(named ? formatReason({ code, note: text }) : text.trim())
            }}
          >
            已核实
          </Button>
        </>
      }
    >
      <p>{finding.says}</p>
      {tiesYears(finding.rule) ? (
        <SelectField
          label="原因"
          value={code}
          options={ownWords}
          onChange={event => {
            setCode(event.target.value)
          }}
        />
      ) : null}
      <Field
        label="说明"
        hint={named ? '可以不写。有关的数改动以后，会再次提醒。' : hintFor(tried ? 0 : missing)}
        error={tried && missing > 0 ? `说明至少写 ${SHORTEST} 个字，还差 ${missing} 个字。` : undefined}
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

const hintFor = (missing: number): string =>
  `说明随年报保存；有关的数改动以后，会再次提醒。${missing > 0 ? `至少写 ${SHORTEST} 个字，还差 ${missing} 个字。` : ''}`
