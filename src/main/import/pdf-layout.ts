import type { SourceCell } from '../../core/import/blocks.ts'
import { cellText, linesOf } from './pdf-cell-text.ts'
import type { PdfLine } from './pdf-cell-text.ts'
import type { PdfPage, PdfPiece } from './pdf-page.ts'
import type { RuledTable } from './pdf-ruled-tables.ts'

/** A cell, and whether its text fills the last line: the label may go on on the next page. */
export interface PlacedCell extends SourceCell {
  readonly full: boolean
}

export interface PlacedTable {
  readonly is: 'table'
  readonly page: number
  /** The page on which it ends. */
  readonly lastPage: number
  /** The edges of its columns, left to right. */
  readonly xs: readonly number[]
  readonly rows: readonly (readonly PlacedCell[])[]
}

export interface PlacedLine {
  readonly is: 'line'
  readonly page: number
  readonly line: PdfLine
}

export type PlacedBlock = PlacedLine | PlacedTable

/** What stands on a page from top to bottom: tables drawn with lines, and the lines of text between them. */
export function layOut(page: PdfPage, tables: readonly RuledTable[]): PlacedBlock[] {
  const pieces = withoutDoubles(page.pieces)
  const filled = tables
    .map(table => ({ table, top: table.ys[0] ?? 0, inside: new Map<number, PdfPiece[]>() }))
    .sort((a, b) => b.top - a.top)
  const outside: PdfPiece[] = []
  for (const piece of pieces) {
    const home = filled.find(({ table }) => areaAt(table, centre(piece)) !== null)
    if (!home) outside.push(piece)
    else
      for (const part of partsOf(piece, home.table)) put(home.inside, areaAt(home.table, centre(part)), part)
  }
  const blocks: { readonly y: number; readonly block: PlacedBlock }[] = linesOf(outside).map(line => ({
    y: line.y,
    block: { is: 'line', page: page.number, line },
  }))
  for (const { table, top, inside } of filled) {
    if (inside.size === 0) continue
    blocks.push({
      y: top,
      block: {
        is: 'table',
        page: page.number,
        lastPage: page.number,
        xs: table.xs,
        rows: rowsOf(table, inside),
      },
    })
  }
  return blocks.sort((a, b) => b.y - a.y).map(({ block }) => block)
}

type Point = readonly [x: number, y: number]

const centre = ({ x, y, width, height }: PdfPiece): Point => [x + width / 2, y + height / 2]

/** Bold made by drawing twice, a letter's width of nothing apart. */
function withoutDoubles(pieces: readonly PdfPiece[]): PdfPiece[] {
  const seen = new Map<string, PdfPiece[]>()
  return pieces.filter(piece => {
    if (piece.text.trim() === '') return false
    const same = seen.get(piece.text) ?? []
    if (same.some(o => Math.abs(o.x - piece.x) < 1 && Math.abs(o.y - piece.y) < 1)) return false
    seen.set(piece.text, [...same, piece])
    return true
  })
}

function areaAt({ xs, ys, area }: RuledTable, [x, y]: Point): number | null {
  const column = xs.findIndex((left, i) => x >= left && x < (xs[i + 1] ?? -Infinity))
  const row = ys.findIndex((top, i) => y <= top && y > (ys[i + 1] ?? Infinity))
  return column === -1 || row === -1 ? null : (area[row]?.[column] ?? null)
}

function put(inside: Map<number, PdfPiece[]>, area: number | null, piece: PdfPiece): void {
  if (area === null) return
  const list = inside.get(area)
  if (list) list.push(piece)
  else inside.set(area, [piece])
}

/** Numbers of neighbouring cells may come as one piece with blanks between: it is cut where it crosses a line. */
function partsOf(piece: PdfPiece, table: RuledTable): PdfPiece[] {
  const words = [...piece.text.matchAll(/\S+/g)]
  if (words.length < 2) return [piece]
  const ends = [piece.x + 1, piece.x + piece.width - 1].map(x =>
    areaAt(table, [x, piece.y + piece.height / 2]),
  )
  if (ends[0] === ends[1]) return [piece]
  const whole = widthOf(piece.text)
  return words.map(word => ({
    ...piece,
    text: word[0],
    x: piece.x + (piece.width * widthOf(piece.text.slice(0, word.index))) / whole,
    width: (piece.width * widthOf(word[0])) / whole,
  }))
}

/** Han letters count two, others one. */
const widthOf = (text: string): number => [...text].reduce((sum, char) => sum + (char > '\u00ff' ? 2 : 1), 0)

function rowsOf({ xs, area }: RuledTable, inside: ReadonlyMap<number, readonly PdfPiece[]>): PlacedCell[][] {
  const read = new Map<number, { text: string; full: boolean }>()
  return area.map(line =>
    line.map((own, column) => {
      const above = read.get(own)
      if (above) return { ...above, covered: true }
      const width = (xs[line.lastIndexOf(own) + 1] ?? 0) - (xs[column] ?? 0)
      const first = cellText(inside.get(own) ?? [], width)
      read.set(own, first)
      return { ...first, covered: false }
    }),
  )
}
