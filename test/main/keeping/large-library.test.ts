import { closeSync, openSync, writeSync } from 'node:fs'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { readIdentity, writeIdentity } from '../../../src/main/store/identity.ts'
import { diskTrouble } from '../../../src/main/store/library-trouble.ts'
import { openStore } from '../../../src/main/store/open-store.ts'
import { opened, opening } from '../library-folder.ts'
import { filledFolder, libraryOf } from './filled-library.ts'

/** As large as a province's by one original, and closed by the program as it should be. */
function largeFolder(): string {
  const folder = filledFolder()
  const db = new Database(libraryOf(folder))
  db.exec(`INSERT INTO original (sha256, bytes) VALUES ('${'0'.repeat(64)}', zeroblob(320000000))`)
  db.close()
  opened(folder).close()
  return folder
}

const pageOf = (file: string, table: string): { page: number; bytes: number } => {
  const db = new Database(file)
  try {
    const root = db.prepare<[string], number>('SELECT rootpage FROM sqlite_schema WHERE name = ?').pluck()
    return { page: root.get(table) ?? 0, bytes: db.pragma('page_size', { simple: true }) as number }
  } finally {
    db.close()
  }
}

/** Empties the first page of a table; the file keeps its size. */
function emptyPageOf(file: string, table: string): void {
  const { page, bytes } = pageOf(file, table)
  const opened = openSync(file, 'r+')
  writeSync(opened, Buffer.alloc(bytes), 0, bytes, (page - 1) * bytes)
  closeSync(opened)
}

test('a large library is open before its years were gone through: what is damaged in them is said when it is met', () => {
  const folder = largeFolder()
  emptyPageOf(libraryOf(folder), 'report')
  const store = opened(folder)
  let met: unknown
  try {
    store.reports.ofOffice(1)
  } catch (error) {
    met = error
  }
  expect(diskTrouble(met)).toMatchObject({ error: { library: 'damaged' } })
  expect(store.copies.backUp('asked', new Date('2026-03-01T01:12:00Z'))).toMatchObject({ ok: false })
  store.close()

  // What tells which offices there are is asked each time, so it never looks like an empty library.
  emptyPageOf(libraryOf(folder), 'office')
  expect(openStore(opening(folder))).toMatchObject({ ok: false, error: { library: 'damaged' } })
})

test('one that was not closed as it should be is gone through before it opens', () => {
  const folder = largeFolder()
  emptyPageOf(libraryOf(folder), 'report')
  const card = readIdentity(folder)
  if (card === null || card === 'unreadable') throw new Error('the folder has no card')
  writeIdentity(folder, { ...card, clean: false })
  expect(openStore(opening(folder))).toMatchObject({ ok: false, error: { library: 'damaged' } })
})
