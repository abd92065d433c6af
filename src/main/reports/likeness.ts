import { comparables, findLikeness } from '../../core/likeness/find-likeness.ts'
import type { Comparable } from '../../core/likeness/find-likeness.ts'
import type { Likeness } from '../../core/likeness/likeness.ts'
import type { SavedReport, StoredReport } from '../store/report-store.ts'
import type { Store } from '../store/store.ts'
import { storedYears } from './stored-years.ts'

/** How long one call may read other offices' reports; the window asks again for the rest. */
const READING_MS = 80

export interface ReportLikeness {
  readonly likeness: readonly Likeness[]
  /** How many stored reports it has not been compared with yet. */
  readonly left: number
}

/**
 * What the paragraphs of a draft are like: the office's own earlier years, and other offices' this year and last.
 * Nothing for a published report, which is kept as it is.
 */
export function likenessOfReport(store: Store, stored: StoredReport): ReportLikeness {
  if (!isCompared(stored)) return { likeness: [], left: 0 }
  const { officeId, report } = stored
  const { year } = report
  const { known, read } = preparedIn(store)
  const others: Comparable[] = []
  let left = 0
  const until = performance.now() + READING_MS
  for (const each of store.reports.ofOthers(officeId, [year, year - 1])) {
    const paragraphs = known(each, false)
    const stored = paragraphs || performance.now() > until ? undefined : store.reports.find(each.id)
    if (paragraphs) others.push(...paragraphs)
    else if (stored) others.push(...read(stored, false))
    else left += 1
  }
  return { likeness: findLikeness(report, [...ownParagraphs(store, stored), ...others]), left }
}

/** The office's own earlier years alone: there are few of them, whatever else the library holds. */
export const likenessToOwn = (store: Store, stored: StoredReport): readonly Likeness[] =>
  isCompared(stored) ? findLikeness(stored.report, ownParagraphs(store, stored)) : []

const isCompared = ({ origin, status }: StoredReport): boolean =>
  origin !== 'imported' && status !== 'archived'

function ownParagraphs(store: Store, { officeId, report: { year } }: StoredReport): readonly Comparable[] {
  const { known, read } = preparedIn(store)
  return storedYears(store, officeId)
    .filter(each => each.report.year < year)
    .flatMap(each => known(each, true) ?? read(each, true))
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
  const keyOf = (id: number, own: boolean) => `${String(id)} ${String(own)}`
  return {
    known({ id, savedAt }: SavedReport, own: boolean): readonly Comparable[] | undefined {
      const there = prepared.get(keyOf(id, own))
      return there?.savedAt === savedAt ? there.paragraphs : undefined
    },
    read({ id, savedAt, report }: StoredReport, own: boolean): readonly Comparable[] {
      const paragraphs = comparables(report, own)
      prepared.set(keyOf(id, own), { savedAt, paragraphs })
      return paragraphs
    },
  }
}
