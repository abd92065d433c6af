import { builtInForms } from '../forms/known-forms.ts'
import { limitsOf } from './known-limits.ts'
import type { OfficeKind } from './report.ts'

export interface Deadline {
  /** ISO date. */
  readonly date: string
  /** From today; negative when it has passed. */
  readonly days: number
}

const DAY_MS = 86_400_000

/**
 * 《政府信息公开条例》第四十九条：县级以上人民政府部门每年1月31日前提交年报并向社会公布；县级以上地方人民政府主管部门
 * 每年3月31日前公布本级政府的年报。Townships are held to the first date.
 * @param local the county's own date (月-日), where it set one
 */
export function deadlineOf(
  kind: OfficeKind,
  reportYear: number,
  today: string,
  local?: string | null,
): Deadline {
  const date = `${reportYear + 1}-${local ?? limitsOf(kind, reportYear).deadline}`
  return { date, days: Math.round((Date.parse(date) - Date.parse(today)) / DAY_MS) }
}

/** The year whose report is being written on that day: this year's from October on, else last year's. */
export function dueYear(today: string): number {
  const [year = 0, month = 1] = today.split('-').map(Number)
  return month >= 10 ? year : year - 1
}

/** Years a report can be begun for, newest first: up to this calendar year, back to the oldest form. */
export function reportYears(today: string): number[] {
  const newest = Number(today.slice(0, 4))
  const oldest = Math.min(...builtInForms.map(f => f.years.from))
  return Array.from({ length: Math.max(0, newest - oldest + 1) }, (_, i) => newest - i)
}
