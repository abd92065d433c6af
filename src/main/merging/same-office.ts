import type { OfficeRecord } from '../../contract/views.ts'
import type { Store } from '../store/store.ts'

/**
 * The office here that an office of the other library is: of the same full name, else the only one that was renamed. A
 * former name is one that stands under 简称、曾用名, or that an archived report of the office was written with.
 */
export function ourOffice(here: Store, there: Store, theirs: OfficeRecord): OfficeRecord | undefined {
  const name = theirs.office.name
  const same = here.offices.findByName(name)
  if (same) return same
  const theirNames = namesOf(there, theirs)
  const renamed = here.offices
    .list()
    .filter(ours => !there.offices.findByName(ours.office.name))
    .filter(ours => theirNames.has(ours.office.name) || namesOf(here, ours).has(name))
  return renamed.length === 1 ? renamed[0] : undefined
}

const namesOf = (store: Store, { id, office }: OfficeRecord): ReadonlySet<string> =>
  new Set([
    office.name,
    ...office.aliases,
    ...store.reports
      .ofOffice(id)
      .filter(({ status }) => status === 'archived')
      .map(({ report }) => report.office.name),
  ])
