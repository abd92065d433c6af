import type { Database } from 'better-sqlite3'
import type { LogMark } from './segments.ts'

/** The line of the edit log after which the library is as it is. One older than the log stands where its log will begin. */
export function readMark(db: Database): LogMark {
  const there = db.prepare(`SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'edit_log'`).get()
  const mark = there ? db.prepare<[], LogMark>('SELECT segment, line FROM edit_log').get() : undefined
  return mark ?? { segment: 0, line: firstMark(db) }
}

const firstMark = (db: Database): string =>
  db.prepare<[], string>(`SELECT 'steps:' || coalesce(max(seq), 0) FROM report_step`).pluck().get() ?? ''

export function setMark(db: Database, { segment, line }: LogMark): void {
  db.prepare(
    `INSERT INTO edit_log (only, segment, line) VALUES (1, ?, ?)
     ON CONFLICT (only) DO UPDATE SET segment = excluded.segment, line = excluded.line`,
  ).run(segment, line)
}

export const libraryIdOf = (db: Database): string =>
  (db.prepare('SELECT library_id FROM library').get() as { library_id: string }).library_id
