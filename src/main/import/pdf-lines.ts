import type { PdfPage, PdfPiece } from './pdf-page.ts'

/** A gap wider than this many letters is a gap between columns. */
const COLUMN_GAP = 1.2

/** Lines of pages without tags, top to bottom; columns of one line are parted by a tab. */
export function positionedLines(pages: readonly PdfPage[]): string[] {
  return pages.flatMap(page => linesOf(page.pieces.filter(piece => piece.text.trim() !== '')))
}

function linesOf(pieces: readonly PdfPiece[]): string[] {
  const lines: PdfPiece[][] = []
  for (const piece of [...pieces].sort((a, b) => b.y - a.y)) {
    const line = lines.at(-1)
    const y = line?.[0]?.y
    if (line && y !== undefined && Math.abs(y - piece.y) < piece.height / 2) line.push(piece)
    else lines.push([piece])
  }
  return lines.map(lineText)
}

function lineText(pieces: readonly PdfPiece[]): string {
  let text = ''
  let end = Infinity
  for (const piece of [...pieces].sort((a, b) => a.x - b.x)) {
    text += piece.x - end > piece.height * COLUMN_GAP ? `\t${piece.text}` : piece.text
    end = piece.x + widthOf(piece)
  }
  return text.trim()
}

/** Estimated: Han letters are as wide as high, others half. */
const widthOf = ({ text, height }: PdfPiece): number =>
  [...text].reduce((sum, char) => sum + (char > '\u00ff' ? height : height / 2), 0)
