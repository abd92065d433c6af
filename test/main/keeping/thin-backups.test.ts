import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { BackupWhy } from '../../../src/contract/backups.ts'
import { thinBackups } from '../../../src/main/store/backups/thin-backups.ts'

const DAY = 86_400_000
const MB = 1_000_000
const dayOf = (n: number): string => new Date(Date.UTC(2024, 0, 1) + n * DAY).toISOString().slice(0, 10)

interface Copy {
  readonly seq: number
  readonly day: string
  readonly why: BackupWhy
  readonly bytes: number
  readonly schema?: number
}

/** What is left when copies are made one after the other and thinned each time. */
function left(made: readonly Omit<Copy, 'seq'>[]): readonly Copy[] {
  return made.reduce<readonly Copy[]>((kept, one, n) => {
    const now = [...kept, { ...one, seq: n + 1 }]
    const gone = new Set(thinBackups(now))
    expect(gone.has(now.at(-1) as Copy)).toBe(false)
    return now.filter(copy => !gone.has(copy))
  }, [])
}

const daily = (n: number, bytes = MB, why: BackupWhy = 'daily') => ({ day: dayOf(n), why, bytes })

test('twelve newest, one a day for 14 days, one a month for 24 months', () => {
  const kept = left(Array.from({ length: 4 * 1000 }, (_, n) => daily(Math.floor(n / 4))))
  expect(kept.slice(-12).map(one => one.seq)).toEqual(Array.from({ length: 12 }, (_, n) => 3989 + n))
  const days = [...new Set(kept.map(one => one.day))]
  const months = [...new Set(days.map(day => day.slice(0, 7)))]
  expect(months).toHaveLength(24)
  expect(days.slice(-14)).toEqual(Array.from({ length: 14 }, (_, n) => dayOf(986 + n)))
  // The newest 12 are of 3 days, the other 11 days have one each, and so have the 23 months before theirs.
  expect(kept).toHaveLength(12 + 11 + 23)
})

test('all before an upgrade or an archiving stay for a year, by the months of the copies after them', () => {
  const whyOn = (n: number): BackupWhy => (n >= 5 && n < 35 ? 'archive' : n === 40 ? 'migration' : 'daily')
  const made = Array.from({ length: 500 }, (_, n) => daily(n, MB, whyOn(n)))
  const special = (days: number) => left(made.slice(0, days)).filter(one => one.why !== 'daily').length
  expect(special(340)).toBe(31)
  expect(special(395)).toBe(31)
  expect(special(480)).toBe(1)
})

test('where versions of the program take turns, the first and the newest three of a schema count as before an upgrade', () => {
  const upgrade = (n: number, schema?: number) => ({
    ...daily(n, MB, 'migration'),
    ...(schema === undefined ? {} : { schema }),
  })
  const rest = (n: number) => Array.from({ length: 14 }, () => daily(n))
  const seqs = (made: readonly Omit<Copy, 'seq'>[]) =>
    left(made).flatMap(({ why, seq }) => (why === 'migration' ? [seq] : []))
  const turns = Array.from({ length: 30 }, () => upgrade(2, 70))
  // Copy 1 is of the schema before; 2 to 31 are of the turns.
  expect(seqs([upgrade(1, 60), ...turns, ...rest(2)])).toEqual([1, 2, 29, 30, 31])
  expect(seqs([upgrade(1, 60), ...turns, ...rest(2), upgrade(3, 80), ...rest(3)])).toEqual([
    ...[1, 2, 29, 30, 31, 46],
  ])
  // Of a schema that cannot be read each stays.
  expect(seqs([...Array.from({ length: 30 }, () => upgrade(2)), ...rest(2)])).toHaveLength(30)
})

test('a restore or a rescue is thinned like any other', () => {
  const kept = left(Array.from({ length: 40 }, () => daily(0, MB, 'restore')))
  expect(kept).toHaveLength(12)
})

test('two gigabytes: copies of the same day go first, then days, then months; those before an archiving last', () => {
  const made = [
    ...Array.from({ length: 300 }, (_, n) => daily(n, 200 * MB, n === 280 ? 'archive' : 'daily')),
    ...Array.from({ length: 20 }, () => daily(300, 200 * MB)),
  ]
  const kept = left(made)
  expect(kept).toHaveLength(10)
  expect(kept.filter(one => one.day === dayOf(300)).map(one => one.seq)).toEqual([320])
  expect(kept.some(one => one.why === 'archive')).toBe(true)
})

test('a library that takes more than two gigabytes still has its newest copy', () => {
  expect(left([daily(0), daily(1, 3_000 * MB)]).map(one => one.seq)).toEqual([2])
})

test('a clock ±400 days: the newest by number always stays, and no copy before an archiving goes for one jump', () => {
  const jump = fc.integer({ min: -400, max: 400 })
  const why = fc.constantFrom<BackupWhy>('daily', 'working', 'asked', 'restore', 'salvage')
  fc.assert(
    fc.property(fc.array(fc.tuple(jump, why), { maxLength: 120 }), jumps => {
      const kept = left(jumps.map(([n, one]) => daily(n + 400, MB, one)))
      expect(kept.length).toBeLessThanOrEqual(12 + 14 + 24)
    }),
    { numRuns: 60, seed: 65 },
  )
  const kept = left([daily(0, MB, 'archive'), ...Array.from({ length: 60 }, () => daily(400))])
  expect(kept[0]).toMatchObject({ why: 'archive' })
})
