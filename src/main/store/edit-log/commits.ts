import { randomBytes } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import { checkpointIfLarge } from '../checkpoint.ts'
import type { Naming } from '../file-named.ts'
import { isFull, libraryGone, libraryReplaced } from '../library-trouble.ts'
import { libraryIdOf, setMark, readMark } from './log-mark.ts'
import type { Change, NamedReport } from './log-line.ts'
import type { LogWriter } from './log-writer.ts'
import { namesReport } from './recorded-calls.ts'

export interface CommitContext {
  readonly log: LogWriter
  readonly osUser: string
  readonly now: () => Date
  /** Frees what is held in reserve on a full disk; false: nothing was. */
  readonly makeRoom: () => boolean
  /** What the name of the library's file stands for by now. */
  readonly naming: () => Naming
}

export interface Commits {
  /** For `recordParts`: what the commit under way has changed so far. */
  note(change: Change, made: number | null): void
  /** All of it or nothing; inside another one it is part of that. */
  commit<T>(work: () => T): T
}

/**
 * Commits that are on disk twice: their line is in the edit log before the library commits, and is taken back where
 * the library does not. A commit that finds the disk full is tried once more where room could be made.
 */
export function commits(db: Database, { log, osUser, now, makeRoom, naming }: CommitContext): Commits {
  const named = db.prepare<[number], NamedReport>(
    `SELECT report.id, office.name AS office, year, version FROM report JOIN office ON office.id = office_id
     WHERE report.id = ?`,
  )
  const library = libraryIdOf(db)
  let mark = readMark(db).line
  let does: Change[] = []
  let reports = new Set<number>()
  const write = (): string => {
    const id = randomBytes(9).toString('base64url')
    setMark(db, { segment: log.segment(), line: id })
    const of = [...reports].flatMap(report => named.get(report) ?? [])
    log.append({ library, id, after: mark, at: now().toISOString(), user: osUser, does, of })
    return id
  }
  const inner = <T>(work: () => T): T => {
    const kept = does.length
    try {
      return db.transaction(work)()
    } catch (error) {
      does.length = kept
      throw error
    }
  }
  const outer = <T>(work: () => T): T => {
    let written: string | null = null
    does = []
    reports = new Set()
    try {
      const value = db
        .transaction(() => {
          const made = work()
          written = does.length > 0 ? write() : null
          return made
        })
        .immediate()
      mark = written ?? mark
      return value
    } catch (error) {
      if (written !== null) log.takeBack()
      throw error
    }
  }
  return {
    note(change, made) {
      const [call, first] = change
      does.push(change)
      if (made !== null) reports.add(made)
      else if (namesReport(call)) reports.add(first as number)
    },
    commit(work) {
      if (db.inTransaction) return inner(work)
      // The system writes on into a file that has lost its name, and nobody finds it again.
      const named = naming()
      if (named === 'gone') throw libraryGone()
      if (named === 'other') throw libraryReplaced()
      let value
      try {
        value = outer(work)
      } catch (error) {
        if (!isFull(error) || !makeRoom()) throw error
        value = outer(work)
      }
      checkpointIfLarge(db, db.name)
      return value
    },
  }
}
