import type { Database } from 'better-sqlite3'

/** Why a number of an archived year does not follow from the year before; the archived report itself never changes. */
export function chainReasons(db: Database): void {
  db.exec(`
CREATE TABLE chain_reason (
  office_id INTEGER NOT NULL REFERENCES office (id) ON DELETE RESTRICT,
  year INTEGER NOT NULL CHECK (year BETWEEN 2000 AND 2999),
  fingerprint TEXT NOT NULL CHECK (length(fingerprint) > 0),
  reason TEXT NOT NULL CHECK (json_valid(reason)),
  at TEXT NOT NULL,
  PRIMARY KEY (office_id, year, fingerprint)
) STRICT;
`)
}
