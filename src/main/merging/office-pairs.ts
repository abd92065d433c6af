import type { OfficeRecord } from '../../contract/views.ts'
import type { Store } from '../store/store.ts'

/** An office of either library, or of both. */
export interface OfficePair {
  /** The name it has here, or will have. */
  readonly name: string
  readonly ours: OfficeRecord | undefined
  readonly theirs: OfficeRecord | undefined
}

/**
 * Every office that either library has; ours before those that are only there.
 * @param known ours by the names they had in an earlier moment, which a merge that was chosen then goes by
 */
export function pairOffices(here: Store, there: Store, known = here.offices.list()): OfficePair[] {
  const theirsByName = new Map(there.offices.list().map(record => [record.office.name, record]))
  const same = new Map(
    known.flatMap(ours => {
      const theirs = theirsByName.get(ours.office.name)
      return theirs ? [[ours.id, theirs] as const] : []
    }),
  )
  const matched = new Set([...same.values()])
  const renamed = renamedSince(
    known.filter(({ id }) => !same.has(id)).map(record => named(here, record)),
    [...theirsByName.values()].filter(record => !matched.has(record)).map(record => named(there, record)),
  )
  const theirsOf = new Map([...same, ...renamed])
  const taken = new Set(theirsOf.values())
  return [
    ...known.map(ours => ({ name: ours.office.name, ours, theirs: theirsOf.get(ours.id) })),
    ...[...theirsByName.values()]
      .filter(theirs => !taken.has(theirs))
      .map(theirs => ({ name: theirs.office.name, ours: undefined, theirs })),
  ]
}

/** The pair as it is in this moment: since the libraries were paired, the office may have been made or changed here. */
export function pairNow(here: Store, pair: OfficePair): OfficePair {
  const ours = pair.ours ? here.offices.find(pair.ours.id) : here.offices.findByName(pair.name)
  return { ...pair, ours, name: ours?.office.name ?? pair.name }
}

interface Named {
  readonly record: OfficeRecord
  /** Its own and its former ones. */
  readonly names: ReadonlySet<string>
}

/** A former name is one that stands under 简称、曾用名, or that an archived report of the office was written with. */
const named = (store: Store, record: OfficeRecord): Named => ({
  record,
  names: new Set([record.office.name, ...record.office.aliases, ...store.reports.archivedNames(record.id)]),
})

/**
 * Of offices whose full name only one side has, those that were renamed since: one has the other's name among its own.
 * Where two come into question for one, nobody knows which, and each stays an office of its own.
 * @returns theirs by the number of ours
 */
function renamedSince(ours: readonly Named[], theirs: readonly Named[]): Map<number, OfficeRecord> {
  const byAnyName = new Map<string, Named[]>()
  for (const own of ours) {
    for (const name of own.names) byAnyName.set(name, [...(byAnyName.get(name) ?? []), own])
  }
  const mayBe = ({ record, names }: Named): ReadonlySet<Named> =>
    new Set([
      ...(byAnyName.get(record.office.name) ?? []),
      ...[...names]
        .flatMap(name => byAnyName.get(name) ?? [])
        .filter(own => names.has(own.record.office.name)),
    ])
  const matches = theirs.flatMap(other => [...mayBe(other)].map(own => ({ own, other })))
  const times = new Map<Named, number>()
  for (const one of matches.flatMap(({ own, other }) => [own, other])) {
    times.set(one, (times.get(one) ?? 0) + 1)
  }
  return new Map(
    matches
      .filter(({ own, other }) => times.get(own) === 1 && times.get(other) === 1)
      .map(({ own, other }) => [own.record.id, other.record]),
  )
}
