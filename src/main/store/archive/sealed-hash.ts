import type { Database } from 'better-sqlite3'

/** The hash a version was archived with: as the chain of archivings has it, or else as its row says; null: never archived. */
export function sealedHash(db: Database, id: number): string | null {
  const sealed = db
    .prepare<[number], string>('SELECT content_hash FROM archive_seal WHERE report_id = ?')
    .pluck()
    .get(id)
  const own = db
    .prepare<[number], string | null>('SELECT content_hash FROM report WHERE id = ?')
    .pluck()
    .get(id)
  return sealed ?? own ?? null
}
