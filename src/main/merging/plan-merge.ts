import { planYear } from '../../core/merge/plan-year.ts'
import type { VersionFacts, YearPlan } from '../../core/merge/plan-year.ts'
import { contentHash } from '../store/content-hash.ts'
import type { StoredReport } from '../store/report-store.ts'
import type { Store } from '../store/store.ts'
import type { OfficePair } from './office-pairs.ts'

/** One year of one office in both libraries, and what becomes of theirs. Versions oldest first. */
export interface PlannedYear {
  readonly office: string
  readonly year: number
  readonly here: readonly StoredReport[]
  readonly there: readonly StoredReport[]
  readonly plan: YearPlan
}

/** Every year of an office that either library has, newest first. */
export function planOffice(here: Store, there: Store, { name, ours, theirs }: OfficePair): PlannedYear[] {
  const mine = ours ? here.reports.ofOffice(ours.id) : []
  const others = theirs ? there.reports.ofOffice(theirs.id) : []
  const years = [...new Set([...mine, ...others].map(({ report }) => report.year))].sort((a, b) => b - a)
  return years.map(year => planned(here, name, year, ofYear(mine, year), ofYear(others, year)))
}

function planned(
  store: Store,
  office: string,
  year: number,
  here: readonly StoredReport[],
  there: readonly StoredReport[],
): PlannedYear {
  const kept =
    there.length === 0 ? [] : here.flatMap(({ id }) => store.kept.of(id)).map(each => contentOf(each))
  return { office, year, here, there, plan: planYear(here.map(factsOf), kept, there.map(factsOf)) }
}

const factsOf = (stored: StoredReport): VersionFacts => ({
  id: stored.id,
  version: stored.version,
  status: stored.status,
  formId: stored.report.formId,
  content: contentOf(stored),
})

/** The same for the same content and original, whatever number the version has. */
export const contentOf = ({ report, original }: Pick<StoredReport, 'report' | 'original'>): string =>
  contentHash(report, 0, original)

const ofYear = (reports: readonly StoredReport[], year: number): StoredReport[] =>
  reports.filter(({ report }) => report.year === year).reverse()
