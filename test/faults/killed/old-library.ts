import Database from 'better-sqlite3'
import { emptyLibrary } from '../../../src/main/store/empty-library.ts'
import { migrations } from '../../../src/main/store/migrate.ts'
import { APPLICATION_ID } from '../../../src/main/store/pragmas.ts'
import { fillLibrary } from '../../../src/main/store/salvage/fill-library.ts'

const tablesOf = (db: Database.Database): readonly string[] =>
  db
    .prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`)
    .pluck()
    .all()

const columnsOf = (db: Database.Database, table: string): readonly string[] =>
  (db.pragma(`table_info("${table}")`) as { name: string }[]).map(column => column.name)

const rowsOf = (db: Database.Database, table: string, columns: readonly string[]): readonly unknown[][] =>
  db
    .prepare<[], unknown[]>(
      `SELECT ${columns.map(name => `"${name}"`).join(', ')} FROM "${table}" ORDER BY 1`,
    )
    .raw()
    .all()

/** Writes the same offices, reports, steps and originals as a library of today into one of the first schema there was. */
export function writeOldLibrary(today: string, file: string): void {
  const from = new Database(today, { readonly: true })
  const oldest = migrations[0]?.version ?? 0
  const old = emptyLibrary(oldest)
  old.pragma(`application_id = ${APPLICATION_ID}`)
  fillLibrary(old, put => {
    for (const table of tablesOf(old)) {
      const columns = columnsOf(old, table)
      for (const row of rowsOf(from, table, columns)) put(table, columns, row)
    }
  })
  old.prepare('VACUUM INTO ?').run(file)
  old.close()
  from.close()
}

/** All rows of an old library, as its own columns say them; of an upgraded one with the same columns. */
export function oldRows(file: string, old: string): string {
  const before = new Database(old, { readonly: true })
  const db = new Database(file, { readonly: true })
  const rows = tablesOf(before).map(table => [table, rowsOf(db, table, columnsOf(before, table))])
  db.close()
  before.close()
  return JSON.stringify(rows, (_key, value: unknown) =>
    Buffer.isBuffer(value) ? value.toString('base64') : value,
  )
}
