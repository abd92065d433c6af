import { cellOf } from '../../forms/cells.ts'
import type { Form } from '../../forms/form.ts'
import { liveValue } from '../../report/live-numbers/marked-number.ts'
import type { Report } from '../../report/report.ts'
import type { Candidate } from './candidates.ts'

/** A number that the words before the caret ask for. */
export interface Proposal {
  readonly cells: readonly string[]
  readonly value: number
  /** 件, 万元; '' where it already stands behind the caret. */
  readonly unit: string
}

const UNITS = /^(?:件|起|宗|份|项|次|个|条|万元|元)/
/** A number already stands there, or a word that the number would cut in two. */
const TAKEN = /^[\d０-９零〇一二两三四五六七八九十百千万]/

/**
 * What a number typed at the caret would count: the reader is asked as if one stood there. None while its cells are
 * blank.
 */
export function proposalAt(
  form: Form,
  report: Pick<Report, 'cells'>,
  paragraph: string,
  caret: number,
  read: (paragraph: string) => readonly Candidate[],
): Proposal | undefined {
  const [before, after] = [paragraph.slice(0, caret), paragraph.slice(caret)]
  if (!/\p{Script=Han}$/u.test(before) || TAKEN.test(after)) return undefined
  const found = read(`${before}1件`).find(c => c.start === caret)
  const [cells] = found?.ways ?? []
  const [first] = cells ?? []
  if (!cells || first === undefined) return undefined
  const value = liveValue(report, cells)
  if (value === null) return undefined
  const { unit } = cellOf(form, first)
  return { cells, value, unit: UNITS.test(after) ? '' : unit }
}
