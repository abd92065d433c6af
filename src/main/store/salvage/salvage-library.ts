import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type Database from 'better-sqlite3'
import type { Reply } from '../../../contract/app-error.ts'
import type { Salvage } from '../../../contract/backups.ts'
import { done, refuse } from '../../reply.ts'
import { backupFolder, backupsOf } from '../backups/backup-file.ts'
import { libraryContents } from '../backups/library-contents.ts'
import { lookAtLibrary } from '../backups/look-at-library.ts'
import { keepBackup, syncFile } from '../backups/keep-part.ts'
import { setMark } from '../edit-log/log-mark.ts'
import { emptyLibrary } from '../empty-library.ts'
import { readIdentity } from '../identity.ts'
import { migrations, newestSchema } from '../migrate.ts'
import { APPLICATION_ID } from '../pragmas.ts'
import { damagedCopy } from './damaged-copy.ts'
import { fillLibrary } from './fill-library.ts'
import type { Filling } from './fill-library.ts'
import { rawRows } from './raw-rows.ts'
import { readRows } from './read-rows.ts'
import type { ReadRows } from './read-rows.ts'

/**
 * Reads what can be read of a damaged library, row by row, into a new file in the folder 备份, where it is looked at and
 * restored like any other copy. The damaged files keep every byte.
 */
export function salvageLibrary(folder: string, now: Date): Reply<Salvage> {
  let counted = { read: 0, lost: 0 }
  const kept = keepBackup({ folder, why: 'salvage', now }, part => {
    counted = salvageInto(part, folder)
    return counted.read === 0 ? nothingRead : done({ whole: false })
  })
  if (!kept.ok) return kept
  const name = backupsOf(folder).find(backup => backup.seq === kept.value.seq)?.name ?? ''
  const contents = lookAtLibrary(join(backupFolder(folder), name), libraryContents)
  return contents.ok ? done({ backup: kept.value, contents: contents.value, ...counted }) : contents
}

const nothingRead = refuse(
  'unreadable',
  '这个库文件里已经读不出任何内容。',
  '没有改动任何文件。请选一份备份恢复，或者打开交接包。',
)

/** Tables of which the clerk made nothing. */
const NOT_MADE: ReadonlySet<string> = new Set(['library', 'setting'])

/** Where the edit log goes on from: a library of which rows are lost stands nowhere in it. */
const MARK = 'edit_log'

function salvageInto(part: string, folder: string): { read: number; lost: number } {
  const bytes = readFileSync(join(folder, 'library.db'))
  const schema = schemaIn(bytes)
  const tables = tablesOf(schema)
  const found = readThroughSqlite(folder, tables)
  const fresh = emptyLibrary(schema)
  let read = 0
  let refused = 0
  try {
    fresh.pragma(`application_id = ${APPLICATION_ID}`)
    const orphans = fillLibrary(fresh, put => {
      for (const { name, columns } of tables) {
        for (const row of found.get(name)?.rows.values() ?? []) {
          if (!put(name, columns, row)) refused += 1
          else if (!NOT_MADE.has(name)) read += 1
        }
      }
      read += putRawRows(bytes, tables, put)
    })
    nameLibrary(fresh, folder)
    fresh.prepare('VACUUM INTO ?').run(part)
    syncFile(part)
    const unread = [...found.values()].reduce((sum, { lost }) => sum + lost, 0)
    return { read: Math.max(0, read - orphans), lost: unread + refused + orphans }
  } finally {
    fresh.close()
  }
}

function readThroughSqlite(folder: string, tables: readonly TableShape[]): ReadonlyMap<string, ReadRows> {
  const damaged = damagedCopy(folder)
  if (!damaged) return new Map()
  try {
    return new Map(tables.map(({ name, columns }) => [name, readRows(damaged.db, name, columns)]))
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

/** The number in the damaged header, if it is one of ours. */
function schemaIn(bytes: Buffer): number {
  const says = bytes.length < FIRST_BYTES ? 0 : bytes.readUInt32BE(USER_VERSION_AT)
  return migrations.some(step => step.version === says) ? says : newestSchema()
}

const FIRST_BYTES = 100

interface TableShape {
  readonly name: string
  readonly columns: readonly string[]
  /** Which column is the rowid itself and so not in the row; null where none is. */
  readonly idAt: number | null
}

interface ColumnInfo {
  readonly name: string
  readonly type: string
  readonly pk: number
}

/** The tables as this program makes them: what a damaged file says of itself is not believed. */
function tablesOf(schema: number): readonly TableShape[] {
  const ours = emptyLibrary(schema)
  try {
    const names = ours
      .prepare<[], string>(
        `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY rowid`,
      )
      .pluck()
      .all()
    return names
      .filter(name => name !== MARK)
      .map(name => {
        const info = ours.pragma(`table_info("${name}")`) as ColumnInfo[]
        const id = info.findIndex(({ type, pk }) => pk === 1 && type === 'INTEGER')
        const alone = info.filter(({ pk }) => pk > 0).length === 1
        return { name, columns: info.map(column => column.name), idAt: id >= 0 && alone ? id : null }
      })
  } finally {
    ours.close()
  }
}

function nameLibrary(db: Database.Database, folder: string): void {
  const identity = readIdentity(folder)
  const known = identity && identity !== 'unreadable' ? identity.libraryId : randomUUID()
  db.prepare(
    'INSERT INTO library (only, library_id) SELECT 1, ? WHERE NOT EXISTS (SELECT 1 FROM library)',
  ).run(known)
  if ((db.pragma('user_version', { simple: true }) as number) >= MARKED) {
    setMark(db, { segment: 0, line: `salvage:${randomUUID()}` })
  }
}

/** The schema that has the mark. */
const MARKED = 70
