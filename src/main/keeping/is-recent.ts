import type { BackupLine } from '../../contract/backups.ts'

const A_DAY = 86_400_000

/**
 * Whether a copy's label is within a day of what the clock says now, on either side: a label of next year was given by a
 * clock that was wrong then or is wrong now, and such a copy does not put off the next one.
 */
export function isRecent({ day, time }: Pick<BackupLine, 'day' | 'time'>, now: Date): boolean {
  const made = new Date(`${day}T${time}:00`)
  return Math.abs(now.getTime() - made.getTime()) < A_DAY
}
