import type { Database } from 'better-sqlite3'
import type { StepKind } from '../../contract/views.ts'
import type { Edit } from '../../core/report/edit.ts'

/** One stored step. Steps are only ever added; undo is a step of its own. */
export interface StoredStep {
  readonly seq: number
  readonly stepId: string
  readonly kind: StepKind
  /** ISO time as the machine's clock said; the order is that of `seq`. */
  readonly at: string
  readonly osUser: string
  readonly edits: readonly Edit[]
  /** A Chinese sentence for steps that are more than their edits. */
  readonly says: string | null
}

export type NewStep = Pick<StoredStep, 'stepId' | 'kind' | 'edits' | 'says'>

export interface StepLog {
  has(reportId: number, stepId: string): boolean
  append(reportId: number, step: NewStep, at: string): void
  /** A step of another library, with the time and the name it has there. */
  copy(reportId: number, step: StoredStep): void
  lastSeq(reportId: number): number
  of(reportId: number): readonly StoredStep[]
}

interface StepRow extends Omit<StoredStep, 'edits'> {
  readonly edits: string
}

export function stepLog(db: Database, osUser: string): StepLog {
  const insert = db.prepare<[number, string, string, string, string, string, string | null]>(
    `INSERT INTO report_step (report_id, step_id, kind, at, os_user, edits, says) VALUES (?, ?, ?, ?, ?, ?, ?)`,
  )
  const one = db.prepare<[number, string]>('SELECT 1 FROM report_step WHERE report_id = ? AND step_id = ?')
  const last = db.prepare<[number], { seq: number | null }>(
    'SELECT max(seq) AS seq FROM report_step WHERE report_id = ?',
  )
  const all = db.prepare<[number], StepRow>(
    `SELECT seq, step_id AS stepId, kind, at, os_user AS osUser, edits, says FROM report_step
     WHERE report_id = ? ORDER BY seq`,
  )
  return {
    has: (reportId, stepId) => one.get(reportId, stepId) !== undefined,
    append(reportId, { stepId, kind, edits, says }, at) {
      insert.run(reportId, stepId, kind, at, osUser, JSON.stringify(edits), says)
    },
    copy(reportId, { stepId, kind, edits, says, at, osUser: who }) {
      insert.run(reportId, stepId, kind, at, who, JSON.stringify(edits), says)
    },
    lastSeq: reportId => last.get(reportId)?.seq ?? 0,
    of: reportId => all.all(reportId).map(row => ({ ...row, edits: JSON.parse(row.edits) as Edit[] })),
  }
}
