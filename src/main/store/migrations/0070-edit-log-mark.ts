import type { Database } from 'better-sqlite3'

/**
 * Which line of the edit log beside the library (ADR 0067) was written last when the library was as it is: a copy of
 * the library says by itself from where the log goes on. A library that had no log begins with its last step, so that
 * the copy made before this upgrade and the library after it begin at the same place.
 */
export function editLogMark(db: Database): void {
  db.exec(`
CREATE TABLE edit_log (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  segment INTEGER NOT NULL CHECK (segment >= 0),
  line TEXT NOT NULL CHECK (length(line) > 0)
) STRICT;
INSERT INTO edit_log (only, segment, line)
  SELECT 1, 0, 'steps:' || coalesce(max(seq), 0) FROM report_step;
`)
}
