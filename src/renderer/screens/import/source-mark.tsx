import type { CSSProperties, ReactNode } from 'react'
import { cellOf } from '../../../core/forms/cells.ts'
import { formatCell } from '../../../core/report/cell-value.ts'
import { stateWords } from './cell-state.ts'
import type { ReviewDesk } from './use-review.ts'

interface SourceMarkProps {
  readonly cell: string
  readonly desk: ReviewDesk
  /** Where it lies on a page. */
  readonly style?: CSSProperties
  readonly children?: ReactNode
}

/** A recognised value where it stands in the source. One of them is reached by Tab: that of the cell in hand. */
export function SourceMark({ cell, desk, style, children }: SourceMarkProps) {
  const state = desk.states.get(cell) ?? 'sure'
  const value = desk.valueOf(cell)
  const name = `${cellOf(desk.form, cell).name} ${value === null ? '空' : formatCell(value)} ${stateWords[state]}`
  return (
    <mark
      className={state}
      role="button"
      data-mark={cell}
      tabIndex={desk.selected === cell ? 0 : -1}
      aria-label={name.trim()}
      title={name.trim()}
      aria-current={desk.selected === cell ? 'true' : undefined}
      style={style}
      onClick={() => {
        desk.select(cell)
      }}
    >
      {children}
    </mark>
  )
}
