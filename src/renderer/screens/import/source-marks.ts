import type { SourcePlace } from '../../../core/import/blocks.ts'
import type { DraftCell, ImportDraft } from '../../../core/import/draft.ts'

/** A stretch of a source line; `cell` is set where a recognised value stands. */
export interface Piece {
  readonly text: string
  readonly cell?: string
}

/** Which cells of the form stand at a place of the source, in printed order. */
export type CellsByPlace = ReadonlyMap<string, readonly string[]>

export const placeKey = (place: SourcePlace): string =>
  place.row === undefined ? String(place.line) : `${place.line}:${place.row}:${place.col ?? 0}`

export function cellsByPlace(cells: ImportDraft['cells']): CellsByPlace {
  const found = new Map<string, string[]>()
  for (const [id, cell] of Object.entries(cells)) {
    if (!cell.place) continue
    const key = placeKey(cell.place)
    const here = found.get(key)
    if (here) here.push(id)
    else found.set(key, [id])
  }
  return found
}

interface Stretch {
  readonly start: number
  readonly end: number
}

/**
 * Cuts a line so that every recognised value stands alone. Values are looked for from right to left, as labels
 * (（一）, 第二十条) stand at the left; what cannot be found is left unmarked rather than guessed.
 */
export function piecesOf(text: string, ids: readonly string[], cells: ImportDraft['cells']): Piece[] {
  const words = wordsOf(text)
  const marks: (Stretch & { readonly cell: string })[] = []
  let end = text.length
  for (const id of ids.toReversed()) {
    const word = words.findLast(w => w.end <= end && reads(text.slice(w.start, w.end), cells[id]))
    if (!word) continue
    marks.unshift({ ...word, cell: id })
    end = word.start
  }
  return cut(text, marks)
}

/** Words between blanks and bars, and the numbers inside them (自然人6件). */
function wordsOf(text: string): Stretch[] {
  return [...text.matchAll(/[^\s|｜\u3000]+/gu)].flatMap(m => {
    const whole = { start: m.index, end: m.index + m[0].length }
    const inner = [...m[0].matchAll(/[-−+]?\p{Nd}[\p{Nd},，.]*/gu)].map(n => ({
      start: m.index + n.index,
      end: m.index + n.index + n[0].length,
    }))
    return [...inner.filter(i => i.start !== whole.start || i.end !== whole.end), whole]
  })
}

/** Whether these words are the value of the cell, as it was written or as a number. */
export function reads(word: string, cell: DraftCell | undefined): boolean {
  if (!cell) return false
  if (cell.raw !== undefined && cell.raw.trim() === word) return true
  const plain = word.normalize('NFKC').replace(/[,，]/g, '')
  return cell.value !== null && /^[-+]?\d*\.?\d+$/u.test(plain) && Number(plain) === cell.value
}

function cut(text: string, marks: readonly (Stretch & { readonly cell: string })[]): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (const { start, end, cell } of marks) {
    if (start > from) pieces.push({ text: text.slice(from, start) })
    pieces.push({ text: text.slice(start, end), cell })
    from = end
  }
  if (from < text.length) pieces.push({ text: text.slice(from) })
  return pieces
}
