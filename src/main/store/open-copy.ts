import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Reply } from '../../contract/app-error.ts'
import { done, refuse } from '../reply.ts'
import { readIdentity } from './identity.ts'
import { diskTrouble, libraryInUse } from './library-trouble.ts'
import { openStore } from './open-store.ts'
import type { Store } from './store.ts'

/**
 * Opens a copy of the library of a data folder, for looking only: the folder keeps every byte it had, whatever the
 * schema of the library. A library that a program has open is refused with a sentence. Closing removes the copy.
 */
export function openCopy(folder: string): Reply<Store> {
  const file = join(folder, 'library.db')
  if (!existsSync(file)) {
    return refuse('not_found', `“${folder}”里没有年报库（library.db）。`, '请指定公开年报的数据文件夹。')
  }
  const locked = lockOf(folder, file)
  if (locked) return locked
  const copy = mkdtempSync(join(tmpdir(), 'nianbao-copy-'))
  for (const name of ['library.db', 'library.db-wal']) {
    if (existsSync(join(folder, name))) copyFileSync(join(folder, name), join(copy, name))
  }
  const opened = openStore({ folder: copy, appVersion: '', osUser: '', now: () => new Date(), looking: true })
  if (!opened.ok) {
    rmSync(copy, { recursive: true })
    return opened
  }
  const close = (): void => {
    opened.value.close()
    rmSync(copy, { recursive: true })
  }
  return done({ ...opened.value, close })
}

/**
 * A program that has the library open also has its log there. Without a log nobody has; with one, asking SQLite tells
 * a program at work from one that ended without closing. The index that asking leaves behind is taken away.
 */
function lockOf(folder: string, file: string): Extract<Reply<never>, { ok: false }> | null {
  if (!existsSync(`${file}-wal`)) return null
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
    const identity = readIdentity(folder)
    return libraryInUse(identity && identity !== 'unreadable' ? identity.owner : null)
  } finally {
    db.close()
    if (!indexed) rmSync(index, { force: true })
  }
}
