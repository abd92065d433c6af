import type { Database } from 'better-sqlite3'

/**
 * 批注: notes on cells, beside the numbers and as fixed as they are once a report is final.
 *
 * 回收站: a discarded draft may come back. It is the row itself that returns, with its log, so that its history and
 * its steps to undo go on; the trigger lets `discarded_at` be taken away and still refuses every other change. The
 * unique indexes keep a draft out whose year is taken by another one.
 */
export function cellNotesAndRestoring(db: Database): void {
  db.exec(`
ALTER TABLE report ADD COLUMN notes TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(notes));

CREATE TRIGGER report_final_notes BEFORE UPDATE OF notes ON report
  WHEN OLD.status = 'final' AND NEW.notes IS NOT OLD.notes
  BEGIN SELECT RAISE(ABORT, 'FINAL_LOCKED'); END;

DROP TRIGGER report_discarded_update;
CREATE TRIGGER report_discarded_update BEFORE UPDATE ON report
  WHEN OLD.discarded_at IS NOT NULL
    AND NOT (
      NEW.discarded_at IS NULL
      AND NEW.id IS OLD.id AND NEW.office_id IS OLD.office_id AND NEW.year IS OLD.year
      AND NEW.version IS OLD.version AND NEW.form_id IS OLD.form_id AND NEW.origin IS OLD.origin
      AND NEW.status IS OLD.status AND NEW.status_reason IS OLD.status_reason
      AND NEW.office IS OLD.office AND NEW.cells IS OLD.cells AND NEW.text IS OLD.text
      AND NEW.notes IS OLD.notes AND NEW.saved_at IS OLD.saved_at
      AND NEW.correction_of IS OLD.correction_of AND NEW.correction_reason IS OLD.correction_reason
      AND NEW.original IS OLD.original AND NEW.source_name IS OLD.source_name
      AND NEW.content_hash IS OLD.content_hash AND NEW.hash_schema IS OLD.hash_schema
    )
  BEGIN SELECT RAISE(ABORT, 'DISCARDED_IMMUTABLE'); END;
`)
}
