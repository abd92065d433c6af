import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type Database from 'better-sqlite3'
import type { Reply } from '../../../contract/app-error.ts'
import type { Salvage } from '../../../contract/backups.ts'
import { done, refuse } from '../../reply.ts'
import { backupFolder, backupsOf } from '../backups/backup-file.ts'
import { libraryContents } from '../backups/library-contents.ts'
import { lookAtLibrary } from '../backups/look-at-library.ts'
import { keepBackup, syncFile } from '../backups/make-backup.ts'
import { emptyLibrary } from '../empty-library.ts'
import { readIdentity } from '../identity.ts'
import { migrations, newestSchema } from '../migrate.ts'
import { APPLICATION_ID } from '../pragmas.ts'
import { damagedCopy } from './damaged-copy.ts'
import { fillLibrary } from './fill-library.ts'
import { readRows } from './read-rows.ts'
import type { ReadRows } from './read-rows.ts'

/**
 * Reads what can be read of a damaged library, row by row, into a new file in the folder 备份, where it is looked at and
 * restored like any other copy. The damaged files keep every byte.
 */
export function salvageLibrary(folder: string, now: Date): Reply<Salvage> {
  let counted = { read: 0, lost: 0 }
  const kept = keepBackup({ folder, why: 'salvage', now }, part => {
    const damaged = damagedCopy(folder)
    if (!damaged) return nothingRead
    try {
      counted = salvageInto(part, damaged.db, folder)
    } finally {
      damaged.close()
    }
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

/** Only tables with what a clerk made count as read. */
const OWN_ROWS: ReadonlySet<string> = new Set(['library', 'setting'])

function salvageInto(
  part: string,
  damaged: Database.Database,
  folder: string,
): { read: number; lost: number } {
  const schema = schemaOf(damaged)
  const tables = tablesOf(schema)
  const found = new Map(tables.map(({ name, columns }) => [name, readRows(damaged, name, columns)]))
  const fresh = emptyLibrary(schema)
  try {
    fresh.pragma(`application_id = ${APPLICATION_ID}`)
    const refused = fillLibrary(fresh, put => {
      for (const { name, columns } of tables) {
        for (const row of found.get(name)?.rows.values() ?? []) put(name, columns, row)
      }
    })
    nameLibrary(fresh, folder)
    fresh.prepare('VACUUM INTO ?').run(part)
    syncFile(part)
    const unread = [...found.values()].reduce((sum, { lost }) => sum + lost, 0)
    return { read: rowsOf(found) - refused, lost: unread + refused }
  } finally {
    fresh.close()
  }
}

const rowsOf = (found: ReadonlyMap<string, ReadRows>): number =>
  [...found].reduce((sum, [name, { rows }]) => sum + (OWN_ROWS.has(name) ? 0 : rows.size), 0)

/** The number in the damaged header, if it is one of ours. */
function schemaOf(damaged: Database.Database): number {
  const says = damaged.pragma('user_version', { simple: true }) as number
  return migrations.some(step => step.version === says) ? says : newestSchema()
}

/** The tables as this program makes them: what a damaged file says of itself is not believed. */
function tablesOf(schema: number): readonly { readonly name: string; readonly columns: readonly string[] }[] {
  const ours = emptyLibrary(schema)
  try {
    const names = ours
      .prepare<[], string>(
        `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY rowid`,
      )
      .pluck()
      .all()
    return names.map(name => ({
      name,
      columns: (ours.pragma(`table_info("${name}")`) as { name: string }[]).map(column => column.name),
    }))
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
}
