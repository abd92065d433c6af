import type { Database } from 'better-sqlite3'
import type { Office } from '../../../core/report/report.ts'
import type { NamedReport } from '../edit-log/log-line.ts'
import { readMark, setMark } from '../edit-log/log-mark.ts'
import { planReplay } from '../edit-log/plan-replay.ts'
import { recoveredWords } from '../edit-log/recovered-words.ts'
import { makeLinesAgain } from '../edit-log/replay.ts'
import type { PlacedLine } from '../edit-log/segments.ts'
import { readLines } from '../edit-log/segments.ts'

/** What the edit log gave to a rescue. */
export interface FromLog {
  /** How many saves were made again. */
  readonly saves: number
  /** When the newest line was written (ISO); null where there is none. */
  readonly upTo: string | null
  /** What it names and could not bring back, in sentences. */
  readonly missing: readonly string[]
}

/** The course of events that led to what the library was last, as far back as the log goes without a hole. */
export const wayOf = (folder: string, library: string): readonly PlacedLine[] =>
  planReplay(readLines(folder, library, 0), 'nowhere', true).beyondGap

/**
 * An empty library is brought to the end of a log that begins with its first line: nothing of the damaged file is needed
 * then. false: the log does not go so far back, or not all of it can be made again.
 */
export function wholeFromLog(db: Database, way: readonly PlacedLine[]): boolean {
  if (way[0]?.after !== readMark(db).line) return false
  const { refused } = makeLinesAgain(db, way, () => false)
  standAt(db, way)
  return refused.length === 0
}

/**
 * Rescued rows are brought on: everything that was saved after the state they are of, and before it the reports of which
 * nothing was rescued. Other lines from before are in the rows already, or would come in twice.
 * @param mark the line after which the damaged library was as it is; null where that cannot be read
 */
export function rowsAndLog(db: Database, way: readonly PlacedLine[], mark: string | null): FromLog {
  const at = lastHeld(db, way, mark)
  const before = way.slice(0, at + 1)
  const there = thereIn(db)
  const lost = new Set(before.flatMap(({ of }) => of.filter(one => !there(one)).map(nameOf)))
  const again = before.filter(line =>
    line.of.length > 0 ? line.of.every(one => lost.has(nameOf(one))) : makesLostOffice(db, line),
  )
  const { made } = makeLinesAgain(db, again, () => true)
  const after = makeLinesAgain(db, way.slice(at + 1), () => true)
  standAt(db, way)
  const gone = [...new Set(way.flatMap(({ of }) => of.filter(one => !there(one)).map(nameOf)))]
  const all = [...made, ...after.made].filter(({ does }) => does.length > 0)
  return {
    saves: all.length,
    upTo: all.at(-1)?.at ?? null,
    missing: [
      ...gone.map(name => `${name}没有救出来。`),
      ...recoveredWords(
        [],
        after.refused.filter(({ line }) => line.of.every(there)),
      ).left,
    ],
  }
}

/** Where in the log the rescued rows stand: at the mark, or else at the newest step that is among them. */
function lastHeld(db: Database, way: readonly PlacedLine[], mark: string | null): number {
  const at = way.findIndex(line => line.id === mark)
  if (at >= 0) return at
  const held = db.prepare<[string], number>('SELECT 1 FROM report_step WHERE step_id = ?').pluck()
  return way.findLastIndex(({ does }) =>
    does.some(
      ([call, , step]) => call === 'steps.append' && held.get((step as { stepId: string }).stepId) === 1,
    ),
  )
}

/** A line that does nothing but enter offices of which no row was rescued. */
function makesLostOffice(db: Database, { does }: PlacedLine): boolean {
  const find = db.prepare<[string], number>('SELECT 1 FROM office WHERE name = ?').pluck()
  return does.every(
    ([call, office]) => call === 'offices.create' && find.get((office as Office).name) === undefined,
  )
}

function thereIn(db: Database): (report: NamedReport) => boolean {
  const find = db
    .prepare<[string, number, number], number>(
      `SELECT 1 FROM report JOIN office ON office.id = office_id
       WHERE office.name = ? AND year = ? AND version = ?`,
    )
    .pluck()
  return ({ office, year, version }) => find.get(office, year, version) === 1
}

const nameOf = ({ office, year, version }: NamedReport): string =>
  `${office}${String(year)}年年报${version > 1 ? `（第 ${String(version)} 版）` : ''}`

/** The library stands at the end of the log: nothing of it is to be made again when it is opened. */
function standAt(db: Database, way: readonly PlacedLine[]): void {
  const last = way.at(-1)
  if (last) setMark(db, { segment: last.segment, line: last.id })
}
