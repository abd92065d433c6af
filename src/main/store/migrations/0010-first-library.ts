import type { Database } from 'better-sqlite3'

/**
 * The first library. JSON columns hold plain values of the core types; ids come from sequences, never from time.
 * The triggers keep the promise that an archived report never changes, whatever program writes the SQL:
 * REPLACE deletes without the delete trigger where recursive triggers are off, so identity columns are frozen and
 * inserts onto an existing id or version are refused before they can replace anything.
 */
export function firstLibrary(db: Database): void {
  db.exec(tables)
  db.exec(reportTriggers)
  db.exec(appendOnly('report_step', 'seq = NEW.seq OR (report_id = NEW.report_id AND step_id = NEW.step_id)'))
  db.exec(appendOnly('original', 'sha256 = NEW.sha256'))
  for (const table of ['report_step', 'acknowledgement']) db.exec(childrenOfArchived(table))
}

const tables = `
CREATE TABLE library (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  library_id TEXT NOT NULL CHECK (length(library_id) = 36)
) STRICT;

CREATE TABLE setting (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT;

CREATE TABLE office (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE CHECK (length(name) > 0),
  kind TEXT NOT NULL CHECK (
    kind IN ('gov_township', 'subdistrict', 'gov_county', 'dept_county', 'committee', 'other_city')
  ),
  contact TEXT NOT NULL CHECK (json_valid(contact)),
  aliases TEXT NOT NULL CHECK (json_valid(aliases)),
  enforcement INTEGER NOT NULL CHECK (enforcement IN (0, 1))
) STRICT;

CREATE TABLE original (
  sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
  bytes BLOB NOT NULL
) STRICT;

CREATE TABLE report (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  office_id INTEGER NOT NULL REFERENCES office (id) ON DELETE RESTRICT,
  year INTEGER NOT NULL CHECK (year BETWEEN 2000 AND 2999),
  version INTEGER NOT NULL CHECK (version >= 1),
  form_id TEXT NOT NULL,
  origin TEXT NOT NULL CHECK (origin IN ('own', 'imported')),
  status TEXT NOT NULL CHECK (status IN ('draft', 'final', 'archived')),
  status_reason TEXT,
  office TEXT NOT NULL CHECK (json_valid(office)),
  cells TEXT NOT NULL CHECK (json_valid(cells)),
  text TEXT NOT NULL CHECK (json_valid(text)),
  saved_at TEXT NOT NULL,
  correction_of INTEGER REFERENCES report (id) ON DELETE RESTRICT,
  correction_reason TEXT,
  original TEXT REFERENCES original (sha256) ON DELETE RESTRICT,
  source_name TEXT,
  discarded_at TEXT CHECK (discarded_at IS NULL OR status = 'draft'),
  content_hash TEXT,
  hash_schema INTEGER,
  CHECK ((status = 'archived') = (length(coalesce(content_hash, '')) = 64)),
  CHECK ((content_hash IS NULL) = (hash_schema IS NULL)),
  CHECK ((correction_of IS NULL) = (coalesce(correction_reason, '') = ''))
) STRICT;

CREATE UNIQUE INDEX report_version ON report (office_id, year, version) WHERE discarded_at IS NULL;
CREATE UNIQUE INDEX report_open ON report (office_id, year)
  WHERE status <> 'archived' AND discarded_at IS NULL;

CREATE TABLE report_step (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  report_id INTEGER NOT NULL REFERENCES report (id) ON DELETE RESTRICT,
  step_id TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('edit', 'undo', 'redo', 'carry', 'import', 'status')),
  at TEXT NOT NULL,
  os_user TEXT NOT NULL,
  edits TEXT NOT NULL CHECK (json_valid(edits)),
  says TEXT,
  UNIQUE (report_id, step_id)
) STRICT;
CREATE INDEX report_step_order ON report_step (report_id, seq);

CREATE TABLE acknowledgement (
  report_id INTEGER NOT NULL REFERENCES report (id) ON DELETE RESTRICT,
  fingerprint TEXT NOT NULL,
  rule TEXT NOT NULL,
  note TEXT NOT NULL CHECK (length(note) > 0),
  at TEXT NOT NULL,
  PRIMARY KEY (report_id, fingerprint)
) STRICT;
`

const abort = (code: string) => `BEGIN SELECT RAISE(ABORT, '${code}'); END;`

const reportTriggers = `
CREATE TRIGGER report_never_deleted BEFORE DELETE ON report ${abort('ARCHIVED_IMMUTABLE')}

CREATE TRIGGER report_archived_update BEFORE UPDATE ON report WHEN OLD.status = 'archived'
  ${abort('ARCHIVED_IMMUTABLE')}

CREATE TRIGGER report_discarded_update BEFORE UPDATE ON report WHEN OLD.discarded_at IS NOT NULL
  ${abort('DISCARDED_IMMUTABLE')}

CREATE TRIGGER report_identity BEFORE UPDATE OF id, office_id, year, version, form_id, origin ON report
  WHEN NEW.id IS NOT OLD.id OR NEW.office_id IS NOT OLD.office_id OR NEW.year IS NOT OLD.year
    OR NEW.version IS NOT OLD.version OR NEW.form_id IS NOT OLD.form_id OR NEW.origin IS NOT OLD.origin
  ${abort('REPORT_IDENTITY')}

CREATE TRIGGER report_insert_replaces BEFORE INSERT ON report
  WHEN EXISTS (
    SELECT 1 FROM report
    WHERE id = NEW.id
      OR (office_id = NEW.office_id AND year = NEW.year AND version = NEW.version AND discarded_at IS NULL)
      OR (office_id = NEW.office_id AND year = NEW.year AND status <> 'archived' AND discarded_at IS NULL)
  )
  ${abort('REPORT_EXISTS')}

CREATE TRIGGER report_starts_as_draft BEFORE INSERT ON report WHEN NEW.status <> 'draft'
  ${abort('BAD_STATUS_STEP')}

CREATE TRIGGER report_status_step BEFORE UPDATE OF status ON report
  WHEN NOT (
    NEW.status = OLD.status
    OR (OLD.status = 'draft' AND NEW.status = 'final')
    OR (OLD.status = 'final' AND NEW.status = 'archived')
    OR (OLD.status = 'final' AND NEW.status = 'draft' AND length(trim(coalesce(NEW.status_reason, ''))) > 0)
    OR (OLD.status = 'draft' AND NEW.status = 'archived' AND OLD.origin = 'imported')
  )
  ${abort('BAD_STATUS_STEP')}

CREATE TRIGGER report_final_content BEFORE UPDATE OF office, cells, text ON report
  WHEN OLD.status = 'final'
    AND (NEW.office IS NOT OLD.office OR NEW.cells IS NOT OLD.cells OR NEW.text IS NOT OLD.text)
  ${abort('FINAL_LOCKED')}
`

/** A table whose rows are only ever added. REPLACE is an insert onto a row that is there. */
const appendOnly = (table: string, sameRow: string) => `
CREATE TRIGGER ${table}_no_update BEFORE UPDATE ON ${table} ${abort('APPEND_ONLY')}
CREATE TRIGGER ${table}_no_delete BEFORE DELETE ON ${table} ${abort('APPEND_ONLY')}
CREATE TRIGGER ${table}_no_replace BEFORE INSERT ON ${table}
  WHEN EXISTS (SELECT 1 FROM ${table} WHERE ${sameRow})
  ${abort('APPEND_ONLY')}
`

/** Rows of an archived report are as fixed as the report: both the old and the new parent are looked at. */
const childrenOfArchived = (table: string) =>
  (['INSERT', 'UPDATE', 'DELETE'] as const)
    .map(event => {
      const parents = {
        INSERT: 'NEW.report_id',
        UPDATE: 'OLD.report_id, NEW.report_id',
        DELETE: 'OLD.report_id',
      }
      return `
CREATE TRIGGER ${table}_archived_${event.toLowerCase()} BEFORE ${event} ON ${table}
  WHEN EXISTS (SELECT 1 FROM report WHERE id IN (${parents[event]}) AND status = 'archived')
  ${abort('ARCHIVED_IMMUTABLE')}`
    })
    .join('\n')
