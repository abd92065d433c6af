import { randomUUID } from 'node:crypto'
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { checkpoint } from './checkpoint.ts'
import { syncFolder } from './identity.ts'
import { migrate } from './migrate.ts'
import { APPLICATION_ID, setPragmas } from './pragmas.ts'
import type { Journal } from './pragmas.ts'

const PART = 'library.part-'

/** Made whole under another name and renamed, so that `library.db` never exists half. */
export function createLibrary(folder: string, file: string, journal: Journal): void {
  for (const left of readdirSync(folder)) if (left.startsWith(PART)) rmSync(join(folder, left))
  const part = join(folder, `${PART}${process.pid}`)
  const db = new Database(part)
  setPragmas(db, journal)
  db.pragma(`application_id = ${APPLICATION_ID}`)
  migrate(db)
  db.prepare('INSERT INTO library (only, library_id) VALUES (1, ?)').run(randomUUID())
  checkpoint(db)
  db.close()
  if (existsSync(file)) rmSync(part)
  else renameSync(part, file)
  syncFolder(folder)
}
