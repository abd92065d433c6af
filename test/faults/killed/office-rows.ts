import Database from 'better-sqlite3'
import type { StoredStep } from '../../../src/main/store/step-log.ts'

type Row = Readonly<Record<string, string | number | null>>

/** What a second merge of the same may give another value: numbers of rows, and when it was. */
const OF_THE_MERGE = new Set([
  ...['id', 'seq', 'report_id', 'office_id', 'correction_of', 'step_id'],
  ...['at', 'saved_at', 'changed_at', 'discarded_at'],
])

const OF_OFFICE = ['diary', 'chain_reason']
const OF_REPORT = ['report_step', 'acknowledgement', 'section_filled', 'kept_version', 'report_event']

/**
 * Each office of a library at rest with everything that hangs on it, as words that are the same for the same content.
 * @param except the number of a report that is judged otherwise
 */
export function officeRows(file: string, except: number): ReadonlyMap<string, string> {
  const db = new Database(file, { readonly: true })
  const of = (table: string, column: string, id: unknown): readonly Row[] =>
    db.prepare<[unknown], Row>(`SELECT * FROM ${table} WHERE ${column} = ? ORDER BY rowid`).all(id)
  try {
    const offices = db.prepare<[], Row>('SELECT * FROM office').all()
    return new Map(
      offices.map(office => {
        const reports = of('report', 'office_id', office['id']).filter(({ id }) => id !== except)
        const ids = reports.map(({ id }) => id)
        const words = [
          wordsOf(office),
          ...OF_OFFICE.map(table => of(table, 'office_id', office['id']).map(wordsOf)),
          reports.map(report => [
            wordsOf(report),
            ids.indexOf(report['correction_of'] ?? -1),
            report['discarded_at'] !== null,
            ...OF_REPORT.map(table => of(table, 'report_id', report['id']).map(wordsOf)),
          ]),
        ]
        return [String(office['name']), JSON.stringify(words)]
      }),
    )
  } finally {
    db.close()
  }
}

const wordsOf = (row: Row): unknown =>
  Object.entries(row)
    .filter(([column]) => !OF_THE_MERGE.has(column))
    .map(([column, value]) => [column, column === 'log' ? wordsOfLog(String(value)) : value])

/** The log of a kept version has the steps of the merge itself in it. */
const wordsOfLog = (log: string): unknown =>
  (JSON.parse(log) as readonly StoredStep[]).map(({ kind, edits, says }) => [kind, edits, says])
