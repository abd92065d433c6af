import type { Database } from 'better-sqlite3'
import { firstLibrary } from './migrations/0010-first-library.ts'
import { officeSettings } from './migrations/0020-office-settings.ts'
import { chainReasons } from './migrations/0030-chain-reasons.ts'
import { diary } from './migrations/0040-diary.ts'
import { cellNotesAndRestoring } from './migrations/0050-cell-notes-and-restoring.ts'
import { reportEvents } from './migrations/0060-report-events.ts'
import { editLogMark } from './migrations/0070-edit-log-mark.ts'
import { typedStock } from './migrations/0073-typed-stock.ts'
import { eventCorrections } from './migrations/0083-event-corrections.ts'
import { keptVersions } from './migrations/0080-kept-versions.ts'
import { packs } from './migrations/0090-packs.ts'
import { whichReportsChanged } from './migrations/0100-which-reports-changed.ts'

/** One frozen step of the schema. Numbers go by tens so that a forgotten one can be put between. */
export interface Migration {
  readonly version: number
  readonly up: (db: Database) => void
}

export const migrations: readonly Migration[] = [
  { version: 10, up: firstLibrary },
  { version: 20, up: officeSettings },
  { version: 30, up: chainReasons },
  { version: 40, up: diary },
  { version: 50, up: cellNotesAndRestoring },
  { version: 60, up: reportEvents },
  { version: 70, up: editLogMark },
  { version: 73, up: typedStock },
  { version: 80, up: keptVersions },
  { version: 83, up: eventCorrections },
  { version: 90, up: packs },
  { version: 100, up: whichReportsChanged },
]

export const newestSchema = (steps: readonly Migration[] = migrations): number => steps.at(-1)?.version ?? 0

/**
 * Brings a library to the newest schema: all missing steps and `user_version` in one exclusive transaction, so a
 * killed migration leaves the old library or the new one, nothing between. A newer library is the caller's to refuse.
 * @returns whether anything was changed
 */
export function migrate(db: Database, steps: readonly Migration[] = migrations): boolean {
  const from = db.pragma('user_version', { simple: true }) as number
  const missing = steps.filter(step => step.version > from)
  if (missing.length === 0) return false
  db.transaction(() => {
    for (const step of missing) step.up(db)
    db.pragma(`user_version = ${newestSchema(missing)}`)
    const orphans = db.pragma('foreign_key_check') as unknown[]
    if (orphans.length > 0) throw new Error(`migration leaves ${orphans.length} rows without their parent`)
  }).exclusive()
  return true
}
