import { useEffect, useMemo, useRef } from 'react'
import type { KeyboardEvent } from 'react'
import { cellOf } from '../../../core/forms/cells.ts'
import type { Table } from '../../../core/forms/form.ts'
import { gridOf } from '../../../core/forms/grid.ts'
import { formatCell } from '../../../core/report/cell-value.ts'
import { entriesOf, OfficialTable } from '../../ui/official-table.tsx'
import type { EntryCell } from '../../ui/official-table.tsx'
import { CellEditor } from './cell-editor.tsx'
import { stateWords } from './cell-state.ts'
import type { ReviewDesk } from './use-review.ts'

/** The recognised cells in the official table; arrows walk, Enter or F2 mends. */
export function CellsTable({ table, desk }: { readonly table: Table; readonly desk: ReviewDesk }) {
  const entries = useMemo(() => entriesOf(gridOf(table)), [table])
  const ref = useRef<HTMLTableElement>(null)
  const { selected, editing } = desk
  useEffect(() => {
    ref.current?.querySelector('.selected')?.scrollIntoView({ block: 'nearest' })
  }, [selected])
  const reachable = entries.some(e => e.cell === selected) ? selected : entries[0]?.cell
  const focusOn = (cell: string) => {
    ref.current?.querySelector<HTMLElement>(`[data-cell="${cell}"]`)?.focus()
  }
  const walk = (event: KeyboardEvent, from: EntryCell) => {
    const to = neighbour(entries, from, event.key)
    if (!to) return
    event.preventDefault()
    desk.select(to.cell)
    focusOn(to.cell)
  }
  return (
    <div className="cells">
      <OfficialTable
        ref={ref}
        table={table}
        entry={cell => (
          <td colSpan={cell.colSpan} className={classOf(desk, cell.cell)}>
            {editing === cell.cell ? (
              <CellEditor
                cell={cellOf(desk.form, cell.cell)}
                desk={desk}
                onLeave={() => {
                  requestAnimationFrame(() => {
                    focusOn(cell.cell)
                  })
                }}
              />
            ) : (
              <CellButton
                id={cell.cell}
                desk={desk}
                reachable={cell.cell === reachable}
                onKey={event => {
                  walk(event, cell)
                }}
              />
            )}
          </td>
        )}
      />
    </div>
  )
}

interface CellButtonProps {
  readonly id: string
  readonly desk: ReviewDesk
  readonly reachable: boolean
  readonly onKey: (event: KeyboardEvent) => void
}

function CellButton({ id, desk, reachable, onKey }: CellButtonProps) {
  const value = desk.valueOf(id)
  const state = desk.states.get(id) ?? 'sure'
  const edit = () => {
    desk.edit(id)
  }
  return (
    <button
      type="button"
      data-cell={id}
      tabIndex={reachable ? 0 : -1}
      aria-label={`${cellOf(desk.form, id).name} ${value === null ? '空' : formatCell(value)} ${stateWords[state]}`}
      onClick={() => {
        desk.select(id)
      }}
      onDoubleClick={edit}
      onKeyDown={event => {
        if (event.key === 'F2' || event.key === 'Enter') {
          event.preventDefault()
          edit()
        } else onKey(event)
      }}
    >
      {value === null ? (state === 'doubt' ? '?' : '') : formatCell(value)}
    </button>
  )
}

function classOf(desk: ReviewDesk, cell: string): string {
  const zero = desk.valueOf(cell) === 0 ? 'zero' : ''
  return [desk.states.get(cell) ?? 'sure', zero, desk.selected === cell ? 'selected' : '']
    .filter(Boolean)
    .join(' ')
}

/** The entry next to this one in the direction of an arrow key. */
function neighbour(entries: readonly EntryCell[], from: EntryCell, key: string): EntryCell | undefined {
  const sameRow = entries.filter(e => e.row === from.row)
  const sameColumn = entries.filter(e => e.col <= from.col && from.col < e.col + e.colSpan)
  switch (key) {
    case 'ArrowRight':
      return sameRow.find(e => e.col > from.col)
    case 'ArrowLeft':
      return sameRow.findLast(e => e.col < from.col)
    case 'ArrowDown':
      return sameColumn.find(e => e.row > from.row)
    case 'ArrowUp':
      return sameColumn.findLast(e => e.row < from.row)
    case 'Home':
      return sameRow[0]
    case 'End':
      return sameRow.at(-1)
    default:
      return undefined
  }
}
