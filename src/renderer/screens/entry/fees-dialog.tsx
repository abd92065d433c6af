import { useState } from 'react'
import { feesSentence } from '../../../core/carry-over/suggested-sentences.ts'
import type { FeesCharged } from '../../../core/carry-over/suggested-sentences.ts'
import { parseCell } from '../../../core/report/cell-value.ts'
import { stateFees } from '../../../core/zero-lane/state-fees.ts'
import { applyStep, useReport } from '../../state/report-store.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/field.tsx'

const fields = [
  { key: 'notices', label: '发出收费通知（件）' },
  { key: 'asked', label: '通知的总金额（元）' },
  { key: 'paid', label: '实际收取（元）' },
] as const satisfies readonly { key: keyof FeesCharged; label: string }[]

const typedNothing: Readonly<Record<keyof FeesCharged, string>> = { notices: '', asked: '', paid: '' }

/** 收取了信息处理费: the three figures chapter six has to name, as one sentence. */
export function FeesDialog({ onClose }: { readonly onClose: () => void }) {
  const year = useReport(s => s.open?.report.year ?? 0)
  const [typed, setTyped] = useState(typedNothing)
  const [asked, setAsked] = useState(false)
  const read = {
    notices: parseCell(typed.notices, 'count'),
    asked: parseCell(typed.asked, 'yuan'),
    paid: parseCell(typed.paid, 'yuan'),
  }
  const charged =
    read.notices.is === 'number' && read.asked.is === 'number' && read.paid.is === 'number'
      ? { notices: read.notices.value, asked: read.asked.value, paid: read.paid.value }
      : null
  const write = (): void => {
    const { open } = useReport.getState()
    setAsked(true)
    if (!charged || !open) return
    applyStep(stateFees(open.report, charged))
    onClose()
  }
  return (
    <Dialog
      title="信息处理费收取情况"
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button look="primary" onClick={write}>
            写入第六部分
          </Button>
        </>
      }
    >
      {fields.map(({ key, label }) => (
        <TextField
          key={key}
          label={label}
          inputMode="decimal"
          value={typed[key]}
          error={asked ? troubleOf(read[key]) : undefined}
          onChange={event => {
            setTyped({ ...typed, [key]: event.target.value })
          }}
        />
      ))}
      <p className="field-hint">
        {charged ? feesSentence(year, charged) : '实际收取的金额还要计入表二的行政事业性收费。'}
      </p>
    </Dialog>
  )
}

function troubleOf(parsed: ReturnType<typeof parseCell>): string | undefined {
  if (parsed.is === 'number') return undefined
  return parsed.is === 'odd' ? parsed.says : '此项必填，没有的填 0。'
}
