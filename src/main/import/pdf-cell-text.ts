import type { PdfPiece } from './pdf-page.ts'
import { isSetOff, withoutLooseBlanks } from './pdf-page.ts'

/** A line of text: its pieces from left to right. */
export interface PdfLine {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly y: number
  readonly height: number
}

/** A gap wider than this many letters is a gap between columns. */
const COLUMN_GAP = 1.2
/** A gap wider than this between Latin letters or numbers is a blank. */
const WORD_GAP = 0.2

/** A label goes on on the next page only where less than so many letters were left free. */
const LETTER_ROOM = 4
/** The margins of a cell, both sides together, in points (Word's are 10.8). */
const MARGINS = 11.5
/** Lines of one cell stand no further apart than this many letters; numbers of two rows do. */
const LEADING = 1.6

/** Pieces as lines from top to bottom; columns of one line are parted by a tab. */
export function linesOf(pieces: readonly PdfPiece[]): PdfLine[] {
  const lines: PdfPiece[][] = []
  for (const piece of pieces.filter(p => p.text.trim() !== '').sort((a, b) => middle(b) - middle(a))) {
    const line = lines.at(-1)
    const first = line?.[0]
    if (line && first && middle(first) - middle(piece) < Math.min(first.height, piece.height) * 0.6) {
      line.push(piece)
    } else lines.push([piece])
  }
  return lines.map(lineOf)
}

const middle = ({ y, height }: PdfPiece): number => y + height / 2

function lineOf(pieces: readonly PdfPiece[]): PdfLine {
  const sorted = [...pieces].sort((a, b) => a.x - b.x)
  const [first] = sorted
  let text = ''
  let end = Infinity
  let last: PdfPiece | undefined
  for (const piece of sorted) {
    const gap = piece.x - end
    const latin = /[\w.,;:)]$/.test(text) && /^[\w(]/.test(piece.text)
    if (gap > piece.height * COLUMN_GAP) text += '\t'
    else if ((latin && gap > piece.height * WORD_GAP) || (last && isSetOff(last, piece))) text += ' '
    text += piece.text
    last = piece
    end = piece.x + piece.width
  }
  return {
    text: text
      .split('\t')
      .map(withoutLooseBlanks)
      .filter(t => t !== '')
      .join('\t'),
    left: first?.x ?? 0,
    right: end,
    y: first?.y ?? 0,
    height: Math.max(...sorted.map(p => p.height)),
  }
}

/**
 * The text of a table cell. Lines of one label are joined without a blank. Numbers on two lines stay apart, so that two
 * never become one, unless the first of them is long and had no room for a further digit. `full`: the last line had
 * little room left.
 */
export function cellText(pieces: readonly PdfPiece[], width: number): { text: string; full: boolean } {
  let text = ''
  let last: PdfLine | undefined
  for (const line of linesOf(pieces)) {
    const own = line.text.replaceAll('\t', ' ')
    const numbers = /[\d.,]$/.test(text) && /^[\d.,]/.test(own)
    const words = /[A-Za-z]$/.test(text) && /^[A-Za-z]/.test(own)
    text += (numbers && last && !wraps(last, line, width)) || words ? `\n${own}` : own
    last = line
  }
  return { text, full: last !== undefined && width - lengthOf(last) < last.height * LETTER_ROOM }
}

const lengthOf = ({ left, right }: PdfLine): number => right - left

/** Whether a number goes on on the next line. */
function wraps(line: PdfLine, next: PdfLine, width: number): boolean {
  if (!/\d[\d.,]{2,}$/.test(line.text) || line.y - next.y > line.height * LEADING) return false
  return width - lengthOf(line) - line.height / 2 < MARGINS
}
