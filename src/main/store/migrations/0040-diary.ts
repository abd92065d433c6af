import type { Database } from 'better-sqlite3'

/** 随手记: what an office did, written down on its day. Reports only copy from it. */
export function diary(db: Database): void {
  db.exec(`
CREATE TABLE diary (
  id INTEGER PRIMARY KEY,
  office_id INTEGER NOT NULL REFERENCES office (id) ON DELETE RESTRICT,
  date TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  kind TEXT NOT NULL CHECK (kind IN ('proactive','onRequest','management','platform','supervision','other')),
  sentence TEXT NOT NULL CHECK (length(sentence) > 0),
  link TEXT,
  changed_at TEXT NOT NULL
) STRICT;
CREATE INDEX diary_of_office ON diary (office_id, date);
`)
}
