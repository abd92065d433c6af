import type { Database } from 'better-sqlite3'
import type { Office } from '../../../core/report/report.ts'
import { errorCode } from '../../error-code.ts'
import { withoutTriggers } from '../without-triggers.ts'
import type { Row } from './read-rows.ts'

/**
 * Puts rows into an empty library as they are. Triggers are for people at work and wait until it is filled.
 * @returns how many rows were lost because what they hang on is lost
 */
export function fillLibrary(db: Database, fill: (into: Filling) => void): number {
  db.pragma('foreign_keys = OFF')
  return withoutTriggers(db, () => {
    fill((table, columns, row) => putRow(db, table, columns, row))
    return adoptOrphans(db)
  })
}

/** false: the schema does not admit the row. */
export type Filling = (table: string, columns: readonly string[], row: Row) => boolean

/** A row that the schema does not admit is damaged: false. */
function putRow(db: Database, table: string, columns: readonly string[], row: Row): boolean {
  const names = columns.map(name => `"${name}"`).join(', ')
  const marks = columns.map(() => '?').join(', ')
  try {
    db.prepare(`INSERT INTO "${table}" (${names}) VALUES (${marks})`).run(...row)
    return true
  } catch (error) {
    const code = errorCode(error) ?? ''
    if (/^SQLITE_(?:CONSTRAINT|MISMATCH|ERROR)/.test(code)) return false
    throw error
  }
}

interface Orphan {
  readonly table: string
  readonly rowid: number
  readonly parent: string
}

/**
 * Rows whose parent is lost: an office is made again from the report's own snapshot of it, the place of a lost original
 * is held by an empty one, a correction stands for itself; what hangs on a lost report or office is lost with it.
 * @returns how many rows are lost
 */
function adoptOrphans(db: Database): number {
  let lost = 0
  for (const { table, rowid, parent } of db.pragma('foreign_key_check') as Orphan[]) {
    if (table === 'report' && parent === 'office') lost += remakeOffice(db, rowid)
    else if (table === 'report' && parent === 'original') lost += holdOriginal(db, rowid)
    else if (table === 'report') {
      db.prepare('UPDATE report SET correction_of = NULL, correction_reason = NULL WHERE id = ?').run(rowid)
    } else {
      db.prepare(`DELETE FROM "${table}" WHERE rowid = ?`).run(rowid)
      lost += 1
    }
  }
  return lost
}

function remakeOffice(db: Database, report: number): number {
  const row = db
    .prepare<[number], { office_id: number; office: string }>(
      'SELECT office_id, office FROM report WHERE id = ?',
    )
    .get(report)
  if (!row || db.prepare('SELECT 1 FROM office WHERE id = ?').get(row.office_id)) return 0
  const { name, kind, contact, aliases, enforcement } = JSON.parse(row.office) as Office
  const taken = db.prepare('SELECT 1 FROM office WHERE name = ?').get(name)
  db.prepare(
    'INSERT INTO office (id, name, kind, contact, aliases, enforcement) VALUES (?, ?, ?, ?, ?, ?)',
  ).run(
    row.office_id,
    taken ? `${name}（${row.office_id}）` : name,
    kind,
    JSON.stringify(contact),
    JSON.stringify(aliases),
    enforcement ? 1 : 0,
  )
  return 1
}

function holdOriginal(db: Database, report: number): number {
  const { changes } = db
    .prepare(
      `INSERT INTO original (sha256, bytes) SELECT original, x'' FROM report
       WHERE id = ? AND original NOT IN (SELECT sha256 FROM original)`,
    )
    .run(report)
  return changes
}
