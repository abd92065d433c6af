import { useState } from 'react'
import { needsReason } from '../../core/carry-over/override-carried.ts'
import type { Finding } from '../../core/checks/check.ts'
import { cellOf } from '../../core/forms/cells.ts'
import type { Edit } from '../../core/report/edit.ts'
import { useFindings } from '../state/findings.ts'
import { applyStep, useEditable, useReport } from '../state/report-store.ts'
import type { OpenReport } from '../state/report-store.ts'
import { useCommands } from '../state/use-command-keys.ts'
import { AcknowledgeDialog } from './acknowledge-dialog.tsx'
import { FindingCard } from './finding-card.tsx'
import { OverrideDialog } from './override-dialog.tsx'

type CellEdit = Extract<Edit, { readonly what: 'cell' }>

interface ReportFindingProps {
  readonly open: Pick<OpenReport, 'id' | 'form'>
  readonly finding: Finding
  readonly inHand: boolean
  readonly onLocate: () => void
}

/** A finding of the report in hand: mended in one step, passed with a note, or changed with a reason. */
export function ReportFinding({ open, finding, inHand, onLocate }: ReportFindingProps) {
  const editable = useEditable()
  const note = useFindings(s => s.result?.acknowledged.get(finding.fingerprint))
  const [asking, setAsking] = useState<'note' | CellEdit | null>(null)
  const close = (): void => {
    setAsking(null)
  }
  const repair = (index: number): void => {
    const { open: now, endBurst } = useReport.getState()
    const edits = finding.repairs[index]?.edits ?? []
    const away = now && edits.find(edit => needsReason(now.report, edit))
    endBurst()
    applyStep(edits.filter(edit => edit !== away))
    if (away?.what === 'cell') setAsking(away)
  }
  const repairKeys = finding.repairs.map((_, i): [string, () => void] => [
    `finding.repair${String(i + 1)}`,
    () => {
      repair(i)
    },
  ])
  useCommands(inHand && editable ? Object.fromEntries(repairKeys) : {})
  const acts = {
    onRepair: repair,
    onAcknowledge: () => {
      setAsking('note')
    },
  }
  return (
    <>
      <FindingCard
        finding={finding}
        note={note}
        inHand={inHand}
        onLocate={onLocate}
        {...(editable ? acts : {})}
      />
      {asking === 'note' ? (
        <AcknowledgeDialog reportId={open.id} finding={finding} note={note} onClose={close} />
      ) : asking ? (
        <OverrideDialog
          cell={cellOf(open.form, asking.cell)}
          typed={String(asking.to?.value ?? '')}
          onClose={close}
        />
      ) : null}
    </>
  )
}
