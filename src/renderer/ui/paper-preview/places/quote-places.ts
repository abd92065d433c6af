import type { Quote } from '../../../../core/checks/check.ts'
import { compact, wordsOnly } from '../../../../core/text/fold.ts'
import type { Box } from '../../pdf-boxes.ts'
import { letterCount, lettersOf, linesAround } from './letters.ts'
import type { PrintedPart } from './printed-parts.ts'
import type { SourceParagraph } from './source-paragraphs.ts'

/**
 * Where quoted words are printed: counted in letters from the beginning of their part. Where other words stand there
 * (the text has been changed since), the nearest place with these words; none where there is none.
 */
export function quotePlace(
  quote: Quote,
  printed: PrintedPart,
  source: readonly SourceParagraph[],
): readonly Box[] {
  if (quote.length === 0) return headingPlace(quote, printed)
  const letters = lettersOf(printed.paragraphs.flatMap(p => p.pieces))
  const at = source.findIndex(p => p.index === quote.paragraph)
  const before = source.slice(0, Math.max(0, at)).reduce((sum, p) => sum + letterCount(p.text), 0)
  const from = before + letterCount(source[at]?.text.slice(0, quote.start) ?? '')
  const sought = [...wordsOnly(quote.text)]
  // Nothing but punctuation: the letters on both sides of it.
  if (sought.length === 0) return linesAround(letters.slice(Math.max(0, from - 1), from + 1))
  const found = nearest(
    letters.map(l => l.letter),
    sought,
    from,
  )
  return found < 0 ? [] : linesAround(letters.slice(found, found + sought.length))
}

/** A finding about a heading quotes no place in a paragraph. */
function headingPlace({ text }: Quote, { headings }: PrintedPart): readonly Box[] {
  const sought = compact(text)
  const same = headings.find(h => compact(h.pieces.map(p => p.text).join('')) === sought)
  return linesAround(lettersOf((same ?? headings[0])?.pieces ?? []))
}

/** Index of the occurrence nearest to `from`; −1 where there is none. */
function nearest(letters: readonly string[], sought: readonly string[], from: number): number {
  const here = (start: number) => start >= 0 && sought.every((letter, i) => letters[start + i] === letter)
  for (let far = 0; far <= letters.length; far += 1) {
    if (here(from + far)) return from + far
    if (here(from - far)) return from - far
  }
  return -1
}
