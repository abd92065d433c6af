import { cellsOf, isComputed } from '../../core/forms/cells.ts'
import { formById } from '../../core/forms/form-for-year.ts'
import { blankReport } from '../../core/report/report.ts'
import type { Report } from '../../core/report/report.ts'
import { withTotals } from '../../core/report/totals.ts'
import type { StoredReport } from '../store/report-store.ts'
import type { Store } from '../store/store.ts'

/**
 * The report before the first step of its log: a correction begins with the version it corrects, any other report
 * blank (what was carried and the starting text are its first step).
 */
export function startingReport(store: Store, { correctionOf, report }: StoredReport): Report {
  const corrected = correctionOf === null ? undefined : store.reports.find(correctionOf)
  if (corrected) return asOwn(corrected.report)
  const blank = blankReport(report.formId, report.year, report.office)
  return { ...blank, cells: withTotals(formById(report.formId), {}) }
}

/** In our own reports totals are computed, never typed: those of an imported report are computed anew. */
export function asOwn(report: Report): Report {
  const form = formById(report.formId)
  const computed = new Set([...cellsOf(form).values()].filter(isComputed).map(cell => cell.id))
  const entered = Object.fromEntries(Object.entries(report.cells).filter(([id]) => !computed.has(id)))
  return { ...report, cells: withTotals(form, entered) }
}
