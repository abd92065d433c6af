import { copyFileSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { errorCode } from '../error-code.ts'
import { isFull } from './library-trouble.ts'

/** Whether the last program left without closing and what it stored last is still in the log beside the library. */
export function leftOpen(file: string): boolean {
  const log = statSync(`${file}-wal`, { throwIfNoEntry: false })
  return log !== undefined && log.isFile() && log.size > 0
}

/**
 * Whether a library and the log of an unclean end make a sound library together, seen on a copy: whatever comes of
 * joining the two, the files themselves are not touched by it. Where there is no room for a copy, nobody knows: true.
 */
export function soundWithLog(file: string): boolean {
  const place = mkdtempSync(join(tmpdir(), 'nianbao-check-'))
  const copy = join(place, 'library.db')
  try {
    for (const end of ['', '-wal']) if (existsSync(file + end)) copyFileSync(file + end, copy + end)
    return isSound(copy)
  } catch (error) {
    if (!isFull(error)) throw error
    return true
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}

function isSound(copy: string): boolean {
  const db = new Database(copy, { fileMustExist: true })
  try {
    return db.pragma('quick_check(1)', { simple: true }) === 'ok'
  } catch (error) {
    if (/^SQLITE_(?:CORRUPT|NOTADB)/.test(errorCode(error) ?? '')) return false
    throw error
  } finally {
    db.close()
  }
}
