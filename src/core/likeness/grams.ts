import { wordsOnly } from '../text/fold.ts'

/** The pairs of neighbouring signs of a paragraph, sorted: what two wordings have in common is what the lists share. */
export type Grams = Uint32Array

const numbers = /[\d〇零一二三四五六七八九十百千万亿两]+/g

/**
 * Of the words alone, without punctuation, numbers and the names given: another year, other figures and another
 * office in the same sentence leave it the same.
 */
export function gramsOf(text: string, names: readonly string[] = []): Grams {
  const words = bare(text, names)
  const grams = new Uint32Array(Math.max(0, words.length - 1))
  for (let i = 0; i + 1 < words.length; i++) {
    grams[i] = words.charCodeAt(i) * 0x1_0000 + words.charCodeAt(i + 1)
  }
  return grams.sort()
}

const bare = (text: string, names: readonly string[]): string =>
  wordsOnly(withoutNames(text, names)).replace(numbers, '')

/** Longer names first, so that 青河县柳溪镇 does not leave 青河县 behind. */
export const withoutNames = (text: string, names: readonly string[]): string =>
  [...names]
    .filter(name => name.length > 1)
    .sort((a, b) => b.length - a.length)
    .reduce((rest, name) => rest.replaceAll(name, ''), text)

/** 1 = the same pairs, 0 = none in common (Sørensen–Dice over all pairs with their repetitions). */
export function likenessOf(a: Grams, b: Grams): number {
  if (a.length === 0 || b.length === 0) return 0
  let shared = 0
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const [x = 0, y = 0] = [a[i], b[j]]
    if (x === y) shared += 1
    if (x <= y) i += 1
    if (y <= x) j += 1
  }
  return (2 * shared) / (a.length + b.length)
}

/** The most that two paragraphs of these lengths can have in common. */
export const mostAlike = (a: Grams, b: Grams): number =>
  (2 * Math.min(a.length, b.length)) / Math.max(1, a.length + b.length)
