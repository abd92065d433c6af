import type { KeyboardEvent } from 'react'
import { useHand } from '../../state/hand.ts'
import { applyStep, useReport } from '../../state/report-store.ts'
import { useSession } from '../../state/session.ts'
import { focusCell } from './cell-text.ts'
import { moveBy, rangeOf } from './grid-keys.ts'
import { roleOf, shownText } from './grid-model.ts'
import type { GridModel, Place } from './grid-model.ts'

export const placeOf = (model: GridModel, target: EventTarget): Place | undefined =>
  target instanceof HTMLElement ? model.places.get(target.dataset['cell'] ?? '') : undefined

export const valueNow = (cell: string) => useReport.getState().open?.report.cells[cell]
export const roleNow = (place: Place) => roleOf(place.cell, valueNow(place.id))
export const textOf = (cell: string): string => shownText(valueNow(cell))
export const isStop = (place: Place): boolean => roleNow(place) === 'input'

/** A carried cell is not typed into: a key in it asks for the new number and its reason. */
export function asksForOverride(event: KeyboardEvent, place: Place): boolean {
  if (roleNow(place) !== 'carried' || event.ctrlKey || event.metaKey || event.altKey) return false
  return (event.key === 'F2' && !event.shiftKey) || /^[\d.]$/.test(event.key)
}

/** Moves, range, clearing. True where the key has been used. */
export function pressInGrid(
  model: GridModel,
  place: Place,
  event: KeyboardEvent,
  editable: boolean,
): boolean {
  const hand = useHand.getState()
  const { key, shiftKey: shift } = event
  const ctrl = event.ctrlKey || event.metaKey
  const walks = /^(?:Arrow|Home|End)/.test(key)
  if (event.altKey || (hand.mode === 'edit' && walks)) return false
  const rules = {
    enterMoves: useSession.getState().app?.settings.enterMoves ?? 'down',
    stops: isStop,
  } as const
  if (hand.mode === 'select') {
    if (ctrl && key === 'a') return chooseAll(model)
    if (key === 'Delete' || key === 'Backspace')
      return editable && clearRange(model, hand.cell ?? place.id, hand.to)
    if (shift && walks) {
      const to = moveBy(model, hand.to ?? place.id, { key, ctrl, shift }, rules)
      if (to !== undefined) hand.extend(to)
      return true
    }
  }
  const to = moveBy(model, place.id, { key, ctrl, shift }, rules)
  if (to === undefined) return false
  if (to === place.id && event.target instanceof HTMLElement) event.target.blur()
  focusCell(to)
  return true
}

function chooseAll(model: GridModel): boolean {
  const [first, last] = [model.rows[0]?.[0], model.rows.at(-1)?.at(-1)]
  if (!first || !last) return false
  focusCell(first.id)
  useHand.getState().extend(last.id)
  return true
}

/** Delete: blank, not 0; what is computed or carried stays. One step. */
export function clearRange(model: GridModel, from: string, to: string | null): boolean {
  const filled = rangeOf(model, from, to ?? from)
    .flat()
    .filter(p => isStop(p) && valueNow(p.id) !== undefined)
  applyStep(filled.map(p => ({ what: 'cell', cell: p.id, to: null })))
  return true
}
