import { halfWidth } from '../text/half-width.ts'

/** One width and small Latin letters, sign for sign: places found in it are places in the text given. */
export const searchText = (text: string): string => halfWidth(text).replace(/[A-Z]/g, c => c.toLowerCase())

/** What was asked for: each word has to be found. Blanks part the words. */
export const searchTerms = (asked: string): string[] => [
  ...new Set(
    searchText(asked)
      .split(/\s+/)
      .filter(term => /[\p{L}\p{N}]/u.test(term)),
  ),
]

/** A range of a text, in UTF-16 units. */
export interface Range {
  readonly start: number
  readonly length: number
}

/**
 * Where the terms stand, in the order of the text and without overlaps; null where one of them does not. A number is
 * found whole: 12 is not found in 2012, and not in 1.12.
 */
export function findTerms(text: string, terms: readonly string[]): Range[] | null {
  const folded = searchText(text)
  const found: Range[] = []
  for (const term of terms) {
    const places = placesOf(folded, term)
    if (places.length === 0) return null
    for (const start of places) found.push({ start, length: term.length })
  }
  found.sort((a, b) => a.start - b.start || b.length - a.length)
  let end = 0
  return found.filter(({ start, length }) => {
    if (start < end) return false
    end = start + length
    return true
  })
}

function placesOf(text: string, term: string): number[] {
  const places: number[] = []
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + term.length)) {
    if (!numberGoesOn(text, at, term)) places.push(at)
  }
  return places
}

function numberGoesOn(text: string, at: number, term: string): boolean {
  const [before, after] = [
    text.slice(Math.max(0, at - 2), at),
    text.slice(at + term.length, at + term.length + 2),
  ]
  return (/^\d/.test(term) && /\d\.?$/.test(before)) || (/\d$/.test(term) && /^\.?\d/.test(after))
}

const AROUND = 36
const LONGEST = 120

/** The piece of a text around its first marked range, with the ranges as they stand in the piece. */
export function excerptOf(
  text: string,
  ranges: readonly Range[],
): { readonly text: string; readonly ranges: readonly Range[] } {
  const first = ranges[0]?.start ?? 0
  const from = text.length <= LONGEST ? 0 : Math.max(0, Math.min(first - AROUND, text.length - LONGEST))
  const to = Math.min(text.length, from + LONGEST)
  const lead = from > 0 ? '…' : ''
  return {
    text: `${lead}${text.slice(from, to)}${to < text.length ? '…' : ''}`,
    ranges: ranges
      .filter(r => r.start >= from && r.start + r.length <= to)
      .map(r => ({ start: r.start - from + lead.length, length: r.length })),
  }
}
