import type { Database } from 'better-sqlite3'
import type { Reply } from '../../contract/app-error.ts'
import { done } from '../reply.ts'
import { makeBackup } from './backups/make-backup.ts'
import { checkpoint } from './checkpoint.ts'
import { diskTrouble, libraryTrouble } from './library-trouble.ts'
import { migrate, newestSchema } from './migrate.ts'
import type { Opening } from './opening.ts'

/** An older library is copied before the first statement; an upgrade that fails leaves it as it was. */
export function upgradeLibrary(db: Database, { folder, now, looking }: Opening): Reply<null> {
  if (db.pragma('user_version', { simple: true }) === newestSchema()) return done(null)
  if (!looking) {
    const kept = makeBackup(db, { folder, why: 'migration', now: now() })
    if (!kept.ok) return kept
  }
  try {
    migrate(db)
  } catch (error) {
    if (diskTrouble(error)) throw error
    return libraryTrouble('not-upgraded')
  }
  checkpoint(db)
  return done(null)
}
