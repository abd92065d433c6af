import { createHash } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import type { LibraryContents } from '../../../contract/backups.ts'
import { archiveFaults, CHAIN_BROKEN, faultInWords } from './archive-faults.ts'
import { libraryHead } from './library-head.ts'
import { reportLines } from './report-lines.ts'
import { sameSchema } from './same-schema.ts'

/** Looks through a whole library: its structure, its schema, every archived report and every kept original. */
export function libraryContents(db: Database): LibraryContents {
  const lines = reportLines(db)
  const offices = db.prepare<[], string>('SELECT name FROM office ORDER BY id').pluck().all()
  return {
    offices: offices.map(name => ({
      name,
      years: [...new Set(lines.filter(line => line.office === name).map(line => line.year))],
    })),
    reports: lines.length,
    archived: lines.filter(line => line.status === 'archived').length,
    faults: faultsOf(db),
  }
}

function faultsOf(db: Database): readonly string[] {
  const faults: string[] = []
  if (db.pragma('integrity_check(1)', { simple: true }) !== 'ok') faults.push('文件结构有损坏。')
  if (!sameSchema(db)) faults.push('里面的表不是本程序建立的样子。')
  const { changed: reports, chainBroken } = archiveFaults(db)
  faults.push(...reports.map(faultInWords))
  if (chainBroken) faults.push(CHAIN_BROKEN)
  const { changed, gone } = originals(db)
  if (changed > 0) faults.push(`${changed} 份导入原件与原来的校验码不一致。`)
  if (gone > 0) faults.push(`${gone} 份导入原件没有抢救出来。`)
  return faults
}

/** Originals are found by their sha256; an empty one holds the place of one that could not be rescued. */
function originals(db: Database): { changed: number; gone: number } {
  let changed = 0
  let gone = 0
  const rows = db.prepare<[], { sha256: string; bytes: Buffer }>('SELECT sha256, bytes FROM original')
  for (const { sha256, bytes } of rows.iterate()) {
    if (createHash('sha256').update(bytes).digest('hex') === sha256) continue
    if (bytes.length === 0) gone += 1
    else changed += 1
  }
  return { changed, gone }
}

/**
 * A short word for everything that a clerk would miss: where the library stands, and every report with its numbers and
 * text. Equal words, equal libraries.
 */
export function libraryDigest(db: Database): string {
  const hash = createHash('sha256').update(JSON.stringify(libraryHead(db)))
  const reports = db.prepare<[], unknown[]>('SELECT id, cells, text FROM report ORDER BY id')
  for (const row of reports.raw().iterate()) hash.update(`${JSON.stringify(row)}\n`)
  return hash.digest('hex')
}
