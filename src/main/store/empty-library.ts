import Database from 'better-sqlite3'
import { migrate, migrations } from './migrate.ts'

/** A library in memory, of the schema of a number, without any row: to compare a file with, or to fill. */
export function emptyLibrary(schema: number): Database.Database {
  const db = new Database(':memory:')
  migrate(
    db,
    migrations.filter(step => step.version <= schema),
  )
  return db
}
