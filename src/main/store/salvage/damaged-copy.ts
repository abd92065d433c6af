import {
  copyFileSync,
  existsSync,
  openSync,
  readSync,
  closeSync,
  rmSync,
  statSync,
  truncateSync,
} from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { scratchFolder } from '../scratch-folder.ts'

/**
 * A copy of a damaged library to read from, its log beside it where that can be read; the folder keeps every byte. A
 * cut file gets the length its header names, as SQLite reads no file that is shorter. null: nothing opens.
 */
export function damagedCopy(
  folder: string,
): { readonly db: Database.Database; readonly close: () => void } | null {
  if (!existsSync(join(folder, 'library.db'))) return null
  const place = scratchFolder()
  const file = join(place, 'library.db')
  for (const names of [['library.db', 'library.db-wal'], ['library.db']]) {
    for (const name of ['library.db', 'library.db-wal', 'library.db-shm'])
      rmSync(join(place, name), { force: true })
    for (const name of names) {
      if (existsSync(join(folder, name))) copyFileSync(join(folder, name), join(place, name))
    }
    lengthen(file)
    const db = openReadable(file)
    if (!db) continue
    const close = (): void => {
      db.close()
      rmSync(place, { recursive: true, force: true })
    }
    return { db, close }
  }
  rmSync(place, { recursive: true, force: true })
  return null
}

function openReadable(file: string): Database.Database | null {
  let db: Database.Database | undefined
  try {
    db = new Database(file, { fileMustExist: true, timeout: 0 })
    db.pragma('locking_mode = EXCLUSIVE')
    db.prepare('SELECT count(*) FROM sqlite_schema').get()
    return db
  } catch (error) {
    db?.close()
    if (error instanceof Database.SqliteError) return null
    throw error
  }
}

const PAGE_SIZE_AT = 16
const PAGES_AT = 28

function lengthen(file: string): void {
  const header = Buffer.alloc(100)
  const handle = openSync(file, 'r')
  try {
    readSync(handle, header, 0, header.length, 0)
  } finally {
    closeSync(handle)
  }
  const pageSize = header.readUInt16BE(PAGE_SIZE_AT)
  const wanted = (pageSize === 1 ? 65_536 : pageSize) * header.readUInt32BE(PAGES_AT)
  const is = statSync(file).size
  if (is < wanted && wanted < is + LONGEST_CUT) truncateSync(file, wanted)
}

const LONGEST_CUT = 2_000_000_000
