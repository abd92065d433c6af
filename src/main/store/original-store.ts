import { createHash } from 'node:crypto'
import type { Database } from 'better-sqlite3'

export interface OriginalStore {
  /** Keeps the bytes of an imported file and answers their sha256, under which they are found again. */
  keep(bytes: Uint8Array): string
  find(sha256: string): Uint8Array | undefined
}

export function originalStore(db: Database): OriginalStore {
  const insert = db.prepare<[string, Uint8Array]>('INSERT INTO original (sha256, bytes) VALUES (?, ?)')
  const one = db.prepare<[string], { bytes: Buffer }>('SELECT bytes FROM original WHERE sha256 = ?')
  return {
    keep(bytes) {
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      if (!one.get(sha256)) insert.run(sha256, bytes)
      return sha256
    },
    find: sha256 => one.get(sha256)?.bytes,
  }
}
