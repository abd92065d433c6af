import { useEffect } from 'react'
import { create } from 'zustand'
import type { ReportSummary } from '../../contract/views.ts'
import { formById } from '../../core/forms/form-for-year.ts'
import { call } from '../api.ts'
import type { FormReport, OpenReport } from './report-store.ts'

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

/** Reads the years before whenever a report is come back to. */
export function useYearsBefore({ id, officeId, report: { year } }: OpenReport): void {
  useEffect(() => void loadYearHistory(id, officeId, year), [id, officeId, year])
}

/**
 * Reads the reports of the years before; what cannot be read is simply not shown. What was read of the same report
 * stays until it is read anew: an older year may have been imported meanwhile.
 */
export async function loadYearHistory(id: number, officeId: number, year: number): Promise<void> {
  const isWanted = (): boolean => useYearHistory.getState().of === id
  if (!isWanted()) useYearHistory.setState({ of: id, years: new Map(), all: [] })
  const list = await call('reports.list', { officeId })
  if (!list.ok || !isWanted()) return
  const all = [...list.value].sort((a, b) => b.year - a.year || b.version - a.version)
  useYearHistory.setState({ all })
  const wanted = all.filter(s => s.year < year && s.year >= year - YEARS)
  const newest = wanted.filter((s, i) => wanted.findIndex(o => o.year === s.year) === i)
  const years = new Map<number, FormReport>()
  for (const { id, year } of newest) {
    const view = await call('reports.open', { id })
    if (view.ok) years.set(year, { form: formById(view.value.report.formId), report: view.value.report })
  }
  if (isWanted()) useYearHistory.setState({ years })
}
