import type { BackupLine } from '../../../contract/backups.ts'

const OF_THE_LAST_DAY = 3
const DAYS = 14
const MONTHS = 24
const BEFORE_A_CHANGE = 10

/**
 * Which copies may go: kept are three of the newest day, one of each of the 14 newest days, one of each of the 24
 * newest months, and the ten newest that were made before an upgrade or a restore or out of a damaged library.
 * “Newest” is the number in the name: days and months are only labels, so a clock set forward or back deletes nothing
 * that was just made.
 */
export function thinBackups<B extends Pick<BackupLine, 'seq' | 'day' | 'why'>>(
  backups: readonly B[],
): readonly B[] {
  const newestFirst = [...backups].sort((a, b) => b.seq - a.seq)
  const kept = new Set<B>(newestFirst.slice(0, 1))
  const lastDay = newestFirst[0]?.day
  for (const one of newestFirst.filter(b => b.day === lastDay).slice(0, OF_THE_LAST_DAY)) kept.add(one)
  for (const one of newestOfEach(newestFirst, b => b.day).slice(0, DAYS)) kept.add(one)
  for (const one of newestOfEach(newestFirst, b => b.day.slice(0, 7)).slice(0, MONTHS)) kept.add(one)
  const special = newestFirst.filter(b => b.why !== 'daily' && b.why !== 'asked')
  for (const one of special.slice(0, BEFORE_A_CHANGE)) kept.add(one)
  return newestFirst.filter(b => !kept.has(b))
}

function newestOfEach<B>(newestFirst: readonly B[], label: (one: B) => string): readonly B[] {
  const seen = new Set<string>()
  return newestFirst.filter(one => {
    const is = label(one)
    if (seen.has(is)) return false
    seen.add(is)
    return true
  })
}
