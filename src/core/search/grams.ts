import { searchText } from './search-text.ts'

/** One sign of a gram: its code point, always five digits long, so that the first half of a gram is a prefix of it. */
const sign = (character: string): string => (character.codePointAt(0) ?? 0).toString(16).padStart(5, '0')

/** A number is found whole, so it is one word of the index however long it is: 12.5 → n12p5. */
const numberGrams = (folded: string): string[] =>
  (folded.match(/\d+(?:\.\d+)*/g) ?? []).map(number => `n${number.replaceAll('.', 'p')}`)

const runsOf = (folded: string): string[][] =>
  (folded.match(/[\p{L}\p{Nl}\p{No}]+/gu) ?? []).map(run => [...run])

/**
 * The pairs of neighbouring signs of a text, each once, as ASCII words. Words of two characters are the usual case in
 * Chinese and are not found by grams of three. The last sign of a run stands alone, so that every sign begins a gram.
 */
export function indexGrams(text: string): string[] {
  const folded = searchText(text)
  const grams = new Set<string>(numberGrams(folded))
  for (const run of runsOf(folded)) {
    run.forEach((character, i) => grams.add(sign(character) + (run[i + 1] ? sign(run[i + 1] ?? '') : '')))
  }
  return [...grams]
}

/** What a text has to hold so that a term may stand in it; `*` marks the beginning of a gram. */
export function termGrams(term: string): string[] {
  const folded = searchText(term)
  const words = runsOf(folded).flatMap(run =>
    run.length === 1
      ? [`${sign(run[0] ?? '')}*`]
      : run.slice(0, -1).map((character, i) => sign(character) + sign(run[i + 1] ?? '')),
  )
  return [...numberGrams(folded), ...words]
}
