import { carryMap, formForYear } from '../forms/form-for-year.ts'
import type { Form } from '../forms/form.ts'
import type { CellValue } from '../report/cell-value.ts'
import { valueOf } from '../report/report.ts'
import type { Office, Report } from '../report/report.ts'
import { withTotals } from '../report/totals.ts'
import { carriedLines } from './carry-lines.ts'
import type { CarriedLine } from './carry-lines.ts'
import { startingText } from './starting-text.ts'

export interface ReportInForm {
  readonly form: Form
  readonly report: Report
}

export interface CarriedOver {
  readonly report: Report
  /** What was filled from where, and what could not be. */
  readonly lines: readonly CarriedLine[]
  /** One sentence on the whole, also when nothing was carried. */
  readonly says: string
}

/** Last year's end stock typed by hand, by last year's cell: for offices whose report of last year is not at hand. */
export type OpeningStock = Readonly<Record<string, number>>

/**
 * This year's draft from last year's report. Only stocks carry over and only from the report of `year` − 1;
 * everything else starts blank. `copy` fills the cell (origin 上年带入), the other modes only yield lines.
 */
export function carryOver(
  last: ReportInForm | null,
  form: Form,
  office: Office,
  year: number,
  openingStock: OpeningStock = {},
): CarriedOver {
  const source = sourceOf(last, year, openingStock)
  const map = source.form && carryMap(source.form, form)
  const lines =
    map && source.form ? carriedLines(map, { last: source.form, current: form }, source.valueOf) : []
  const copied = lines.filter(l => l.mode === 'copy' && l.value !== null)
  const cells = Object.fromEntries(
    copied.map(l => [l.to, { value: l.value, origin: 'carried', carried: l.value } satisfies CellValue]),
  )
  const report: Report = {
    formId: form.id,
    year,
    office,
    cells: withTotals(form, cells),
    text: startingText(form, office, year),
    ...(source.typed ? { openingStock } : {}),
  }
  return { report, lines, says: source.says ?? summary(source.name, lines) }
}

interface Source {
  readonly form?: Form | undefined
  readonly valueOf: (cell: string) => number | null
  readonly name: string
  /** The numbers were typed by hand. */
  readonly typed?: true
  /** Why nothing is carried. */
  readonly says?: string
}

function sourceOf(last: ReportInForm | null, year: number, stock: OpeningStock): Source {
  const nothing = (says: string): Source => ({ valueOf: () => null, name: '', says })
  if (last?.report.year === year - 1) {
    return { form: last.form, valueOf: c => valueOf(last.report, c), name: `${year - 1}年年报` }
  }
  if (Object.keys(stock).length > 0) {
    const lastForm = formForYear(year - 1)
    const value = (c: string) => stock[c] ?? null
    return lastForm
      ? { form: lastForm, valueOf: value, name: '手工录入的上年末数', typed: true }
      : nothing(`${year - 1}年没有统一格式，上年末数没有带入。`)
  }
  if (last) {
    return nothing(`只能从${year - 1}年年报带入结转数；现有的是${last.report.year}年年报，没有带入任何数。`)
  }
  return nothing(`没有${year - 1}年年报，没有带入任何数。`)
}

function summary(source: string, lines: readonly CarriedLine[]): string {
  const copies = lines.filter(l => l.mode === 'copy')
  const unknown = copies.filter(l => l.value === null).length
  const filled = `已从${source}带入${copies.length - unknown}格`
  return unknown > 0 ? `${filled}，${unknown}格上年没有数，留空待填。` : `${filled}。`
}
