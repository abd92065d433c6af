import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrate, migrations } from '../../src/main/store/migrate.ts'
import { setPragmas } from '../../src/main/store/pragmas.ts'
import { newFolder } from './library-folder.ts'

const LOG_HEAD = 32
const FRAME_HEAD = 24

/** How many commits stand in a write-ahead log: a commit is a page that says how long the file is after it. */
function commitsIn(log: Buffer): number {
  const page = log.readUInt32BE(8)
  let commits = 0
  for (let at = LOG_HEAD; at < log.length; at += FRAME_HEAD + page) {
    if (log.readUInt32BE(at + 4) !== 0) commits += 1
  }
  return commits
}

// A kill between two commits would leave new tables under an old version; it hardly ever falls there by chance.
test('all steps of an upgrade and the version they lead to are one commit', () => {
  const file = join(newFolder(), 'library.db')
  const db = new Database(file)
  setPragmas(db)
  migrate(db, migrations.slice(0, 1))
  db.pragma('wal_checkpoint(TRUNCATE)')
  migrate(db)
  const commits = commitsIn(readFileSync(`${file}-wal`))
  db.close()
  expect(commits).toBe(1)
})
