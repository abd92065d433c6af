import { existsSync, rmSync } from 'node:fs'
import Database from 'better-sqlite3'
import type { Reply } from '../../contract/app-error.ts'
import { readIdentity } from './identity.ts'
import { diskTrouble, libraryInUse } from './library-trouble.ts'

/**
 * A program that has the library open says so on its card, and has its log or its journal there. Without them nobody
 * has; with one, asking SQLite tells a program at work from one that ended without closing. The index that asking leaves behind is taken away.
 * Also whoever may only read the files is told this way.
 * @returns the refusal where a program has it open
 */
export function lockOf(folder: string, file: string): Extract<Reply<never>, { ok: false }> | null {
  const identity = readIdentity(folder)
  const owner = identity && identity !== 'unreadable' ? identity.owner : null
  if (!owner && !existsSync(`${file}-wal`) && !existsSync(`${file}-journal`)) return null
  const index = `${file}-shm`
  const indexed = existsSync(index)
  const db = new Database(file, { readonly: true, fileMustExist: true, timeout: 0 })
  try {
    db.pragma('schema_version')
    return null
  } catch (error) {
    const known = diskTrouble(error)
    if (!known) throw error
    if (known.error.code !== 'in_use') return null
    return libraryInUse(owner)
  } finally {
    db.close()
    if (!indexed) rmSync(index, { force: true })
  }
}
