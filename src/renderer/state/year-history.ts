import { create } from 'zustand'
import type { ReportSummary } from '../../contract/views.ts'
import { call } from '../api.ts'
import type { FormReport, OpenReport } from './report-store.ts'
import { formById } from '../../core/forms/form-for-year.ts'

/** How many years before this one are shown beside the cell in hand. */
const YEARS = 4

interface YearHistory {
  /** The report whose past this is. */
  readonly of: number | null
  readonly years: ReadonlyMap<number, FormReport>
  /** All reports of the office, newest year first. */
  readonly all: readonly ReportSummary[]
}

export const useYearHistory = create<YearHistory>(() => ({ of: null, years: new Map(), all: [] }))

/** Reads the reports of the years before; what cannot be read is simply not shown. */
export async function loadYearHistory(open: OpenReport): Promise<void> {
  if (useYearHistory.getState().of === open.id) return
  useYearHistory.setState({ of: open.id, years: new Map(), all: [] })
  const list = await call('reports.list', { officeId: open.officeId })
  if (!list.ok) return
  const all = [...list.value].sort((a, b) => b.year - a.year || b.version - a.version)
  useYearHistory.setState({ all })
  const from = open.report.year - YEARS
  const wanted = all.filter(s => s.year < open.report.year && s.year >= from)
  const newest = wanted.filter((s, i) => wanted.findIndex(o => o.year === s.year) === i)
  const years = new Map<number, FormReport>()
  for (const { id, year } of newest) {
    const view = await call('reports.open', { id })
    if (view.ok) years.set(year, { form: formById(view.value.report.formId), report: view.value.report })
  }
  if (useYearHistory.getState().of === open.id) useYearHistory.setState({ years })
}
