import type { Database } from 'better-sqlite3'
import type { Pack } from '../../core/packs/pack.ts'

/** A pack as it was signed. */
export interface SignedPack {
  readonly pack: Pack
  readonly keyId: string
  readonly signature: string
}

/** A pack that is, or once was, in use. */
export interface KeptPack extends SignedPack {
  readonly seq: number
  readonly fileName: string
  /** ISO moment. */
  readonly appliedAt: string
  readonly removedAt: string | null
}

export interface PackStore {
  /** In use, in the order of their applying. */
  inUse(): readonly KeptPack[]
  /** Whatever was applied, newest first. */
  history(): readonly KeptPack[]
  /** Takes it into use in the place of an older version. The caller has looked at it. */
  apply(signed: SignedPack, fileName: string, at: string): void
  takeOut(seq: number, at: string): void
  /** How many reports, those in 回收站 too, are written in each form. */
  formsInUse(): ReadonlyMap<string, number>
  /** The same with the 另存的版本, which are opened in their form, too. */
  formsNeeded(): ReadonlyMap<string, number>
}

interface Row {
  readonly seq: number
  readonly payload: string
  readonly keyId: string
  readonly signature: string
  readonly fileName: string
  readonly appliedAt: string
  readonly removedAt: string | null
}

interface FormUse {
  readonly id: string
  readonly reports: number
}

const byForm = (uses: readonly FormUse[]): ReadonlyMap<string, number> =>
  new Map(uses.map(({ id, reports }) => [id, reports]))

const columns = `seq, payload, key_id AS keyId, signature, file_name AS fileName, applied_at AS appliedAt,
  removed_at AS removedAt`

const kept = ({ payload, ...row }: Row): KeptPack => ({ ...row, pack: JSON.parse(payload) as Pack })

export function packStore(db: Database, osUser: string): PackStore {
  const inUse = db.prepare<[], Row>(`SELECT ${columns} FROM pack WHERE removed_at IS NULL ORDER BY seq`)
  const all = db.prepare<[], Row>(`SELECT ${columns} FROM pack ORDER BY seq DESC`)
  const insert = db.prepare<[string, number, string, string, string, string, string, string]>(
    `INSERT INTO pack (pack_id, version, payload, key_id, signature, file_name, applied_at, applied_by)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const older = db.prepare<[string, string, string, number]>(
    'UPDATE pack SET removed_at = ?, removed_by = ? WHERE pack_id = ? AND seq <> ? AND removed_at IS NULL',
  )
  const remove = db.prepare<[string, string, number]>(
    'UPDATE pack SET removed_at = ?, removed_by = ? WHERE seq = ? AND removed_at IS NULL',
  )
  const forms = db.prepare<[], FormUse>(
    'SELECT form_id AS id, count(*) AS reports FROM report GROUP BY form_id',
  )
  const needed = db.prepare<[], FormUse>(
    `SELECT id, count(*) AS reports FROM (
       SELECT form_id AS id FROM report UNION ALL SELECT report ->> 'formId' FROM kept_version
     ) GROUP BY id`,
  )
  const apply = db.transaction(({ pack, keyId, signature }: SignedPack, fileName: string, at: string) => {
    const { lastInsertRowid } = insert.run(
      pack.id,
      pack.version,
      JSON.stringify(pack),
      keyId,
      signature,
      fileName,
      at,
      osUser,
    )
    older.run(at, osUser, pack.id, Number(lastInsertRowid))
  })
  return {
    inUse: () => inUse.all().map(kept),
    history: () => all.all().map(kept),
    apply(signed, fileName, at) {
      apply(signed, fileName, at)
    },
    takeOut(seq, at) {
      remove.run(at, osUser, seq)
    },
    formsInUse: () => byForm(forms.all()),
    formsNeeded: () => byForm(needed.all()),
  }
}
