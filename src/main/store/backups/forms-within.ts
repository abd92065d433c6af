import type { Database } from 'better-sqlite3'
import type { Pack } from '../../../core/packs/pack.ts'
import type { SignedPack } from '../pack-store.ts'

/** In which forms the reports of a library are written, and the packs there that may bring them: not believed yet. */
export interface FormsWithin {
  readonly ids: readonly string[]
  readonly packs: readonly SignedPack[]
}

interface Row extends Omit<SignedPack, 'pack'> {
  readonly payload: string
}

/** Of a library of any schema: there were no packs in the first ones. */
export function formsWithin(db: Database): FormsWithin {
  const ids = db.prepare<[], string>('SELECT DISTINCT form_id FROM report ORDER BY form_id').pluck().all()
  const hasPacks = db.prepare(`SELECT 1 FROM sqlite_schema WHERE name = 'pack'`).get() !== undefined
  const rows = hasPacks
    ? db
        .prepare<[], Row>(
          'SELECT payload, key_id AS keyId, signature FROM pack WHERE removed_at IS NULL ORDER BY seq',
        )
        .all()
    : []
  return {
    ids,
    packs: rows.map(({ payload, ...signed }) => ({ ...signed, pack: JSON.parse(payload) as Pack })),
  }
}
