import type { NumberPlace } from '../../../../core/report/live-numbers/marked-number.ts'
import type { BoxNumber } from './numbers-of-box.ts'

/** A range of the text of a box, its paragraphs joined by line breaks. */
export interface TextRange {
  readonly start: number
  readonly end: number
}

/** Where a number stands in the text of its box. */
export function rangeOf(paragraphs: readonly string[], place: NumberPlace): TextRange {
  const before = paragraphs.slice(0, place.paragraph).reduce((n, p) => n + p.length + 1, 0)
  return { start: before + place.start, end: before + place.start + place.length }
}

/** The paragraph of a place of the text, and the place in it. */
export function paragraphAt(
  paragraphs: readonly string[],
  at: number,
): { readonly paragraph: number; readonly start: number } {
  let before = 0
  for (const [paragraph, text] of paragraphs.entries()) {
    if (at <= before + text.length) return { paragraph, start: at - before }
    before += text.length + 1
  }
  return { paragraph: Math.max(0, paragraphs.length - 1), start: paragraphs.at(-1)?.length ?? 0 }
}

/** The number that a caret touches or a selection lies in, by its index. */
export function numberAt(
  paragraphs: readonly string[],
  numbers: readonly NumberPlace[],
  { start, end }: TextRange,
): number | undefined {
  const at = numbers.findIndex(number => {
    const range = rangeOf(paragraphs, number)
    return range.start <= start && end <= range.end
  })
  return at < 0 ? undefined : at
}

/** The next number behind a place that may be bound, the first one where none is left; with its index. */
export function nextOffer(
  paragraphs: readonly string[],
  numbers: readonly BoxNumber[],
  from: number,
): { readonly range: TextRange; readonly index: number } | undefined {
  const offers = numbers.flatMap((number, index) =>
    number.is === 'fits' || number.is === 'differs' ? [{ range: rangeOf(paragraphs, number), index }] : [],
  )
  return offers.find(({ range }) => range.start >= from) ?? offers[0]
}
