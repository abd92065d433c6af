import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type Database from 'better-sqlite3'
import { emptyLibrary } from '../empty-library.ts'
import { migrations, newestSchema } from '../migrate.ts'
import { APPLICATION_ID } from '../pragmas.ts'
import { damagedCopy } from './damaged-copy.ts'
import { fillLibrary } from './fill-library.ts'
import type { Filling } from './fill-library.ts'
import { unmark } from './name-library.ts'
import { rawRows } from './raw-rows.ts'
import { readRows } from './read-rows.ts'
import type { ReadRows } from './read-rows.ts'
import { tablesOf } from './table-shapes.ts'
import type { TableShape } from './table-shapes.ts'

/** Every row that can be read of a damaged library, in a library in memory. */
export interface Rescued {
  readonly db: Database.Database
  readonly schema: number
  readonly read: number
  /** About how many could not be read, in all and by table. */
  readonly lost: number
  readonly lostByTable: ReadonlyMap<string, number>
  /** The line of the edit log after which the damaged library was as it is; null where that cannot be read. */
  readonly mark: string | null
}

/** Tables of which the clerk made nothing. */
const NOT_MADE: ReadonlySet<string> = new Set(['library', 'setting'])

export function rescueRows(folder: string): Rescued {
  const file = join(folder, 'library.db')
  const bytes = existsSync(file) ? readFileSync(file) : Buffer.alloc(0)
  const schema = schemaIn(bytes)
  const tables = tablesOf(schema)
  const { found, mark } = readThroughSqlite(folder, tables)
  const db = emptyLibrary(schema)
  db.pragma(`application_id = ${APPLICATION_ID}`)
  const lostByTable = new Map(tables.map(({ name }) => [name, found.get(name)?.lost ?? 0]))
  let read = 0
  const orphans = fillLibrary(db, put => {
    for (const { name, columns } of tables) {
      for (const row of found.get(name)?.rows.values() ?? []) {
        if (!put(name, columns, row)) lostByTable.set(name, (lostByTable.get(name) ?? 0) + 1)
        else if (!NOT_MADE.has(name)) read += 1
      }
    }
    read += putRawRows(bytes, tables, put)
  })
  unmark(db)
  const lost = [...lostByTable.values()].reduce((sum, count) => sum + count, orphans)
  return { db, schema, mark, read: Math.max(0, read - orphans), lost, lostByTable }
}

interface Readable {
  readonly found: ReadonlyMap<string, ReadRows>
  readonly mark: string | null
}

function readThroughSqlite(folder: string, tables: readonly TableShape[]): Readable {
  const damaged = damagedCopy(folder)
  if (!damaged) return { found: new Map(), mark: null }
  try {
    const found = new Map(tables.map(({ name, columns }) => [name, readRows(damaged.db, name, columns)]))
    const line = [...readRows(damaged.db, 'edit_log', ['line']).rows.values()][0]?.[0]
    return { found, mark: typeof line === 'string' ? line : null }
  } finally {
    damaged.close()
  }
}

/**
 * What SQLite did not reach, from the pages themselves. A row goes into the first table that has as many columns and
 * admits it; one whose place is taken was read before.
 */
function putRawRows(bytes: Uint8Array, tables: readonly TableShape[], put: Filling): number {
  let read = 0
  for (const { rowid, values } of rawRows(bytes, PAGE_SIZE)) {
    const table = tables.find(
      ({ name, columns, idAt }) =>
        columns.length === values.length &&
        put(name, columns, idAt === null ? values : values.with(idAt, rowid)),
    )
    if (table && !NOT_MADE.has(table.name)) read += 1
  }
  return read
}

/** Of every library this program made. */
const PAGE_SIZE = 4096
const USER_VERSION_AT = 60
const FIRST_BYTES = 100

/** The number in the damaged header, if it is one of ours. */
function schemaIn(bytes: Buffer): number {
  const says = bytes.length < FIRST_BYTES ? 0 : bytes.readUInt32BE(USER_VERSION_AT)
  return migrations.some(step => step.version === says) ? says : newestSchema()
}
