import type { Database } from 'better-sqlite3'
import type { ChainReason } from '../../core/checks/chain-of-years.ts'
import type { Reason } from '../../core/report/cell-value.ts'

export interface ChainReasonStore {
  of(officeId: number): readonly ChainReason[]
  put(officeId: number, reason: ChainReason, at: string): void
  remove(officeId: number, year: number, fingerprint: string): void
}

interface Row {
  readonly year: number
  readonly fingerprint: string
  readonly reason: string
}

/** Reasons of broken links, by the fingerprint of the finding: one holds until a number of the link changes. */
export function chainReasonStore(db: Database): ChainReasonStore {
  const all = db.prepare<[number], Row>(
    'SELECT year, fingerprint, reason FROM chain_reason WHERE office_id = ? ORDER BY year, fingerprint',
  )
  const upsert = db.prepare<[number, number, string, string, string]>(
    `INSERT INTO chain_reason (office_id, year, fingerprint, reason, at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (office_id, year, fingerprint) DO UPDATE SET reason = excluded.reason, at = excluded.at`,
  )
  const remove = db.prepare<[number, number, string]>(
    'DELETE FROM chain_reason WHERE office_id = ? AND year = ? AND fingerprint = ?',
  )
  return {
    of: officeId => all.all(officeId).map(row => ({ ...row, reason: JSON.parse(row.reason) as Reason })),
    put(officeId, { year, fingerprint, reason }, at) {
      upsert.run(officeId, year, fingerprint, JSON.stringify(reason), at)
    },
    remove(officeId, year, fingerprint) {
      remove.run(officeId, year, fingerprint)
    },
  }
}
