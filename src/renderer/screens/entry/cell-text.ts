import type { CellValue } from '../../../core/report/cell-value.ts'
import { applyStep, useReport } from '../../state/report-store.ts'
import { typedValue } from './paste-cells.ts'
import type { Place } from './grid-model.ts'

/** The DOM id of a cell's entry, for focus and labels. */
export const entryId = (cell: string): string => `cell.${cell}`

/** Puts the focus on a cell; the cell then takes itself in hand. */
export function focusCell(cell: string): void {
  document.getElementById(entryId(cell))?.focus()
}

/** Stores what is typed in a cell: the number, or the odd text itself so that it is not lost. */
export function storeText(place: Place, text: string): void {
  const now = useReport.getState().open?.report.cells[place.id]
  const to = text.trim() === '' ? null : typedValue(text, place).value
  if (!sameAs(now, to)) applyStep([{ what: 'cell', cell: place.id, to }], burstOf(place))
}

/** Puts a cell back to what it was when it was taken in hand, and the text that its number has rewritten. */
export function restore(place: Place, before: CellValue | undefined): void {
  const { open, past } = useReport.getState()
  const typing = past.at(-1)
  if (open?.report.cells[place.id] === before) return
  const back = typing?.burst === burstOf(place) ? typing.inverse.filter(edit => edit.what === 'section') : []
  applyStep([{ what: 'cell', cell: place.id, to: before ?? null }, ...back], burstOf(place))
}

const burstOf = (place: Place): string => `cell:${place.id}`

const sameAs = (now: CellValue | undefined, to: CellValue | null): boolean =>
  (now?.value ?? null) === (to?.value ?? null) && (now?.value != null || (now?.raw ?? '') === (to?.raw ?? ''))

/** What has to be mended in a cell that holds text instead of a number. */
export function mendSentence(place: Place, value: CellValue | undefined): string | undefined {
  if (value?.value !== null || value.raw === undefined) return undefined
  return typedValue(value.raw, place).says ?? `“${value.raw}”不算已填，没有的请填 0。`
}
