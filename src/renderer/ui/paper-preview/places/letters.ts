import { wordsOnly } from '../../../../core/text/fold.ts'
import type { Box, PagePiece } from '../../pdf-boxes.ts'

/** A letter or digit where it is printed. Punctuation and blanks may differ between screen and paper: they are left out. */
export interface Letter {
  readonly letter: string
  readonly box: Box
}

/** The letters of drawn pieces; each letter of a piece is as wide as the others. */
export function lettersOf(pieces: readonly PagePiece[]): Letter[] {
  return pieces.flatMap(({ text, width, x, ...line }) => {
    const chars = [...text]
    const each = width / chars.length
    return chars.flatMap((char, i) =>
      [...wordsOnly(char)].map(letter => ({ letter, box: { ...line, x: x + i * each, width: each } })),
    )
  })
}

/** How many letters a text has. */
export const letterCount = (text: string): number => [...wordsOnly(text)].length

/** A piece lies from the base line upwards; Han characters go a little below it. Shares of the letters' height. */
const BELOW = 0.22

/** One box for each line that these letters stand on. */
export function linesAround(letters: readonly Letter[]): Box[] {
  const lines: Box[] = []
  for (const { box } of letters) {
    const line = lines.at(-1)
    if (line?.page === box.page && Math.abs(line.y + line.height - box.y - box.height) < box.height / 2) {
      const right = Math.max(line.x + line.width, box.x + box.width)
      lines[lines.length - 1] = { ...line, width: right - line.x }
    } else lines.push(box)
  }
  return lines.map(box => ({ ...box, height: box.height * (1 + BELOW) }))
}
