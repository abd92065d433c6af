import type { Form } from '../../../../src/core/forms/form.ts'
import { waysToCount } from '../../../../src/core/checks/said/cells-of-count.ts'
import type { YearSaid } from '../../../../src/core/checks/said/subject.ts'
import { rangeOf, readParagraph } from '../../../../src/core/checks/said/read-paragraph.ts'

/** A number that a paragraph states, with what it is known to count. */
interface SaidNumber {
  /** The digits in the paragraph given (UTF-16 units), without the unit: `12` of 12件, `12.5` of 12.5万元. */
  readonly start: number
  readonly length: number
  /** In the unit written; a count in 万 is multiplied out. */
  readonly value: number
  readonly unit: string
  /** false for 约, 余, 多, 近, 以上, ranges and counts in 万: no cell can be bound to it. */
  readonly exact: boolean
  /** Cells that hold the number counted, likeliest first; none where it is unknown or a sum of several cells. */
  readonly cells: readonly string[]
  readonly year: YearSaid
  /** What is counted, in Chinese: 收到申请, 予以公开; '' where unknown. */
  readonly subject: string
}

interface Reading {
  readonly form: Form
  /** The year of the report. */
  readonly year: number
  /** The sub-heading or heading above the paragraph; what it speaks of helps to read short sentences. */
  readonly heading?: string
}

/** Every number of a paragraph that may count something; dates, 文号, ordinals and telephone numbers are left out. */
export function readNumbers(paragraph: string, { form, year, heading = '' }: Reading): readonly SaidNumber[] {
  return readParagraph(paragraph, { year, heading }).flatMap(({ text, plain, counts }) =>
    counts.map(count => ({
      ...rangeOf(text, count.from, count.to),
      value: count.value,
      unit: count.unit,
      exact: count.exact,
      cells: waysToCount(form, count, plain).flatMap(sum => (sum.length === 1 ? sum : [])),
      year: count.year,
      subject: count.subject?.name ?? '',
    })),
  )
}
