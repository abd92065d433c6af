import { createHash } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import { canonicalJson } from './content-hash.ts'

/** What stands beside the content of an archived report and is as fixed as that. */
export interface Beside {
  readonly savedAt: string
  readonly sourceName: string | null
  readonly correctionOf: number | null
  readonly correctionReason: string | null
}

/** What is done with the chain of archivings: each line is sealed over the one before. */
export interface ArchiveSeals {
  add(reportId: number, contentHash: string, beside: Beside): void
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
    add(reportId, contentHash, beside) {
      const previous = last.get() ?? ''
      insert.run(reportId, contentHash, previous, sealOf(previous, reportId, contentHash, beside))
    },
  }
}

/** @param beside null: as lines were sealed by the migration that began the chain */
function sealOf(previous: string, reportId: number, contentHash: string, beside: Beside | null): string {
  const { savedAt, sourceName, correctionOf, correctionReason } = beside ?? {}
  const more = beside ? `\n${canonicalJson({ savedAt, sourceName, correctionOf, correctionReason })}` : ''
  return createHash('sha256').update(`${previous}\n${reportId}\n${contentHash}${more}`).digest('hex')
}

/** What the chain misses: reports that were archived and are not any more, and whether the chain itself is whole. */
export interface SealFaults {
  /** Report ids, as they were sealed. */
  readonly missing: readonly number[]
  /** Reports that stand in the archive and were never put there by this program. */
  readonly unsealed: readonly number[]
  /** Reports whose content is what was sealed, but not when they were archived, where they came from or what they correct. */
  readonly beside: readonly number[]
  readonly broken: boolean
}

interface Archived extends Beside {
  readonly id: number
  readonly hash: string
}

/** A library of an older schema has no chain, and so no faults. */
export function sealFaults(db: Database): SealFaults {
  const there = db.prepare(`SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'archive_seal'`).get()
  if (!there) return { missing: [], unsealed: [], beside: [], broken: false }
  const seals = db.prepare<[], Seal>('SELECT * FROM archive_seal ORDER BY seq').all()
  const archived = new Map(
    db
      .prepare<[], Archived>(
        `SELECT id, content_hash AS hash, saved_at AS savedAt, source_name AS sourceName,
           correction_of AS correctionOf, correction_reason AS correctionReason
         FROM report WHERE status = 'archived'`,
      )
      .all()
      .map(report => [report.id, report]),
  )
  const sealed = new Set(seals.map(seal => seal.report_id))
  const isThere = (seal: Seal): boolean => archived.get(seal.report_id)?.hash === seal.content_hash
  const isRight = ({ report_id: id, content_hash: hash, previous, seal }: Seal): boolean =>
    [archived.get(id) ?? null, null].some(beside => seal === sealOf(previous, id, hash, beside))
  return {
    missing: seals.filter(seal => !isThere(seal)).map(({ report_id: id }) => id),
    unsealed: [...archived.keys()].filter(id => !sealed.has(id)),
    beside: seals.filter(seal => isThere(seal) && !isRight(seal)).map(({ report_id: id }) => id),
    // A seal that was changed is not the one that the next line names.
    broken: seals.some(({ previous }, n) => previous !== (seals[n - 1]?.seal ?? '')),
  }
}
