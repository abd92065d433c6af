import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync } from 'node:fs'

/** What a library file was when the program closed it. */
export interface FileSeal {
  readonly bytes: number
  /** null for a file so large that reading it would hold up the start; its archive is looked through with each copy. */
  readonly sha256: string | null
}

/** What `library.json` says of the last close. */
interface LastClose {
  readonly clean: boolean
  readonly closed?: FileSeal
}

const MOST_BYTES = 64 * 1024 * 1024

/** Only for a library that is closed: reading its file here would drop the locks that SQLite holds on it. */
export function sealOf(file: string): FileSeal {
  const bytes = statSync(file).size
  const sha256 = bytes > MOST_BYTES ? null : createHash('sha256').update(readFileSync(file)).digest('hex')
  return { bytes, sha256 }
}

/** How a library file stands to what it was when the program closed it; nothing is known where that did not end well. */
export type SinceClose = 'same' | 'changed' | 'unknown'

export function sinceClose(file: string, identity: LastClose | 'unreadable' | null): SinceClose {
  if (!identity || identity === 'unreadable' || !identity.clean || !identity.closed) return 'unknown'
  if (existsSync(`${file}-wal`) || existsSync(`${file}-journal`)) return 'unknown'
  const { bytes, sha256 } = sealOf(file)
  return bytes === identity.closed.bytes && sha256 === identity.closed.sha256 ? 'same' : 'changed'
}
