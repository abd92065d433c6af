import { memo, useEffect, useRef, useState } from 'react'
import type { KeyboardEvent, MouseEvent } from 'react'
import { flushSync } from 'react-dom'
import type { CellValue } from '../../../core/report/cell-value.ts'
import { flush } from '../../state/autosave.ts'
import { useFindings } from '../../state/findings.ts'
import { useHand } from '../../state/hand.ts'
import { useCell, useEditable, useReport } from '../../state/report-store.ts'
import { entryId, mendSentence, restore, storeText } from './cell-text.ts'
import { inRange } from './grid-keys.ts'
import { roleOf, shownText, sizeOf } from './grid-model.ts'
import type { GridModel, Place } from './grid-model.ts'

/** A pause in typing this long commits what stands there. */
const PAUSE_MS = 400
/** Without a pause what stands there is stored all the same: a crash may take the last second, no more. */
const LONGEST_MS = 600

interface GridCellProps {
  readonly model: GridModel
  readonly place: Place
  readonly colSpan: number
  /** Where Tab enters the table while no cell of it is in hand. */
  readonly first: boolean
}

/** One entry cell of the official table. Only this component wakes when its value changes. */
export const GridCell = memo(function GridCell({ model, place, colSpan, first }: GridCellProps) {
  const value = useCell(place.id)
  const editable = useEditable()
  const inHand = useHand(s => s.cell === place.id)
  const chosen = useHand(s => inRange(model, s.cell, s.to, place))
  const isStop = useHand(s => (s.cell !== null && model.places.has(s.cell) ? s.cell === place.id : first))
  const mark = useFindings(s => s.result?.marks.get(place.id))
  const outlined = useFindings(s => s.outlined.get(place.id))
  const note = useReport(s => s.open?.report.notes?.[place.id])
  const role = roleOf(place.cell, value)
  const edit = useCellEditing(place, value)
  const mend = editable && edit.draft === null ? mendSentence(place, value) : undefined
  const text = edit.draft ?? shownText(value)
  const classes = [
    'entry-cell',
    `is-${role}`,
    value?.value === 0 ? 'is-zero' : '',
    mend !== undefined || mark === 'error' ? 'is-bad' : mark === 'warning' ? 'is-warn' : '',
    outlined ? `is-${outlined}` : '',
    chosen ? 'is-chosen' : '',
    value?.reason ? 'is-changed' : '',
    note === undefined ? '' : 'has-note',
    `digits-${sizeOf(model, place, text)}`,
  ]
  return (
    <td className={classes.filter(Boolean).join(' ')} colSpan={colSpan}>
      <input
        id={entryId(place.id)}
        data-cell={place.id}
        aria-label={place.cell.name}
        aria-invalid={mend === undefined ? undefined : true}
        aria-describedby={describedBy(place.id, mend, note)}
        autoComplete="off"
        inputMode="decimal"
        tabIndex={isStop ? 0 : -1}
        readOnly={role !== 'input' || !editable}
        placeholder={role === 'input' && editable ? '·' : ''}
        title={text.length > 7 ? text : undefined}
        value={text}
        {...edit.handlers}
      />
      {mend !== undefined ? (
        <span id={`${entryId(place.id)}.mend`} className={inHand ? 'mend shown' : 'mend'}>
          {mend}
        </span>
      ) : null}
      {note === undefined ? null : (
        <span id={`${entryId(place.id)}.note`} className="note-corner" title={note}>
          <span className="visually-hidden">批注：{note}</span>
        </span>
      )}
    </td>
  )
})

function describedBy(cell: string, mend: string | undefined, note: string | undefined): string | undefined {
  const ids = [
    mend === undefined ? '' : `${entryId(cell)}.mend`,
    note === undefined ? '' : `${entryId(cell)}.note`,
  ]
  return ids.filter(Boolean).join(' ') || undefined
}

function useCellEditing(place: Place, value: CellValue | undefined) {
  const [draft, setDraft] = useState<string | null>(null)
  const before = useRef(value)

  const unstoredSince = useRef<number | null>(null)
  useEffect(() => {
    if (draft === null) {
      unstoredSince.current = null
      return undefined
    }
    unstoredSince.current ??= performance.now()
    const left = Math.max(0, unstoredSince.current + LONGEST_MS - performance.now())
    const paused = PAUSE_MS <= left
    const timer = setTimeout(
      () => {
        unstoredSince.current = null
        storeText(place, draft)
        if (paused) useHand.getState().setTyping(false)
        // The pause has been waited for already; waiting again would take the number past its second.
        void flush()
      },
      Math.min(PAUSE_MS, left),
    )
    return () => {
      clearTimeout(timer)
    }
  }, [draft, place])

  const leave = (keep: boolean): void => {
    if (draft !== null && keep) storeText(place, draft)
    if (!keep) restore(place, before.current)
    setDraft(null)
    useReport.getState().endBurst()
    useHand.getState().setTyping(false)
  }
  const selectAll = (input: HTMLInputElement): void => {
    useHand.getState().setMode('select')
    input.select()
  }
  const handlers = {
    onFocus: (event: { readonly currentTarget: HTMLInputElement }) => {
      before.current = value
      useHand.getState().take(place.id)
      event.currentTarget.select()
    },
    onBlur: () => {
      leave(true)
    },
    onChange: (event: { readonly target: HTMLInputElement }) => {
      const hand = useHand.getState()
      if (hand.mode === 'select') hand.setMode('enter')
      hand.setTyping(true)
      setDraft(event.target.value)
    },
    onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => {
      if (event.nativeEvent.isComposing) return
      const input = event.currentTarget
      if (event.key === 'Escape' && useHand.getState().mode !== 'select') {
        event.preventDefault()
        // Drawn at once: a quick next key replaces what has come back, as everywhere in the grid.
        flushSync(() => {
          leave(false)
        })
        selectAll(input)
      }
      if (event.key === 'F2' && !event.shiftKey && !input.readOnly) {
        event.preventDefault()
        useHand.getState().setMode('edit')
        input.setSelectionRange(input.value.length, input.value.length)
      }
    },
    onMouseDown: (event: MouseEvent<HTMLInputElement>) => {
      const hand = useHand.getState()
      if (event.shiftKey && hand.cell !== null) {
        event.preventDefault()
        hand.extend(place.id)
      } else if (hand.mode === 'select' || hand.cell !== place.id) {
        // The whole number stays selected: the first key replaces it, as in a spreadsheet.
        event.preventDefault()
        event.currentTarget.focus()
        event.currentTarget.select()
        hand.take(place.id)
      }
    },
    onMouseEnter: (event: MouseEvent<HTMLInputElement>) => {
      const hand = useHand.getState()
      if (event.buttons === 1 && hand.mode === 'select' && hand.cell !== null && hand.cell !== place.id) {
        hand.extend(place.id)
      }
    },
    onDoubleClick: (event: MouseEvent<HTMLInputElement>) => {
      const input = event.currentTarget
      if (input.readOnly) return
      useHand.getState().setMode('edit')
      input.setSelectionRange(input.value.length, input.value.length)
    },
  }
  return { draft, handlers }
}
