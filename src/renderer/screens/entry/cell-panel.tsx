import { useState } from 'react'
import { proposalFor } from '../../../core/carry-over/proposal.ts'
import { yearBefore } from '../../../core/carry-over/typed-stock.ts'
import { cellsOf } from '../../../core/forms/cells.ts'
import { FROM_GATE } from '../../../core/zero-lane/answer-gate.ts'
import type { Cell } from '../../../core/forms/cells.ts'
import { reasonNames } from '../../../core/report/cell-value.ts'
import type { CellValue, Origin } from '../../../core/report/cell-value.ts'
import { valueOf } from '../../../core/report/report.ts'
import { useHand } from '../../state/hand.ts'
import { applyStep, useEditable, useReport } from '../../state/report-store.ts'
import type { OpenReport } from '../../state/report-store.ts'
import { Button } from '../../ui/button.tsx'
import { OverrideDialog } from '../../ui/override-dialog.tsx'
import { askFor } from './asked.ts'
import { linesOf } from './carried-rows.ts'
import { CellHistory } from './cell-history.tsx'
import { roleOf } from './grid-model.ts'

const originNames: Readonly<Record<Origin, string>> = {
  typed: '手填',
  carried: '上年带入',
  computed: '自动计算',
  imported: '导入',
  ledger: '台账',
}

interface CellPanelProps {
  readonly open: OpenReport
  /** A table is on the screen: without a cell in hand the panel says what it is for. */
  readonly inTable: boolean
}

/** 本格: the cell in hand explains itself. */
export function CellPanel({ open, inTable }: CellPanelProps) {
  const hand = useHand(s => s.cell)
  const cell = hand === null ? undefined : cellsOf(open.form).get(hand)
  if (!cell) {
    return inTable ? (
      <section className="panel-card" aria-label="本格">
        <h2>本格</h2>
        <p className="quiet">点一个格子，这里显示它的填报口径、历年的数和来源。</p>
      </section>
    ) : null
  }
  const value = open.report.cells[cell.id]
  // What stands in long brackets is the 填报口径, shown below.
  const row = cell.rowLabel.replace(/（[^（）]{6,}）$/, '')
  return (
    <section className="panel-card" aria-label="本格">
      <h2>
        本格 <span>{cell.unit}</span>
      </h2>
      <p className="cell-name">{row === '' ? cell.name.replace(/^\S+ /, '') : `${row} · ${cell.colLabel}`}</p>
      <CellHistory open={open} cell={cell} />
      {cell.note === undefined ? null : <p className="cell-note">{cell.note}</p>}
      <OriginLine open={open} cell={cell} value={value} />
      <Acts open={open} cell={cell} value={value} />
      <Kept open={open} cell={cell} />
    </section>
  )
}

/** What is kept of the cell besides its number: the note on it and what it was before. */
function Kept({ open, cell }: Pick<CellProps, 'open' | 'cell'>) {
  const editable = useEditable()
  const note = open.report.notes?.[cell.id]
  return (
    <>
      {note === undefined ? null : <p className="cell-own-note">{note}</p>}
      {editable ? (
        <Button
          small
          keys="Shift+F2"
          onClick={() => {
            askFor({ what: 'note', cell: cell.id })
          }}
        >
          {note === undefined ? '写批注…' : '改批注…'}
        </Button>
      ) : null}
      <Button
        small
        onClick={() => {
          askFor({ what: 'cell-history', cell: cell.id })
        }}
      >
        本格修改记录…
      </Button>
    </>
  )
}

interface CellProps {
  readonly open: OpenReport
  readonly cell: Cell
  readonly value: CellValue | undefined
}

function OriginLine({ open, cell, value }: CellProps) {
  if (roleOf(cell, value) === 'computed' && value?.origin !== 'imported') {
    const addends = (cell.sums[0] ?? []).map(id => valueOf(open.report, id))
    const blank = addends.filter(v => v === null).length
    const shown = addends.filter(v => v !== 0)
    return (
      <p className="cell-origin">
        <b>Σ 自动计算</b>
        {blank > 0
          ? `还有 ${blank} 格没有填，先不合计。`
          : ` = ${shown.length === 0 ? '0' : shown.join(' + ')}`}
      </p>
    )
  }
  if (!value) return null
  return (
    <p className="cell-origin">
      <b>
        {value.origin === 'carried'
          ? '承 上年带入'
          : fromGate(value)
            ? '快速填报'
            : originNames[value.origin]}
      </b>
      {value.raw === undefined ? '' : `${fromGate(value) ? '' : '原文'}“${value.raw}”`}
      {value.reason
        ? `上年带入 ${value.carried ?? '—'}，改为 ${value.value ?? '空'}。原因：${reasonOf(value)}`
        : ''}
    </p>
  )
}

const fromGate = ({ raw }: CellValue): boolean => raw !== undefined && FROM_GATE.has(raw)

const reasonOf = ({ reason }: CellValue): string =>
  reason ? [reasonNames[reason.code], reason.note].filter(Boolean).join('，') : ''

function Acts({ open, cell, value }: CellProps) {
  const editable = useEditable()
  const [overriding, setOverriding] = useState(false)
  const last = yearBefore(open.lastYear, open.report)
  const proposal = last && proposalFor(open.form, last.form, last.report, open.report, cell.id)
  const offered = proposal?.value
  return (
    <>
      {proposal ? <p className="cell-proposal">{proposal.says}</p> : null}
      {linesOf(open)
        .filter(line => line.mode === 'remind' && line.to === cell.id)
        .map(line => (
          <p key={line.to} className="cell-proposal">
            {line.says}
          </p>
        ))}
      {editable && offered != null && offered !== (value?.value ?? null) ? (
        <Button
          small
          onClick={() => {
            useReport.getState().endBurst()
            applyStep([{ what: 'cell', cell: cell.id, to: { value: offered, origin: 'typed' } }])
          }}
        >
          填入 {offered}
        </Button>
      ) : null}
      {editable && roleOf(cell, value) === 'carried' ? (
        <Button
          small
          onClick={() => {
            setOverriding(true)
          }}
        >
          更改（说明原因）…
        </Button>
      ) : null}
      {overriding ? (
        <OverrideDialog
          cell={cell}
          typed=""
          onClose={() => {
            setOverriding(false)
          }}
        />
      ) : null}
    </>
  )
}
