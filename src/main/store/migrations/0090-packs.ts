import type { Database } from 'better-sqlite3'

/**
 * 参数包: every pack that was ever applied, as it was signed. A row is only added and, once, marked as taken out; a pack
 * whose form a report is written in stays in use as long as no other one in use brings the same form.
 */
export function packs(db: Database): void {
  db.exec(`
CREATE TABLE pack (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  pack_id TEXT NOT NULL CHECK (length(pack_id) > 0),
  version INTEGER NOT NULL CHECK (version >= 1),
  payload TEXT NOT NULL CHECK (json_valid(payload)),
  key_id TEXT NOT NULL,
  signature TEXT NOT NULL CHECK (length(signature) > 0),
  file_name TEXT NOT NULL,
  applied_at TEXT NOT NULL,
  applied_by TEXT NOT NULL,
  removed_at TEXT,
  removed_by TEXT,
  CHECK ((removed_at IS NULL) = (removed_by IS NULL))
) STRICT;

CREATE TRIGGER pack_no_delete BEFORE DELETE ON pack ${abort('APPEND_ONLY')}
CREATE TRIGGER pack_no_replace BEFORE INSERT ON pack
  WHEN EXISTS (SELECT 1 FROM pack WHERE seq = NEW.seq)
  ${abort('APPEND_ONLY')}
CREATE TRIGGER pack_only_taken_out BEFORE UPDATE ON pack
  WHEN OLD.removed_at IS NOT NULL
    OR NEW.seq IS NOT OLD.seq OR NEW.pack_id IS NOT OLD.pack_id OR NEW.version IS NOT OLD.version
    OR NEW.payload IS NOT OLD.payload OR NEW.key_id IS NOT OLD.key_id OR NEW.signature IS NOT OLD.signature
    OR NEW.file_name IS NOT OLD.file_name OR NEW.applied_at IS NOT OLD.applied_at
    OR NEW.applied_by IS NOT OLD.applied_by
  ${abort('APPEND_ONLY')}
CREATE TRIGGER pack_in_use BEFORE UPDATE OF removed_at ON pack
  WHEN NEW.removed_at IS NOT NULL AND EXISTS (
    SELECT 1 FROM report WHERE form_id NOT IN ('F2019', 'F2021')
      AND form_id IN (SELECT value ->> 'id' FROM json_each(OLD.payload, '$.forms'))
      AND form_id NOT IN (
        SELECT form.value ->> 'id' FROM pack AS other, json_each(other.payload, '$.forms') AS form
        WHERE other.removed_at IS NULL AND other.seq <> OLD.seq
      )
  )
  ${abort('PACK_IN_USE')}`)
}

const abort = (code: string) => `BEGIN SELECT RAISE(ABORT, '${code}'); END;`
