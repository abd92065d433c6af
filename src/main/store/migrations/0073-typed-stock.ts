import type { Database } from 'better-sqlite3'

/**
 * 手工录入的上年末数 beside the numbers they explain, and as fixed as they are once a report is final. A discarded draft
 * comes back with them, unchanged.
 */
export function typedStock(db: Database): void {
  db.exec(`
ALTER TABLE report ADD COLUMN opening_stock TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(opening_stock));

CREATE TRIGGER report_final_stock BEFORE UPDATE OF opening_stock ON report
  WHEN OLD.status = 'final' AND NEW.opening_stock IS NOT OLD.opening_stock
  BEGIN SELECT RAISE(ABORT, 'FINAL_LOCKED'); END;

CREATE TRIGGER report_discarded_stock BEFORE UPDATE OF opening_stock ON report
  WHEN OLD.discarded_at IS NOT NULL AND NEW.opening_stock IS NOT OLD.opening_stock
  BEGIN SELECT RAISE(ABORT, 'DISCARDED_IMMUTABLE'); END;
`)
}
