import type { Database } from 'better-sqlite3'
import type { Acknowledgement } from '../../contract/views.ts'

export interface AcknowledgementStore {
  of(reportId: number): readonly Acknowledgement[]
  put(reportId: number, acknowledgement: Acknowledgement, at: string): void
  remove(reportId: number, fingerprint: string): void
}

/** 已核实（说明）, by the fingerprint of the finding: it holds until the numbers change. */
export function acknowledgementStore(db: Database): AcknowledgementStore {
  const all = db.prepare<[number], Acknowledgement>(
    'SELECT fingerprint, rule, note FROM acknowledgement WHERE report_id = ? ORDER BY rowid',
  )
  const upsert = db.prepare<[number, string, string, string, string]>(
    `INSERT INTO acknowledgement (report_id, fingerprint, rule, note, at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (report_id, fingerprint) DO UPDATE SET rule = excluded.rule, note = excluded.note, at = excluded.at`,
  )
  const remove = db.prepare<[number, string]>(
    'DELETE FROM acknowledgement WHERE report_id = ? AND fingerprint = ?',
  )
  return {
    of: reportId => all.all(reportId),
    put(reportId, { fingerprint, rule, note }, at) {
      upsert.run(reportId, fingerprint, rule, note, at)
    },
    remove(reportId, fingerprint) {
      remove.run(reportId, fingerprint)
    },
  }
}
