import { planYear } from '../../core/merge/plan-year.ts'
import type { VersionFacts, YearPlan } from '../../core/merge/plan-year.ts'
import { contentHash } from '../store/content-hash.ts'
import type { StoredReport } from '../store/report-store.ts'
import type { Store } from '../store/store.ts'
import { ourOffice } from './same-office.ts'

/** One year of one office in both libraries, and what becomes of theirs. Versions oldest first. */
export interface PlannedYear {
  readonly office: string
  readonly year: number
  readonly here: readonly StoredReport[]
  readonly there: readonly StoredReport[]
  readonly plan: YearPlan
}

/** Every year that either library has, newest first, office by office; ours before those that are only there. */
export function planMerge(here: Store, there: Store): PlannedYear[] {
  return pairs(here, there).flatMap(({ office, ours, theirs }) => {
    const mine = ours === undefined ? [] : here.reports.ofOffice(ours)
    const others = theirs === undefined ? [] : there.reports.ofOffice(theirs)
    const years = [...new Set([...mine, ...others].map(({ report }) => report.year))].sort((a, b) => b - a)
    return years.map(year => planned(here, office, year, ofYear(mine, year), ofYear(others, year)))
  })
}

interface Pair {
  /** The name it has here, or will have. */
  readonly office: string
  readonly ours: number | undefined
  readonly theirs: number | undefined
}

function pairs(here: Store, there: Store): Pair[] {
  const met = new Map<number, number>()
  const onlyThere: Pair[] = []
  for (const record of there.offices.list()) {
    const ours = ourOffice(here, there, record)
    if (ours) met.set(ours.id, record.id)
    else onlyThere.push({ office: record.office.name, ours: undefined, theirs: record.id })
  }
  const known = here.offices
    .list()
    .map(({ id, office }) => ({ office: office.name, ours: id, theirs: met.get(id) }))
  return [...known, ...onlyThere]
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
