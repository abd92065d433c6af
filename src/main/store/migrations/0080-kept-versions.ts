import { createHash } from 'node:crypto'
import type { Database } from 'better-sqlite3'

/**
 * 另存的版本: what another machine made of a year that this one has too, and what a merge replaced; whole, with its log,
 * beside the report it belongs to, and as fixed as an archived one.
 *
 * Seals: one line for each archiving, each over the one before (sha256), so that a report that was taken out of the
 * archive or away altogether is missed, and not only one whose content was changed.
 */
export function keptVersions(db: Database): void {
  db.exec(`
CREATE TABLE kept_version (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  report_id INTEGER NOT NULL REFERENCES report (id) ON DELETE RESTRICT,
  at TEXT NOT NULL,
  source TEXT NOT NULL CHECK (length(source) > 0),
  version INTEGER NOT NULL CHECK (version >= 1),
  status TEXT NOT NULL CHECK (status IN ('draft', 'final', 'archived')),
  saved_at TEXT NOT NULL,
  original TEXT REFERENCES original (sha256) ON DELETE RESTRICT,
  report TEXT NOT NULL CHECK (json_valid(report)),
  log TEXT NOT NULL CHECK (json_valid(log)),
  content_hash TEXT NOT NULL CHECK (length(content_hash) = 64)
) STRICT;
CREATE INDEX kept_version_of_report ON kept_version (report_id, id);

CREATE TABLE archive_seal (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  report_id INTEGER NOT NULL UNIQUE REFERENCES report (id) ON DELETE RESTRICT,
  content_hash TEXT NOT NULL CHECK (length(content_hash) = 64),
  previous TEXT NOT NULL,
  seal TEXT NOT NULL CHECK (length(seal) = 64)
) STRICT;
${appendOnly('kept_version', 'id = NEW.id')}
${appendOnly('archive_seal', 'seq = NEW.seq OR report_id = NEW.report_id')}`)
  sealArchived(db)
}

const abort = (code: string) => `BEGIN SELECT RAISE(ABORT, '${code}'); END;`

const appendOnly = (table: string, sameRow: string) => `
CREATE TRIGGER ${table}_no_update BEFORE UPDATE ON ${table} ${abort('APPEND_ONLY')}
CREATE TRIGGER ${table}_no_delete BEFORE DELETE ON ${table} ${abort('APPEND_ONLY')}
CREATE TRIGGER ${table}_no_replace BEFORE INSERT ON ${table}
  WHEN EXISTS (SELECT 1 FROM ${table} WHERE ${sameRow})
  ${abort('APPEND_ONLY')}`

/** What is archived already is sealed in the order of its rows, under the hashes it has. */
function sealArchived(db: Database): void {
  const archived = db.prepare<[], { id: number; content_hash: string }>(
    `SELECT id, content_hash FROM report WHERE status = 'archived' ORDER BY id`,
  )
  const insert = db.prepare<[number, string, string, string]>(
    'INSERT INTO archive_seal (report_id, content_hash, previous, seal) VALUES (?, ?, ?, ?)',
  )
  let previous = ''
  for (const { id, content_hash: hash } of archived.all()) {
    const seal = createHash('sha256').update(`${previous}\n${id}\n${hash}`).digest('hex')
    insert.run(id, hash, previous, seal)
    previous = seal
  }
}
