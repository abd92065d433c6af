import type { StoredReport } from '../store/report-store.ts'
import type { Store } from '../store/store.ts'

const versionOf = (store: Store, officeId: number, year: number): StoredReport | undefined =>
  thatCounts(store.reports.ofYear(officeId, year))

/** The report of the year before. */
export const lastYearOf = (store: Store, officeId: number, year: number): StoredReport | undefined =>
  versionOf(store, officeId, year - 1)

/** Of each stored year of an office the version that counts, newest year first. */
export function storedYears(store: Store, officeId: number): StoredReport[] {
  const versions = store.reports.ofOffice(officeId)
  const years = [...new Set(versions.map(({ report }) => report.year))]
  return years.flatMap(year => thatCounts(versions.filter(({ report }) => report.year === year)) ?? [])
}

/** The version of a year that counts: the newest archived one, else the newest. */
export const thatCounts = (newestFirst: readonly StoredReport[]): StoredReport | undefined =>
  newestFirst.find(({ status }) => status === 'archived') ?? newestFirst[0]
