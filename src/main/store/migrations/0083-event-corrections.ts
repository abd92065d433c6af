import type { Database } from 'better-sqlite3'

/**
 * 改 and 删去 of 报送, 退回, 发布: one more kind of line in the log of events, allowed whatever the status. SQLite cannot
 * widen a CHECK, so the table is made anew with every line and its number.
 */
export function eventCorrections(db: Database): void {
  db.exec(`
CREATE TABLE report_event_new (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  report_id INTEGER NOT NULL REFERENCES report (id) ON DELETE RESTRICT,
  kind TEXT NOT NULL CHECK (kind IN ('sent', 'returned', 'published', 'answered', 'revised')),
  on_day TEXT NOT NULL CHECK (on_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  at TEXT NOT NULL,
  os_user TEXT NOT NULL,
  detail TEXT NOT NULL CHECK (json_valid(detail)),
  content TEXT CHECK (content IS NULL OR json_valid(content)),
  content_hash TEXT CHECK (content_hash IS NULL OR length(content_hash) = 64),
  CHECK ((kind = 'sent') = (content IS NOT NULL)),
  CHECK ((content IS NULL) = (content_hash IS NULL))
) STRICT;
INSERT INTO report_event_new (seq, report_id, kind, on_day, at, os_user, detail, content, content_hash)
  SELECT seq, report_id, kind, on_day, at, os_user, detail, content, content_hash FROM report_event ORDER BY seq;
DROP TABLE report_event;
ALTER TABLE report_event_new RENAME TO report_event;
CREATE INDEX report_event_order ON report_event (report_id, seq);

CREATE TRIGGER report_event_no_update BEFORE UPDATE ON report_event ${abort('APPEND_ONLY')}
CREATE TRIGGER report_event_no_delete BEFORE DELETE ON report_event ${abort('APPEND_ONLY')}
CREATE TRIGGER report_event_no_replace BEFORE INSERT ON report_event
  WHEN EXISTS (SELECT 1 FROM report_event WHERE seq = NEW.seq)
  ${abort('APPEND_ONLY')}
CREATE TRIGGER report_event_of_report BEFORE INSERT ON report_event
  WHEN NOT EXISTS (SELECT 1 FROM report WHERE id = NEW.report_id AND discarded_at IS NULL)
  ${abort('DISCARDED_IMMUTABLE')}
CREATE TRIGGER report_event_fits_status BEFORE INSERT ON report_event
  WHEN EXISTS (
    SELECT 1 FROM report WHERE id = NEW.report_id AND (
      (NEW.kind IN ('sent', 'published') AND status = 'draft')
      OR (NEW.kind IN ('returned', 'answered') AND status = 'archived')
    )
  )
  ${abort('BAD_EVENT')}`)
}

const abort = (code: string) => `BEGIN SELECT RAISE(ABORT, '${code}'); END;`
