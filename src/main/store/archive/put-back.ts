import type { Database } from 'better-sqlite3'
import type { Reply } from '../../../contract/app-error.ts'
import { errorCode } from '../../error-code.ts'
import { done, refuse } from '../../reply.ts'
import { archiveFaults } from '../backups/archive-faults.ts'
import { emptyLibrary } from '../empty-library.ts'
import { newestSchema } from '../migrate.ts'
import { withoutTriggers } from '../without-triggers.ts'
import type { Archived, ArchivedRows } from './archived-rows.ts'
import { originalIn } from './archived-rows.ts'

/**
 * Puts an archived version back as it was archived, with its log and the file it came from; nothing else is touched. In
 * one commit, and only if it is whole afterwards. The one place that writes an archived row: what it writes has the hash
 * that the archive was sealed with.
 */
export function putBack(db: Database, { id }: Archived, rows: ArchivedRows): Reply<null> {
  try {
    db.transaction(() => {
      withoutTriggers(db, () => {
        putRow(db, 'report', { id }, rows.report)
        for (const step of rows.steps) putStep(db, step)
        const { original } = rows
        if (original && !originalIn(db, original.sha256)) {
          const { sha256, bytes } = original
          putRow(db, 'original', { sha256 }, { sha256, bytes })
        }
        if (archiveFaults(db).changed.some(fault => fault.id === id)) throw new NotWhole()
      })
      addTriggers(db)
    })()
    return done(null)
  } catch (error) {
    if (error instanceof NotWhole || errorCode(error)?.startsWith('SQLITE_CONSTRAINT')) return notPutBack
    throw error
  }
}

/** Whoever changed an archived row had to take the triggers away that refuse it: what is missing of them comes back. */
function addTriggers(db: Database): void {
  const ours = emptyLibrary(newestSchema())
  const all = `SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'`
  const there = new Set(
    db
      .prepare<[], { name: string }>(all)
      .all()
      .map(({ name }) => name),
  )
  const made = ours.prepare<[], { name: string; sql: string }>(all).all()
  ours.close()
  for (const { name, sql } of made) if (!there.has(name)) db.exec(sql)
}

class NotWhole extends Error {}

const notPutBack = refuse(
  'mismatch',
  '这一份没有恢复：放回去以后与库里的其他内容对不上。',
  '没有改动任何内容。请在“备份与交接”里恢复整份备份。',
)

type Columns = ArchivedRows['report']

/** The columns of the copy, which may be of an older schema; those it does not have stay as they are. */
function putRow(db: Database, table: string, key: Columns, row: Columns): void {
  const [[name, value] = ['', null]] = Object.entries(key)
  const there = db.prepare(`SELECT 1 FROM "${table}" WHERE "${name}" = ?`).get(value)
  const columns = Object.keys(row)
  if (there) {
    const set = columns.map(column => `"${column}" = ?`).join(', ')
    db.prepare(`UPDATE "${table}" SET ${set} WHERE "${name}" = ?`).run(...Object.values(row), value)
    return
  }
  const names = columns.map(column => `"${column}"`).join(', ')
  const marks = columns.map(() => '?').join(', ')
  db.prepare(`INSERT INTO "${table}" (${names}) VALUES (${marks})`).run(...Object.values(row))
}

/** A step is known by its name; its place in the order may have gone to another one. */
function putStep(db: Database, step: Columns): void {
  const { seq, ...rest } = step
  const find = 'SELECT seq FROM report_step WHERE report_id = ? AND step_id = ?'
  const there = db.prepare<[unknown, unknown], number>(find).pluck().get(step['report_id'], step['step_id'])
  const taken = db.prepare('SELECT 1 FROM report_step WHERE seq = ?').get(seq)
  if (there !== undefined) putRow(db, 'report_step', { seq: there }, rest)
  else putRow(db, 'report_step', { seq: taken ? null : seq }, taken ? rest : step)
}
