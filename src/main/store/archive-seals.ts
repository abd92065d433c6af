import { createHash } from 'node:crypto'
import type { Database } from 'better-sqlite3'

/** What is done with the chain of archivings: each line is sealed over the one before. */
export interface ArchiveSeals {
  add(reportId: number, contentHash: string): void
}

interface Seal {
  readonly seq: number
  readonly report_id: number
  readonly content_hash: string
  readonly previous: string
  readonly seal: string
}

export function archiveSeals(db: Database): ArchiveSeals {
  const last = db.prepare<[], string>('SELECT seal FROM archive_seal ORDER BY seq DESC LIMIT 1').pluck()
  const insert = db.prepare<[number, string, string, string]>(
    'INSERT INTO archive_seal (report_id, content_hash, previous, seal) VALUES (?, ?, ?, ?)',
  )
  return {
    add(reportId, contentHash) {
      const previous = last.get() ?? ''
      insert.run(reportId, contentHash, previous, sealOf(previous, reportId, contentHash))
    },
  }
}

const sealOf = (previous: string, reportId: number, contentHash: string): string =>
  createHash('sha256').update(`${previous}\n${reportId}\n${contentHash}`).digest('hex')

/** What the chain misses: reports that were archived and are not any more, and whether the chain itself is whole. */
export interface SealFaults {
  /** Report ids, as they were sealed. */
  readonly missing: readonly number[]
  /** Reports that stand in the archive and were never put there by this program. */
  readonly unsealed: readonly number[]
  readonly broken: boolean
}

/** A library of an older schema has no chain, and so no faults. */
export function sealFaults(db: Database): SealFaults {
  const there = db.prepare(`SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'archive_seal'`).get()
  if (!there) return { missing: [], unsealed: [], broken: false }
  const seals = db.prepare<[], Seal>('SELECT * FROM archive_seal ORDER BY seq').all()
  const archived = new Map(
    db
      .prepare<[], { id: number; hash: string }>(
        `SELECT id, content_hash AS hash FROM report WHERE status = 'archived'`,
      )
      .all()
      .map(({ id, hash }) => [id, hash]),
  )
  const sealed = new Set(seals.map(seal => seal.report_id))
  const broken = seals.some(
    ({ report_id: id, content_hash: hash, previous, seal }, n) =>
      previous !== (seals[n - 1]?.seal ?? '') || seal !== sealOf(previous, id, hash),
  )
  return {
    missing: seals
      .filter(({ report_id: id, content_hash: hash }) => archived.get(id) !== hash)
      .map(({ report_id: id }) => id),
    unsealed: [...archived.keys()].filter(id => !sealed.has(id)),
    broken,
  }
}
