import { carryMap } from '../forms/form-for-year.ts'
import type { CellValue, Reason } from '../report/cell-value.ts'
import { valueOf } from '../report/report.ts'
import { carriedLines } from './carry-lines.ts'
import type { ReportInForm } from './carry-over.ts'
import { overrideCarried } from './override-carried.ts'
import type { Overridden } from './override-carried.ts'

/** 上游已变: a cell that was carried from a number which last year's report no longer has. */
export interface UpstreamChange {
  readonly cell: string
  /** As it was carried. */
  readonly carried: number | null
  /** As last year's report says now. */
  readonly now: number
  /** As this year's draft says. */
  readonly value: number | null
}

/** Every carried cell whose source was corrected since; nothing else of the report is touched by a correction. */
export function upstreamChanges(last: ReportInForm | null, { form, report }: ReportInForm): UpstreamChange[] {
  const map = last?.report.year === report.year - 1 ? carryMap(last.form, form) : undefined
  if (!map || !last) return []
  const lines = carriedLines(map, { last: last.form, current: form }, cell => valueOf(last.report, cell))
  return lines.flatMap(({ mode, to, value }) => {
    const cell = report.cells[to]
    if (mode !== 'copy' || value === null || cell?.carried === undefined || cell.carried === value) return []
    return [{ cell: to, carried: cell.carried, now: value, value: cell.value }]
  })
}

/** 采用: the cell as if it had been carried from the corrected report. */
export const adopted = ({ now }: UpstreamChange): CellValue => ({
  value: now,
  origin: 'carried',
  carried: now,
})

/** 保留: the number stays; that it differs from the corrected report needs a reason code. */
export const kept = ({ now, value }: UpstreamChange, reason: Reason | null): Overridden =>
  overrideCarried({ value, origin: 'carried', carried: now }, value, reason)
