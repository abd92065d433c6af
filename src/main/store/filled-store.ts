import type { Database } from 'better-sqlite3'
import type { SectionId } from '../../core/forms/form.ts'

/** 本节已填完: text chapters that the clerk called done; a mark stays until it is taken back. */
export interface FilledStore {
  of(reportId: number): readonly SectionId[]
  mark(reportId: number, section: SectionId, at: string): void
  unmark(reportId: number, section: SectionId): void
}

export function filledStore(db: Database): FilledStore {
  const all = db.prepare<[number], { section: SectionId }>(
    'SELECT section FROM section_filled WHERE report_id = ? ORDER BY section',
  )
  const insert = db.prepare<[number, string, string]>(
    'INSERT INTO section_filled (report_id, section, at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  )
  const remove = db.prepare<[number, string]>(
    'DELETE FROM section_filled WHERE report_id = ? AND section = ?',
  )
  return {
    of: reportId => all.all(reportId).map(row => row.section),
    mark(reportId, section, at) {
      insert.run(reportId, section, at)
    },
    unmark(reportId, section) {
      remove.run(reportId, section)
    },
  }
}
