import Database from 'better-sqlite3'
import type { Reply } from '../../../contract/app-error.ts'
import { done } from '../../reply.ts'
import { readHeader } from '../file-header.ts'
import { diskTrouble, libraryTrouble } from '../library-trouble.ts'
import { newestSchema } from '../migrate.ts'

/**
 * Opens a library file for looking only and hands it to `look`; a file that is no library, a damaged or a newer one is
 * refused with a sentence. Only for files at rest: copies, never the library in use.
 */
export function lookAtLibrary<T>(file: string, look: (db: Database.Database) => T): Reply<T> {
  let db: Database.Database | undefined
  try {
    const header = readHeader(file)
    if (header.is === 'empty') return libraryTrouble('empty')
    if (header.is === 'short') return libraryTrouble('damaged')
    if (header.is === 'foreign') return libraryTrouble('foreign')
    if (header.schema > newestSchema()) return libraryTrouble('newer')
    db = new Database(file, { readonly: true, fileMustExist: true })
    db.pragma('cell_size_check = ON')
    db.pragma('trusted_schema = OFF')
    return done(look(db))
  } catch (error) {
    if (error instanceof SyntaxError) return libraryTrouble('damaged')
    if (error instanceof Database.SqliteError && error.code === 'SQLITE_ERROR')
      return libraryTrouble('damaged')
    const known = diskTrouble(error)
    if (!known) throw error
    return known
  } finally {
    db?.close()
  }
}
