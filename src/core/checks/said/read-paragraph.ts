import { numbersIn } from '../../text/numbers-in.ts'
import type { NumberInText } from '../../text/numbers-in.ts'
import { squeeze } from '../../text/squeezed.ts'
import type { Squeezed } from '../../text/squeezed.ts'
import { denialsIn } from './denials.ts'
import type { Denial } from './denials.ts'
import { countsIn } from './find-subject.ts'
import type { Count } from './find-subject.ts'
import { timeMarks } from './year-scope.ts'

/** A sentence with its numbers; places count in `text.plain`, the squeezed paragraph. */
export interface ReadSentence {
  readonly text: Squeezed
  readonly from: number
  readonly plain: string
  readonly counts: readonly Count[]
  readonly denials: readonly Denial[]
}

/** What a paragraph is read with: the report's year, and the heading above it. */
export interface Place {
  readonly year: number
  readonly heading: string
}

const KEPT = 600
const kept = new Map<string, readonly ReadSentence[]>()

/** Reads a paragraph once: while one paragraph is being written, all others are known already. */
export function readParagraph(paragraph: string, place: Place): readonly ReadSentence[] {
  const key = `${String(place.year)}|${place.heading}|${paragraph}`
  let read = kept.get(key)
  if (!read) {
    read = readAnew(paragraph, place)
    if (kept.size >= KEPT) kept.clear()
    kept.set(key, read)
  }
  return read
}

function readAnew(paragraph: string, place: Place): ReadSentence[] {
  const text = squeeze(paragraph)
  const numbers = numbersIn(text)
  // （二）依申请公开情况。 at the head of a paragraph is its heading.
  const [first = ''] = /^[^。，,\d]{0,24}[。:：]/.exec(text.plain) ?? []
  const heading = place.heading + first
  return [...text.plain.matchAll(/[^。！？!?\n]+[。！？!?\n]*/g)].map(m => {
    const [plain] = m
    const from = m.index
    const own = numbers.filter(n => n.from >= from && n.from < from + plain.length)
    const sentence = {
      plain,
      before: text.plain.slice(0, from),
      heading,
      numbers: own.map(n => shifted(n, -from)),
      marks: timeMarks(plain, place.year),
    }
    const back = <T extends Pick<NumberInText, 'begin' | 'from' | 'to' | 'end'>>(n: T) => shifted(n, from)
    return {
      text,
      from,
      plain,
      counts: countsIn(sentence).map(back),
      denials: denialsIn(sentence).map(d => ({ ...d, from: d.from + from, to: d.to + from })),
    }
  })
}

const shifted = <T extends Pick<NumberInText, 'begin' | 'from' | 'to' | 'end'>>(n: T, by: number): T => ({
  ...n,
  begin: n.begin + by,
  from: n.from + by,
  to: n.to + by,
  end: n.end + by,
})

/** Places of the squeezed paragraph as a range of the paragraph itself. */
export function rangeOf({ at }: Squeezed, from: number, to: number): { start: number; length: number } {
  const start = at[from] ?? 0
  return { start, length: (at[to - 1] ?? start) + 1 - start }
}
