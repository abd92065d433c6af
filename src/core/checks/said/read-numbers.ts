import type { Form } from '../../forms/form.ts'
import { numbersIn } from '../../text/numbers-in.ts'
import { squeeze } from '../../text/squeezed.ts'

/** A number that a paragraph states, with what it is known to count. */
export interface SaidNumber {
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
  /** Which year is spoken of; `other` also for parts of a year, changes and plans. */
  readonly year: 'this' | 'last' | 'other'
  /** What is counted, in Chinese: 收到申请, 予以公开; '' where unknown. */
  readonly subject: string
}

export interface Reading {
  readonly form: Form
  /** The year of the report. */
  readonly year: number
}

/** Every number of a paragraph that may count something; dates, 文号, ordinals and telephone numbers are left out. */
export function readNumbers(paragraph: string, _of: Reading): readonly SaidNumber[] {
  const text = squeeze(paragraph)
  return numbersIn(text).map(n => {
    const start = text.at[n.from] ?? 0
    const last = text.at[n.to - 1] ?? start
    return {
      start,
      length: last + 1 - start,
      value: n.value,
      unit: n.unit,
      exact: n.exact,
      cells: [],
      year: 'this',
      subject: '',
    }
  })
}
