import type { BackupLine, BackupWhy } from '../../../contract/backups.ts'

type Thinned = Pick<BackupLine, 'seq' | 'day' | 'why' | 'bytes'> & {
  /** Of a copy made before an upgrade: the schema it has; absent where that cannot be read, and it counts by itself. */
  readonly schema?: number
}

const NEWEST = 12
const DAYS = 14
const MONTHS = 24
const A_YEAR_OF_MONTHS = 12
const MOST_BYTES = 2_000_000_000

/** Of copies before an upgrade that have one schema; the first of them stays, too. */
const OF_ONE_SCHEMA = 3

/** Copies of what cannot be done again: they stay for a year. */
const BEFORE_FOR_GOOD: ReadonlySet<BackupWhy> = new Set(['migration', 'archive'])

/** What a copy is kept for; under the limit of size the first of these go first. */
const reasons = ['newest', 'day', 'month', 'for good'] as const

/**
 * Which copies may go. Kept are the 12 newest, one of each of the 14 newest days with work, one of each of the 24 newest
 * months, and for a year all that were made before an upgrade or an archiving; of these, as many as take 2 GB, and the
 * newest always. Where versions of the program take turns at a library, whose schema stays the same then, any copy of that
 * schema is a way back for all of them: the first and the newest three count as made before an upgrade, the others as made on
 * any day. “Newest” is the number in the name. Days and months are labels that are only counted, never compared
 * with the clock: a year has passed when there are copies of more than twelve later months, so a clock that jumps
 * makes at most one month of it.
 */
export function thinBackups<B extends Thinned>(backups: readonly B[]): readonly B[] {
  const newestFirst = [...backups].sort((a, b) => b.seq - a.seq)
  const ofDays = new Set(newestOfEach(newestFirst, b => b.day).slice(0, DAYS))
  const ofMonths = new Set(newestOfEach(newestFirst, monthOf).slice(0, MONTHS))
  const newest = new Set(newestFirst.slice(0, NEWEST))
  const turns = betweenTurns(newestFirst)
  const reasonOf = (one: B, at: number): number => {
    if (BEFORE_FOR_GOOD.has(one.why) && !turns.has(one) && monthsAfter(newestFirst, at) <= A_YEAR_OF_MONTHS)
      return reasons.indexOf('for good')
    if (ofMonths.has(one)) return reasons.indexOf('month')
    if (ofDays.has(one)) return reasons.indexOf('day')
    return newest.has(one) ? reasons.indexOf('newest') : -1
  }
  const judged = newestFirst.map((one, at) => ({ one, reason: reasonOf(one, at) }))
  const kept = new Set(withinSize(judged.filter(({ reason }) => reason >= 0)))
  return newestFirst.filter(b => !kept.has(b))
}

/** Copies before an upgrade of which both older and enough newer ones have the same schema. */
function betweenTurns<B extends Thinned>(newestFirst: readonly B[]): ReadonlySet<B> {
  const upgrades = newestFirst.filter(({ why, schema }) => why === 'migration' && schema !== undefined)
  return new Set(
    upgrades.filter(one => {
      const alike = upgrades.filter(({ schema }) => schema === one.schema)
      const nth = alike.indexOf(one)
      return nth >= OF_ONE_SCHEMA && nth < alike.length - 1
    }),
  )
}

/** Those that go for their size: of the least reason the oldest first, the newest of all never. */
function withinSize<B extends Thinned>(
  judged: readonly { readonly one: B; readonly reason: number }[],
): readonly B[] {
  const [first, ...rest] = judged
  if (!first) return []
  const byWorth = rest.toSorted((a, b) => b.reason - a.reason || b.one.seq - a.one.seq)
  let bytes = first.one.bytes
  const kept = byWorth.filter(({ one }) => (bytes += one.bytes) <= MOST_BYTES)
  return [first.one, ...kept.map(({ one }) => one)]
}

/** How many other months have copies with a higher number. */
function monthsAfter(newestFirst: readonly Thinned[], at: number): number {
  const later = new Set(newestFirst.slice(0, at).map(monthOf))
  const own = newestFirst[at]
  if (own) later.delete(monthOf(own))
  return later.size
}

const monthOf = ({ day }: Thinned): string => day.slice(0, 7)

function newestOfEach<B>(newestFirst: readonly B[], label: (one: B) => string): readonly B[] {
  const seen = new Set<string>()
  return newestFirst.filter(one => {
    const is = label(one)
    if (seen.has(is)) return false
    seen.add(is)
    return true
  })
}
