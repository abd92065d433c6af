import Database from 'better-sqlite3'
import { APPLICATION_ID } from '../../../src/main/store/pragmas.ts'
import { migrate, migrations } from '../../../src/main/store/migrate.ts'
import { newFolder } from '../library-folder.ts'
import { libraryOf } from './filled-library.ts'

/** A library as an older version of the program left it. */
export function oldFolder(): string {
  const folder = newFolder()
  const db = new Database(libraryOf(folder))
  db.pragma(`application_id = ${APPLICATION_ID}`)
  migrate(
    db,
    migrations.filter(({ version }) => version <= 60),
  )
  db.prepare(`INSERT INTO library (only, library_id) VALUES (1, '${'7'.repeat(36)}')`).run()
  db.close()
  return folder
}
