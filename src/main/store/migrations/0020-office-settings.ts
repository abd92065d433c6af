import type { Database } from 'better-sqlite3'

/** Choices of one office: how its papers are made and which checks it leaves out. */
export function officeSettings(db: Database): void {
  db.exec(`ALTER TABLE office ADD COLUMN settings TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(settings))`)
}
