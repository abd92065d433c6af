import { cellsOf } from '../forms/cells.ts'
import { formById } from '../forms/form-for-year.ts'
import type { Reason } from '../report/cell-value.ts'
import { valueOf } from '../report/report.ts'
import type { Report } from '../report/report.ts'

/** The link of a year to the year before: last year's 结转下年度 = this year's 上年结转 in all seven columns. */
export type ChainState =
  | { readonly is: 'holds' }
  | {
      readonly is: 'broken'
      readonly from: number | null
      readonly to: number | null
      readonly reason?: Reason
    }
  | { readonly is: 'unknown' }
  | { readonly is: 'first' }

export interface ChainLink {
  readonly column: string
  readonly label: string
  readonly from: number | null
  readonly to: number | null
}

/** The links column by column, 总计 last; a column that last year's form did not have follows from nothing. */
export function chainLinks(last: Report, current: Report): ChainLink[] {
  const before = cellsOf(formById(last.formId))
  return [...cellsOf(formById(current.formId)).values()]
    .filter(c => c.table === 't3' && c.row === 'in' && before.has(`t3.out.${c.col}`))
    .map(c => ({
      column: c.col,
      label: c.colLabel,
      from: valueOf(last, `t3.out.${c.col}`),
      to: valueOf(current, c.id),
    }))
}

/**
 * `broken` names 总计 where it differs, else the first column that does. A blank column leaves the link unknown,
 * unless only the 总计 is blank and every applicant column agrees.
 */
export function chainState(last: Report | null, current: Report): ChainState {
  if (last?.year !== current.year - 1) return { is: 'first' }
  const links = chainLinks(last, current)
  const broken = links.filter(l => l.from !== null && l.to !== null && l.from !== l.to)
  const named = broken.at(-1)?.column === 'tot' ? broken.at(-1) : broken[0]
  if (named) {
    const reason = links.flatMap(l => current.cells[`t3.in.${l.column}`]?.reason ?? [])[0]
    return { is: 'broken', from: named.from, to: named.to, ...(reason ? { reason } : {}) }
  }
  const blank = links.some(l => l.column !== 'tot' && (l.from === null || l.to === null))
  return { is: blank ? 'unknown' : 'holds' }
}
