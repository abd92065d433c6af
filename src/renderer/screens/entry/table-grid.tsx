import { useEffect, useMemo, useState } from 'react'
import type { ClipboardEvent, KeyboardEvent } from 'react'
import type { Cell } from '../../../core/forms/cells.ts'
import type { Form, Table } from '../../../core/forms/form.ts'
import type { GridCell as PaperCell } from '../../../core/forms/grid.ts'
import { useHand } from '../../state/hand.ts'
import { applyStep, useEditable } from '../../state/report-store.ts'
import { OverrideDialog } from '../../ui/override-dialog.tsx'
import { BalanceRow } from './balance-row.tsx'
import { blocksFromClipboard } from './clipboard-block.ts'
import { copyCells } from './copy-cells.ts'
import { GridCell } from './grid-cell.tsx'
import { rangeOf } from './grid-keys.ts'
import { gridModel } from './grid-model.ts'
import type { GridModel } from './grid-model.ts'
import {
  asksForOverride,
  clearRange,
  isStop,
  placeOf,
  pressInGrid,
  roleNow,
  textOf,
  valueNow,
} from './grid-press.ts'
import { PasteDialog } from './paste-dialog.tsx'
import type { Pasted } from './paste-dialog.tsx'
import { needsPreview, pasteEdits, planPaste } from './paste-cells.ts'
import { likestTable, sayTable, tablesToPaste } from './paste-tables.ts'

/** Label columns narrower than this (twips) are written downwards, as 三、本年度办理结果. */
const NARROW = 500

/** The official table as the entry grid: its merged heads and its order, with entries in the cells. */
export function TableGrid({ form, table }: { readonly form: Form; readonly table: Table }) {
  const model = gridModel(form, table)
  const editable = useEditable()
  const [pasted, setPasted] = useState<Pasted | null>(null)
  const [override, setOverride] = useState<{ readonly cell: Cell; readonly typed: string } | null>(null)
  const first = model.rows.flat().find(isStop)?.id
  useEffect(() => useHand.getState().drop, [table])

  const press = (event: KeyboardEvent): void => {
    const place = placeOf(model, event.target)
    if (!place || event.nativeEvent.isComposing) return
    if (editable && asksForOverride(event, place)) {
      event.preventDefault()
      setOverride({ cell: place.cell, typed: event.key.length === 1 ? event.key : '' })
      return
    }
    if (pressInGrid(model, place, event, editable)) event.preventDefault()
  }
  const copy = (event: ClipboardEvent): void => {
    const { cell, to, mode } = useHand.getState()
    if (cell === null || mode === 'edit') return
    const { text, html } = copyCells(rangeOf(model, cell, to ?? cell), textOf)
    event.clipboardData.setData('text/plain', text)
    event.clipboardData.setData('text/html', html)
    event.preventDefault()
  }
  const cut = (event: ClipboardEvent): void => {
    copy(event)
    const { cell, to } = useHand.getState()
    if (event.defaultPrevented && editable && cell !== null) clearRange(model, cell, to)
  }
  const paste = (event: ClipboardEvent): void => {
    const place = placeOf(model, event.target)
    if (!place || !editable || useHand.getState().mode === 'edit') return
    event.preventDefault()
    const { clipboardData: data } = event
    void blocksFromClipboard(data.getData('text/html'), data.getData('text/plain')).then(blocks => {
      const tables = tablesToPaste(blocks)
      const target = { at: place.id, valueOf: valueNow, roleOf: roleNow }
      const offers = tables.map(block => ({ says: sayTable(block), plan: planPaste(model, block, target) }))
      const likest = likestTable(model, tables)
      const plan = offers[likest]?.plan
      if (!plan) return
      if (offers.length > 1 || needsPreview(plan)) setPasted({ offers, likest })
      else applyStep(pasteEdits(plan, false))
    })
  }
  const heads = model.grid.rows.slice(0, model.grid.headRows)
  const body = model.grid.rows.slice(model.grid.headRows)
  const line = (cells: readonly PaperCell[], i: number) => (
    <tr key={i}>
      {cells.map(cell => (
        <PaperCellView key={cell.col} model={model} cell={cell} first={first} />
      ))}
    </tr>
  )
  return (
    <>
      <table
        className={model.grid.headRows > 0 ? 'official' : 'official stacked'}
        onKeyDown={press}
        onCopy={copy}
        onCut={cut}
        onPaste={paste}
      >
        <caption className="visually-hidden">{table.name}</caption>
        <Columns table={table} />
        {heads.length > 0 ? <thead>{heads.map(line)}</thead> : null}
        <tbody>{body.map(line)}</tbody>
        <BalanceRow form={form} model={model} />
      </table>
      {pasted ? (
        <PasteDialog
          {...pasted}
          onClose={() => {
            setPasted(null)
          }}
        />
      ) : null}
      {override ? (
        <OverrideDialog
          {...override}
          onClose={() => {
            setOverride(null)
          }}
        />
      ) : null}
    </>
  )
}

function Columns({ table }: { readonly table: Table }) {
  const { widths } = table.paper
  const whole = widths.reduce((sum, w) => sum + w, 0)
  const columns = useMemo(
    () => widths.map((width, i) => ({ key: i, width: `${(width / whole) * 100}%` })),
    [widths, whole],
  )
  return (
    <colgroup>
      {columns.map(({ key, width }) => (
        <col
          key={key}
          ref={col => {
            col?.style.setProperty('width', width)
          }}
        />
      ))}
    </colgroup>
  )
}

interface PaperCellViewProps {
  readonly model: GridModel
  readonly cell: PaperCell
  readonly first: string | undefined
}

function PaperCellView({ model, cell, first }: PaperCellViewProps) {
  const spans = { rowSpan: cell.rowSpan, colSpan: cell.colSpan }
  const place = cell.cell === undefined ? undefined : model.places.get(cell.cell)
  if (place) return <GridCell model={model} place={place} colSpan={cell.colSpan} first={first === place.id} />
  if (cell.kind === 'corner' && cell.rowSpan > 1) {
    return (
      <td className="corner" {...spans}>
        {cell.text}
      </td>
    )
  }
  const { widths, labelColumns } = model.table.paper
  const last = cell.col + cell.colSpan === labelColumns
  const down = cell.kind === 'label' && (widths[cell.col] ?? NARROW) < NARROW && cell.colSpan === 1
  const scope =
    cell.kind === 'label' ? (cell.rowSpan > 1 ? 'rowgroup' : 'row') : cell.colSpan > 1 ? 'colgroup' : 'col'
  return (
    <th className={`${cell.kind} ${down ? 'down' : ''} ${last ? '' : 'branch'}`} scope={scope} {...spans}>
      <span>{cell.text}</span>
    </th>
  )
}
