import { gramsOf, likenessOf } from '../likeness/grams.ts'
import { textDiff } from '../text/diff.ts'
import type { Run } from '../text/diff.ts'

/** A paragraph of one wording beside its counterpart in the other; one of them may be missing. */
export interface ParagraphPair {
  readonly old: { readonly at: number; readonly text: string } | null
  readonly now: { readonly at: number; readonly text: string } | null
  /** What changed between the two; empty where one is missing. */
  readonly runs: readonly Run[]
}

/** Paragraphs less alike than this are two different ones. */
const ALIKE = 0.35

/** Two wordings paragraph by paragraph, in order: each paragraph beside the one it grew from. */
export function alignParagraphs(old: readonly string[], now: readonly string[]): ParagraphPair[] {
  const score = scores(old, now)
  const width = now.length + 1
  const best = new Float64Array((old.length + 1) * width)
  const bestOf = (i: number, j: number): number => best[i * width + j] ?? 0
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      const pair = score(i, j)
      const together = pair > 0 ? pair + bestOf(i + 1, j + 1) : 0
      best[i * width + j] = Math.max(together, bestOf(i + 1, j), bestOf(i, j + 1))
    }
  }
  const pairs: ParagraphPair[] = []
  let [i, j] = [0, 0]
  while (i < old.length || j < now.length) {
    const [left, right] = [old[i], now[j]]
    const both = left !== undefined && right !== undefined
    if (both && score(i, j) > 0 && bestOf(i, j) === score(i, j) + bestOf(i + 1, j + 1)) {
      pairs.push({ old: { at: i, text: left }, now: { at: j, text: right }, runs: textDiff(left, right) })
      ;[i, j] = [i + 1, j + 1]
    } else if (left !== undefined && (right === undefined || bestOf(i + 1, j) >= bestOf(i, j + 1))) {
      pairs.push({ old: { at: i, text: left }, now: null, runs: [] })
      i += 1
    } else if (right !== undefined) {
      pairs.push({ old: null, now: { at: j, text: right }, runs: [] })
      j += 1
    }
  }
  return pairs
}

/** How well two paragraphs go together: 1 for the same, 0 where they are two. */
function scores(old: readonly string[], now: readonly string[]): (i: number, j: number) => number {
  const [left, right] = [old.map(p => gramsOf(p)), now.map(p => gramsOf(p))]
  const known = new Map<number, number>()
  return (i, j) => {
    const key = i * (now.length + 1) + j
    const seen = known.get(key)
    if (seen !== undefined) return seen
    const [a, b] = [left[i], right[j]]
    const alike = old[i] === now[j] ? 1 : a && b ? likenessOf(a, b) : 0
    const score = alike >= ALIKE ? alike : 0
    known.set(key, score)
    return score
  }
}
