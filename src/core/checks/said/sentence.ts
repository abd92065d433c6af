import type { NumberInText } from '../../text/numbers-in.ts'
import type { TopicMark } from './sentence-topic.ts'
import type { timeMarks } from './year-scope.ts'

/** A sentence on its way through the reader; places count in `plain`. */
export interface Sentence {
  readonly plain: string
  /** Where the sentence begins in the paragraph. */
  readonly offset: number
  /** What the paragraph speaks of, its heading at places before 0; places count in the paragraph. */
  readonly topics: readonly TopicMark[]
  readonly heading: string
  readonly numbers: readonly NumberInText[]
  readonly marks: ReturnType<typeof timeMarks>
}

/** Where clauses begin: behind each comma, colon and semicolon that is no part of a number; 0 first, the end last. */
export function clauseBounds({ plain, numbers }: Sentence): number[] {
  const cuts = [...plain.matchAll(/[，,；;:：。！？!?\n]/g)]
    .map(m => m.index)
    .filter(at => !numbers.some(n => at >= n.from && at < n.to))
  return [0, ...cuts.map(at => at + 1), ...(cuts.at(-1) === plain.length - 1 ? [] : [plain.length + 1])]
}

/** What follows a number, up to the next bracket. */
export const beforeBrackets = (words: string): string => words.replace(/[()（）].*$/, '')

/** Remarks in brackets taken out; what stands before an open bracket does not belong to what stands in it. */
export const withoutBrackets = (words: string): string =>
  words
    .replace(/[(（][^()（）]*[)）]/g, '')
    .replace(/^.*[(（]/, '')
    .replace(/[)）].*$/, '')
