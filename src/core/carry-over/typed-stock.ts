import { formForYear } from '../forms/form-for-year.ts'
import { emptyText } from '../report/report.ts'
import type { Report } from '../report/report.ts'
import { withTotals } from '../report/totals.ts'
import type { ReportInForm } from './carry-over.ts'

/**
 * Last year's report as far as its end stock was typed by hand (手工录入上年末数): those numbers and the totals that the
 * form makes of them, no words. Null where nothing was typed, or last year had no form of its own.
 */
export function typedStock({ year, office, openingStock }: Report): ReportInForm | null {
  const form = formForYear(year - 1)
  if (!form || openingStock === undefined) return null
  const cells = Object.entries(openingStock).map(
    ([cell, value]) => [cell, { value, origin: 'typed' }] as const,
  )
  const report: Report = {
    ...{ formId: form.id, year: year - 1, office, text: emptyText },
    cells: withTotals(form, Object.fromEntries(cells)),
  }
  return { form, report }
}

/** What this year's numbers follow from: the stored report of the year before, else its stock typed by hand. */
export const yearBefore = <Last extends ReportInForm>(
  last: Last | null,
  current: Report,
): Last | ReportInForm | null => (last?.report.year === current.year - 1 ? last : typedStock(current))
