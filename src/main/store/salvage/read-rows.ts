import type { Database } from 'better-sqlite3'
import { errorCode } from '../../error-code.ts'

/** One row as SQLite gives it, column by column. */
export type Row = readonly unknown[]

export interface ReadRows {
  readonly rows: ReadonlyMap<number, Row>
  /** Places where a row was or may have been, and could not be read. */
  readonly lost: number
}

/** A hole of more rows than this is not tried row by row. */
const MOST_TRIES = 200_000

/**
 * Every row of a table that can still be read, by rowid: from the front up to the damage, from the back down to it, and
 * one by one in between.
 */
export function readRows(db: Database, table: string, columns: readonly string[]): ReadRows {
  const rows = new Map<number, Row>()
  const names = ['rowid', ...columns.map(name => `"${name}"`)].join(', ')
  const walk = (order: 'ASC' | 'DESC'): number | null => {
    let at: number | null = null
    try {
      const all = db.prepare<[], [number, ...Row]>(`SELECT ${names} FROM "${table}" ORDER BY rowid ${order}`)
      for (const [rowid, ...row] of all.raw().iterate()) {
        at = rowid
        rows.set(rowid, row)
      }
      return null
    } catch (error) {
      return unreadable(error, at ?? (order === 'ASC' ? 0 : highest(db, table)))
    }
  }
  const from = walk('ASC')
  if (from === null) return { rows, lost: 0 }
  const to = walk('DESC') ?? highest(db, table)
  return { rows, lost: tryEach(db, `SELECT ${names} FROM "${table}" WHERE rowid = ?`, { from, to, rows }) }
}

interface Hole {
  readonly from: number
  readonly to: number
  readonly rows: Map<number, Row>
}

function tryEach(db: Database, sql: string, { from, to, rows }: Hole): number {
  let lost = 0
  try {
    const one = db.prepare<[number], [number, ...Row]>(sql).raw()
    for (let rowid = from + 1; rowid <= Math.min(to, from + MOST_TRIES); rowid += 1) {
      if (rows.has(rowid)) continue
      try {
        const found = one.get(rowid)
        if (found) rows.set(rowid, found.slice(1))
      } catch (error) {
        lost += unreadable(error, 1)
      }
    }
    return lost
  } catch (error) {
    return unreadable(error, Math.max(lost, 1))
  }
}

/** The highest number ever given, as the table of sequences has it; a thousand where that is gone too. */
function highest(db: Database, table: string): number {
  try {
    const seq = db
      .prepare<[string], number>('SELECT seq FROM sqlite_sequence WHERE name = ?')
      .pluck()
      .get(table)
    return seq ?? 1000
  } catch (error) {
    return unreadable(error, 1000)
  }
}

/** Damage is what is expected here; anything else is a fault of the program. */
function unreadable<T>(error: unknown, then: T): T {
  const code = errorCode(error) ?? ''
  if (!code.startsWith('SQLITE_')) throw error
  return then
}
