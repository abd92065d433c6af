import type { Database } from 'better-sqlite3'

/**
 * 报送, 退回修改, 发布 and the answers to remarks: dated lines beside a report that are only ever added, so an archived
 * report can still be published without its row being touched. 报送 keeps the whole content that was sent.
 * Beside it the text chapters of which the clerk has said 本节已填完.
 */
export function reportEvents(db: Database): void {
  db.exec(`
CREATE TABLE report_event (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  report_id INTEGER NOT NULL REFERENCES report (id) ON DELETE RESTRICT,
  kind TEXT NOT NULL CHECK (kind IN ('sent', 'returned', 'published', 'answered')),
  on_day TEXT NOT NULL CHECK (on_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  at TEXT NOT NULL,
  os_user TEXT NOT NULL,
  detail TEXT NOT NULL CHECK (json_valid(detail)),
  content TEXT CHECK (content IS NULL OR json_valid(content)),
  content_hash TEXT CHECK (content_hash IS NULL OR length(content_hash) = 64),
  CHECK ((kind = 'sent') = (content IS NOT NULL)),
  CHECK ((content IS NULL) = (content_hash IS NULL))
) STRICT;
CREATE INDEX report_event_order ON report_event (report_id, seq);

CREATE TABLE section_filled (
  report_id INTEGER NOT NULL REFERENCES report (id) ON DELETE RESTRICT,
  section TEXT NOT NULL CHECK (length(section) > 0),
  at TEXT NOT NULL,
  PRIMARY KEY (report_id, section)
) STRICT;

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
  ${abort('BAD_EVENT')}
${(['INSERT', 'UPDATE', 'DELETE'] as const).map(filledOfArchived).join('')}`)
}

const abort = (code: string) => `BEGIN SELECT RAISE(ABORT, '${code}'); END;`

const parents = {
  INSERT: 'NEW.report_id',
  UPDATE: 'OLD.report_id, NEW.report_id',
  DELETE: 'OLD.report_id',
} as const

const filledOfArchived = (event: keyof typeof parents) => `
CREATE TRIGGER section_filled_archived_${event.toLowerCase()} BEFORE ${event} ON section_filled
  WHEN EXISTS (SELECT 1 FROM report WHERE id IN (${parents[event]}) AND status = 'archived')
  ${abort('ARCHIVED_IMMUTABLE')}`
