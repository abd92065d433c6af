import { useState } from 'react'
import type { Cell } from '../../../core/forms/cells.ts'
import { formatCell, parseCell } from '../../../core/report/cell-value.ts'
import type { ReviewDesk } from './use-review.ts'

interface CellEditorProps {
  readonly cell: Cell
  readonly desk: ReviewDesk
  /** After Enter or Esc: the keys go back to the cell. */
  readonly onLeave: () => void
}

/** One cell being mended by hand; empty means blank, Esc leaves it as it was. */
export function CellEditor({ cell, desk, onLeave }: CellEditorProps) {
  const [text, setText] = useState(formatCell(desk.valueOf(cell.id)))
  const parsed = parseCell(text, cell.kind)
  const commit = () => {
    if (parsed.is === 'odd') return
    desk.act({ does: 'type', cell: cell.id, value: parsed.is === 'number' ? parsed.value : null })
    desk.edit(null)
  }
  return (
    <input
      className="cell-editor num"
      aria-label={cell.name}
      aria-invalid={parsed.is === 'odd' ? true : undefined}
      title={parsed.is === 'odd' ? parsed.says : undefined}
      inputMode="numeric"
      autoFocus
      value={text}
      onFocus={event => {
        event.target.select()
      }}
      onChange={event => {
        setText(event.target.value)
      }}
      onBlur={() => {
        if (parsed.is === 'odd') desk.edit(null)
        else commit()
      }}
      onKeyDown={event => {
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Enter') commit()
        if (event.key === 'Escape') desk.edit(null)
        if (event.key === 'Escape' || (event.key === 'Enter' && parsed.is !== 'odd')) onLeave()
      }}
    />
  )
}
