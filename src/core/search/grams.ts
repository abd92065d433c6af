import { searchText } from './search-text.ts'

/** One sign of a gram: its code point, always five digits long, so that the first half of a gram is a prefix of it. */
const sign = (character: string): string => (character.codePointAt(0) ?? 0).toString(16).padStart(5, '0')

const runsOf = (text: string): string[][] =>
  (searchText(text).match(/[\p{L}\p{N}]+/gu) ?? []).map(run => [...run])

/**
 * The pairs of neighbouring signs of a text, each once, as ASCII words. Words of two characters are the usual case in
 * Chinese and are not found by grams of three. The last sign of a run stands alone, so that every sign begins a gram.
 */
export function indexGrams(text: string): string[] {
  const grams = new Set<string>()
  for (const run of runsOf(text)) {
    run.forEach((character, i) => grams.add(sign(character) + (run[i + 1] ? sign(run[i + 1] ?? '') : '')))
  }
  return [...grams]
}

/** What a text has to hold so that a term may stand in it; `*` marks the beginning of a gram. */
export function termGrams(term: string): string[] {
  return runsOf(term).flatMap(run =>
    run.length === 1
      ? [`${sign(run[0] ?? '')}*`]
      : run.slice(0, -1).map((character, i) => sign(character) + sign(run[i + 1] ?? '')),
  )
}
