import { comparables, findLikeness } from '../../core/likeness/find-likeness.ts'
import type { Comparable } from '../../core/likeness/find-likeness.ts'
import type { Likeness } from '../../core/likeness/likeness.ts'
import type { StoredReport } from '../store/report-store.ts'
import type { Store } from '../store/store.ts'
import { storedYears, versionOf } from './stored-years.ts'

/**
 * What the paragraphs of a draft are like: the office's own earlier years, and other offices' this year and last.
 * Nothing for a published report, which is kept as it is.
 */
export function likenessOfReport(
  store: Store,
  { officeId, origin, status, report }: StoredReport,
): Likeness[] {
  if (origin === 'imported' || status === 'archived') return []
  const known = preparedIn(store)
  const own = storedYears(store, officeId).filter(each => each.report.year < report.year)
  const others = store.offices
    .list()
    .filter(({ id }) => id !== officeId)
    .flatMap(({ id }) => [report.year, report.year - 1].flatMap(year => versionOf(store, id, year) ?? []))
  return findLikeness(report, [
    ...own.flatMap(each => known(each, true)),
    ...others.flatMap(each => known(each, false)),
  ])
}

interface Prepared {
  readonly savedAt: string
  readonly paragraphs: readonly Comparable[]
}

const libraries = new WeakMap<Store, Map<string, Prepared>>()

/** Paragraphs ready to compare; a stored report is prepared again only after it was saved again. */
function preparedIn(store: Store) {
  const prepared = libraries.get(store) ?? new Map<string, Prepared>()
  libraries.set(store, prepared)
  return ({ id, savedAt, report }: StoredReport, own: boolean): readonly Comparable[] => {
    const key = `${String(id)} ${String(own)}`
    const known = prepared.get(key)
    if (known?.savedAt === savedAt) return known.paragraphs
    const paragraphs = comparables(report, own)
    prepared.set(key, { savedAt, paragraphs })
    return paragraphs
  }
}
