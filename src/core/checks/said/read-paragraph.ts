import { numbersIn } from '../../text/numbers-in.ts'
import type { NumberInText } from '../../text/numbers-in.ts'
import { squeeze } from '../../text/squeezed.ts'
import type { Squeezed } from '../../text/squeezed.ts'
import { denialsIn } from './denials.ts'
import type { Denial } from './denials.ts'
import { countsIn } from './find-subject.ts'
import type { Count } from './find-subject.ts'
import { topicMarks } from './sentence-topic.ts'
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
  const above = topicMarks(place.heading).map(m => ({ ...m, at: m.at - place.heading.length }))
  const topics = [...above, ...topicMarks(text.plain)]
  return [...text.plain.matchAll(/[^。！？!?\n]+[。！？!?\n]*/g)].map(m => {
    const [plain] = m
    const offset = m.index
    const sentence = {
      plain,
      offset,
      topics,
      heading,
      numbers: numbers
        .filter(n => n.from >= offset && n.from < offset + plain.length)
        .map(n => movedBack(n, offset)),
      marks: timeMarks(plain, place.year),
    }
    return {
      text,
      from: offset,
      plain,
      counts: countsIn(sentence),
      denials: denialsIn(sentence).map(d => ({ ...d, from: d.from + offset, to: d.to + offset })),
    }
  })
}

const movedBack = (n: NumberInText, by: number): NumberInText => ({
  begin: n.begin - by,
  from: n.from - by,
  to: n.to - by,
  end: n.end - by,
  value: n.value,
  exact: n.exact,
  unit: n.unit,
})

/** Places of the squeezed paragraph as a range of the paragraph itself. */
export function rangeOf({ at }: Squeezed, from: number, to: number): { start: number; length: number } {
  const start = at[from] ?? 0
  return { start, length: (at[to - 1] ?? start) + 1 - start }
}
