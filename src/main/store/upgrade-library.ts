import type { Database } from 'better-sqlite3'
import type { Reply } from '../../contract/app-error.ts'
import { done } from '../reply.ts'
import { makeBackup } from './backups/make-backup.ts'
import { checkpoint } from './checkpoint.ts'
import { diskTrouble, libraryTrouble } from './library-trouble.ts'
import { migrate, newestSchema } from './migrate.ts'
import type { Opening } from './opening.ts'

/**
 * An older library, or one that another version of the program had last, is copied before the first statement; an upgrade
 * that fails leaves it as it was.
 * @param lastVersion of the program that had it open; null where that is not known
 */
export function upgradeLibrary(
  db: Database,
  { folder, appVersion, now, looking }: Opening,
  lastVersion: string | null,
): Reply<null> {
  const isOlder = db.pragma('user_version', { simple: true }) !== newestSchema()
  const isUpdated = lastVersion !== null && lastVersion !== appVersion
  if (!looking && (isOlder || isUpdated)) {
    const kept = makeBackup(db, { folder, why: 'migration', now: now() })
    // Where nothing is changed in it, a copy that cannot be made keeps nobody from the work; the next one tells why.
    if (!kept.ok && isOlder) return kept
  }
  if (!isOlder) return done(null)
  try {
    migrate(db)
  } catch (error) {
    if (diskTrouble(error)) throw error
    return libraryTrouble('not-upgraded')
  }
  checkpoint(db)
  return done(null)
}
