import type { Form } from '../../forms/form.ts'
import type { NumberPlace } from '../../report/live-numbers/marked-number.ts'
import { waysToCount } from '../said/cells-of-count.ts'
import { rangeOf, readParagraph } from '../said/read-paragraph.ts'

/** A number and the cells it may be: each way is a list of cells that are added up. */
export interface Candidate extends NumberPlace {
  readonly value: number
  /** What it counts, to tell a part from its whole. */
  readonly counts: string
  /** Likeliest first. */
  readonly ways: readonly (readonly string[])[]
}

/** What the reader has to know beside the paragraph. */
export interface Around {
  readonly form: Form
  readonly year: number
  /** The headings above it: chapter and sub-heading. */
  readonly heading: string
}

/** The exact numbers of this year in a text that cells of the form hold; what is read in two ways is left out. */
export const candidatesIn = (around: Around, paragraphs: readonly string[]): Candidate[] =>
  paragraphs.flatMap((text, paragraph) => candidatesOf(around, text).map(c => ({ paragraph, ...c })))

function candidatesOf({ form, year, heading }: Around, text: string): Omit<Candidate, 'paragraph'>[] {
  return readParagraph(text, { year, heading }).flatMap(sentence =>
    sentence.counts.flatMap(count => {
      const { subject, columns } = count
      const twice = sentence.counts.some(other => other !== count && other.from === count.from)
      if (!subject || !count.exact || count.year !== 'this' || twice) return []
      const ways = waysToCount(form, count, sentence.plain)
      if (ways.length === 0) return []
      const place = rangeOf(sentence.text, count.from, count.to)
      return [{ ...place, value: count.value, counts: [subject.id, ...columns].join(), ways }]
    }),
  )
}
