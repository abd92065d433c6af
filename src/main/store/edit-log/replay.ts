import type { Database } from 'better-sqlite3'
import type { Recovered } from '../../../contract/backups.ts'
import { libraryParts } from '../library-parts.ts'
import type { LibraryParts } from '../library-parts.ts'
import { libraryIdOf, readMark, setMark } from './log-mark.ts'
import type { Change, LogLine, NamedReport } from './log-line.ts'
import { planReplay } from './plan-replay.ts'
import { namesReport, shortened } from './recorded-calls.ts'
import { recoveredWords } from './recovered-words.ts'
import type { LeftLine } from './recovered-words.ts'
import { newestLine, readLines } from './segments.ts'
import type { PlacedLine } from './segments.ts'

/**
 * Brings an open library to the end of the edit log of its folder, all in one commit. What cannot be made again is
 * answered in words. null: the library is where the log ends.
 * @param strangers whether a library that the log does not know is brought on as well: for a chosen copy only
 */
export function catchUp(db: Database, folder: string, strangers: boolean): Recovered | null {
  const mark = readMark(db)
  if (newestLine(folder)?.id === mark.line) return null
  const lines = readLines(folder, libraryIdOf(db), mark.segment)
  const { onward, beyondGap, aside } = planReplay(lines, mark.line, strangers)
  const way = [...onward, ...beyondGap]
  const last = way.findLast(line => line.does.length > 0)
  if (!last) return null
  const givenUp: LeftLine[] = aside.map(line => ({ line, why: 'given-up' }))
  const { made, refused } = db
    .transaction(() => {
      const again = makeLinesAgain(db, way, line => beyondGap.includes(line))
      setMark(db, { segment: last.segment, line: last.id })
      return again
    })
    .immediate()
  const left = [...givenUp, ...refused]
  const told = made.some(line => line.does.length > 0) || left.some(({ why }) => why !== 'given-up')
  return told ? recoveredWords(made, left) : null
}

/**
 * Makes lines again, one after the other, each as a whole or not at all.
 * @param byName of which lines a report is found by office, year and version, because its number may be another one's
 */
export function makeLinesAgain(
  db: Database,
  lines: readonly PlacedLine[],
  byName: (line: PlacedLine) => boolean,
): { readonly made: readonly PlacedLine[]; readonly refused: readonly LeftLine[] } {
  const replay = replayer(db)
  const made: PlacedLine[] = []
  const refused: LeftLine[] = []
  for (const line of lines) {
    const why = replay(line, byName(line))
    if (why === null) made.push(line)
    else refused.push({ line, why })
  }
  return { made, refused }
}

type Replay = (line: LogLine, byName: boolean) => string | null

/**
 * Makes lines again, each as a whole: null, or the words of the library why it was refused.
 * @returns `byName`: a report is found by office, year and version, because its number may have gone to another
 */
function replayer(db: Database): Replay {
  const byUser = new Map<string, LibraryParts>()
  const partsOf = (user: string): LibraryParts => {
    const known = byUser.get(user) ?? libraryParts(db, user)
    byUser.set(user, known)
    return known
  }
  const find = db
    .prepare<[string, number, number], number>(
      `SELECT report.id FROM report JOIN office ON office.id = office_id
       WHERE office.name = ? AND year = ? AND version = ? ORDER BY discarded_at IS NOT NULL, report.id DESC`,
    )
    .pluck()
  const numberOf = ({ office, year, version }: NamedReport): number => {
    const id = find.get(office, year, version)
    if (id === undefined) throw new Error('NO_SUCH_REPORT')
    return id
  }
  const makeAgain = (line: LogLine, byName: boolean): void => {
    const parts = partsOf(line.user)
    for (const change of line.does) {
      const [call, ...args] = change
      const meant = byName && namesReport(call) ? line.of.find(({ id }) => id === args[0]) : undefined
      callAgain(parts, [call, ...(meant ? args.with(0, numberOf(meant)) : args)])
    }
  }
  return (line, byName) => {
    try {
      db.transaction(() => {
        makeAgain(line, byName)
      })()
      return null
    } catch (error) {
      if (error instanceof Error && /^[A-Z_]{6,}|constraint failed/u.test(error.message)) return error.message
      throw error
    }
  }
}

function callAgain(parts: LibraryParts, [name, ...short]: Change): void {
  const [part = '', call = ''] = name.split('.')
  const owner = parts[part as keyof LibraryParts] as unknown as Readonly<
    Record<string, (...args: readonly unknown[]) => unknown>
  >
  const run = owner[call]
  if (!run) throw new Error(`UNKNOWN_CALL ${name}`)
  run(...(shortened[name]?.full(parts, short) ?? short))
}
