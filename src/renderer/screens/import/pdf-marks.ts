import type { SourceBlock, SourcePlace } from '../../../core/import/blocks.ts'
import type { ImportDraft } from '../../../core/import/draft.ts'
import type { Box, PagePiece } from '../../ui/pdf-boxes.ts'
import { cellsByPlace, placeKey, reads } from './source-marks.ts'

/** A recognised cell on a page. */
export interface PageMark {
  readonly cell: string
  readonly box: Box
}

/** By `placeKey`: a box for each piece that a text is drawn with. */
export type PlacedBoxes = ReadonlyMap<string, readonly PagePiece[]>

/** Radicals that stand for their letters, and blanks, are as little compared as they are read. */
const bare = (text: string) => text.normalize('NFKC').replace(/\s/g, '')

/** A text of so many letters may be looked for further down; a shorter one (a number) must come next. */
const FIRM = 4
/** Looking for a label stops after so many letters. */
const FAR = 4_000

interface Letter {
  readonly piece: PagePiece
  /** Which of the piece's letters, and of how many. */
  readonly at: number
  readonly of: number
}

/**
 * Where the texts of the source stand on the pages, by `placeKey`. The reader yields texts in the order in which they
 * are drawn, so both are followed side by side: a number is taken only directly behind what came before it, and after
 * anything that is not found the next label brings both together again. A row drawn in another order is found beside
 * its label. What is not found this way is not marked.
 */
export function boxesOf(blocks: readonly SourceBlock[], pieces: readonly PagePiece[]): PlacedBoxes {
  const letters = pieces.flatMap(piece => {
    const of = [...bare(piece.text)]
    return of.map((_, at): Letter => ({ piece, at, of: of.length }))
  })
  const drawn = pieces.map(p => bare(p.text)).join('')
  const starts = codeUnitStarts(drawn)
  const found = new Map<string, readonly PagePiece[]>()
  let from = 0
  for (const { place, text } of textsOf(blocks)) {
    const sought = bare(text)
    if (sought === '') continue
    const at = drawn.indexOf(sought, from)
    const near = sought.length >= FIRM ? at - from <= FAR : at === from
    if (at < 0 || !near) continue
    from = at + sought.length
    found.set(placeKey(place), boxesAround(letters.slice(starts[at], starts[from])))
  }
  for (const block of blocks) if (block.is === 'table') addRowsBesideLabels(block, pieces, found)
  return found
}

/**
 * Rows of which the label is found and the numbers are not: taken where the texts at the right of the label, in its
 * height, are the row's texts and no others.
 */
function addRowsBesideLabels(
  block: Extract<SourceBlock, { is: 'table' }>,
  pieces: readonly PagePiece[],
  found: Map<string, readonly PagePiece[]>,
): void {
  block.rows.forEach((cells, row) => {
    const key = (col: number) => placeKey({ line: block.line, row, col })
    const filled = cells.flatMap(({ text, covered }, col) =>
      covered || bare(text) === '' ? [] : [{ col, text: bare(text) }],
    )
    const last = filled.findLastIndex(({ col }) => found.has(key(col)))
    const label = found.get(key(filled[last]?.col ?? -1)) ?? []
    const missing = filled.slice(last + 1)
    const beside = rightOf(label, pieces)
    if (missing.length === 0 || missing.length !== beside.length) return
    if (!missing.every(({ text }, i) => bare(beside[i]?.text ?? '') === text)) return
    missing.forEach(({ col }, i) => {
      const piece = beside[i]
      if (piece) found.set(key(col), [piece])
    })
  })
}

/** What is drawn at the right of these boxes with its middle in their height, from left to right. */
function rightOf(boxes: readonly Box[], pieces: readonly PagePiece[]): PagePiece[] {
  const [first] = boxes
  if (!first) return []
  const right = Math.max(...boxes.map(b => b.x + b.width))
  const top = Math.min(...boxes.map(b => b.y)) - first.height / 2
  const bottom = Math.max(...boxes.map(b => b.y + b.height)) + first.height / 2
  return pieces
    .filter(p => {
      const middle = p.y + p.height / 2
      return p.page === first.page && p.x >= right && middle > top && middle < bottom
    })
    .sort((a, b) => a.x - b.x)
}

/** The cells that have a box of their own; of several in one line of the source, those drawn apart at its end. */
export function marksOf(cells: ImportDraft['cells'], boxes: PlacedBoxes): PageMark[] {
  return [...cellsByPlace(cells)].flatMap(([key, ids]): PageMark[] => {
    const here = boxes.get(key) ?? []
    const [only] = here
    const [cell] = ids
    if (only && cell && ids.length + here.length === 2) return [{ cell, box: only }]
    const last = here.slice(-ids.length)
    const apart = ids.length > 1 && last.length === ids.length
    if (!apart || !ids.every((id, i) => reads(bare(last[i]?.text ?? ''), cells[id]))) return []
    return ids.flatMap((id, i) => {
      const box = last[i]
      return box ? [{ cell: id, box }] : []
    })
  })
}

/** Number of the letter that begins at a place in the text (letters beyond the BMP take two places). */
function codeUnitStarts(text: string): number[] {
  const starts: number[] = []
  let letter = 0
  for (const char of text) {
    for (let i = 0; i < char.length; i++) starts.push(letter)
    letter += 1
  }
  starts.push(letter)
  return starts
}

function textsOf(blocks: readonly SourceBlock[]): { readonly place: SourcePlace; readonly text: string }[] {
  return blocks.flatMap(block =>
    block.is === 'line'
      ? [{ place: { line: block.line }, text: block.text }]
      : block.rows.flatMap((cells, row) =>
          cells.flatMap(({ text, covered }, col) =>
            covered ? [] : [{ place: { line: block.line, row, col }, text }],
          ),
        ),
  )
}

/** One box for each piece that the letters are part of; a part of a piece is as wide as its share of the letters. */
function boxesAround(letters: readonly Letter[]): PagePiece[] {
  const byPiece = new Map<PagePiece, Letter[]>()
  for (const letter of letters) byPiece.set(letter.piece, [...(byPiece.get(letter.piece) ?? []), letter])
  return [...byPiece].map(([{ text, page, x, y, width, height }, part]) => {
    const first = part[0]?.at ?? 0
    const of = part[0]?.of ?? 1
    const whole = part.length === of
    return {
      ...{ page, y, height, text: whole ? text : '' },
      ...{ x: x + (width * first) / of, width: (width * part.length) / of },
    }
  })
}
