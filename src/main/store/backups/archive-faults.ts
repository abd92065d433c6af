import type { Database } from 'better-sqlite3'
import { sealFaults } from '../archive-seals.ts'
import { contentHash } from '../content-hash.ts'
import { reportIn } from '../report-row.ts'
import type { ReportRow } from '../report-row.ts'

/** A version in the archive that is not what was put there. */
export interface ChangedArchive {
  readonly id: number
  readonly office: string
  readonly year: number
  readonly version: number
  /**
   * content: what is in it or beside it was changed · away: it was taken out of the archive or deleted · foreign: it was never put
   * there by this program
   */
  readonly how: 'content' | 'away' | 'foreign'
}

export interface ArchiveFaults {
  readonly changed: readonly ChangedArchive[]
  /** The chain of archivings itself was changed. */
  readonly chainBroken: boolean
}

interface Row extends ReportRow {
  readonly name: string | null
}

/** Every archived version against the hash it was archived with, and the archive against its chain. */
export function archiveFaults(db: Database): ArchiveFaults {
  const rows = db.prepare<[], Row>(
    'SELECT report.*, office.name AS name FROM report LEFT JOIN office ON office.id = office_id ORDER BY report.id',
  )
  const { missing, unsealed, beside, broken } = sealFaults(db)
  const [away, foreign, besides] = [new Set(missing), new Set(unsealed), new Set(beside)]
  const changed: ChangedArchive[] = []
  const seen = new Set<number>()
  for (const row of rows.iterate()) {
    seen.add(row.id)
    const how = away.has(row.id)
      ? 'away'
      : besides.has(row.id) || (row.status === 'archived' && hashOf(row) !== row.content_hash)
        ? 'content'
        : foreign.has(row.id)
          ? 'foreign'
          : null
    if (how) changed.push({ ...lineOf(row), how })
  }
  const gone = missing.filter(id => !seen.has(id))
  return {
    changed: [...changed, ...gone.map(id => ({ id, office: '', year: 0, version: 0, how: 'away' as const }))],
    chainBroken: broken,
  }
}

const lineOf = ({ id, year, version, name }: Row) => ({ id, office: name ?? '', year, version })

/** null: what stands there is no report at all. */
function hashOf(row: Row): string | null {
  try {
    return contentHash(reportIn(row), row.version, row.original)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

export const CHAIN_BROKEN = '归档的先后记录被改动过。'

/** In a sentence, for the list of what is wrong with a library. */
export function faultInWords({ office, year, version, how, id }: ChangedArchive): string {
  if (year === 0) return `一份已归档的年报（编号 ${String(id)}）不见了。`
  const what = `${office}${String(year)}年年报${version > 1 ? `（第 ${String(version)} 版）` : ''}`
  if (how === 'content') return `${what}与归档时的校验码不一致。`
  return how === 'away' ? `${what}归档以后被取消归档或换掉。` : `${what}不是由本程序归档的。`
}
