import Database from 'better-sqlite3'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { BackupWhy } from '../../../src/contract/backups.ts'
import {
  backupFolder,
  backupName,
  backupsOf,
  parseBackupName,
} from '../../../src/main/store/backups/backup-file.ts'
import { libraryContents } from '../../../src/main/store/backups/library-contents.ts'
import { lookAtLibrary } from '../../../src/main/store/backups/look-at-library.ts'
import { makeBackup } from '../../../src/main/store/backups/make-backup.ts'
import { emptyLibrary } from '../../../src/main/store/empty-library.ts'
import { openStore } from '../../../src/main/store/open-store.ts'
import { migrations } from '../../../src/main/store/migrate.ts'
import { APPLICATION_ID } from '../../../src/main/store/pragmas.ts'
import { replaceLibrary } from '../../../src/main/store/replace-library.ts'
import { bytesOf, newFolder, opened, opening } from '../library-folder.ts'
import { everyRow, fill, filledFolder, libraryOf } from './filled-library.ts'
import { startIn, withBackup } from './start-in.ts'

const now = new Date(2026, 2, 1, 9, 30)
const fileOf = (folder: string, seq: number): string =>
  join(backupFolder(folder), backupsOf(folder).find(b => b.seq === seq)?.name ?? 'none')

describe('a copy', () => {
  test('is whole, holds every row, and its name gives number, day and reason', () => {
    const folder = filledFolder()
    const store = opened(folder)
    const made = store.copies.backUp('asked', now)
    expect(made).toMatchObject({
      ok: true,
      value: { seq: 1, why: 'asked', day: '2026-03-01', time: '09:30' },
    })
    store.close()
    expect(readdirSync(backupFolder(folder))).toEqual(['000001_2026-03-01_0930_手动.db'])
    expect(everyRow(fileOf(folder, 1))).toEqual(everyRow(libraryOf(folder)))
    expect(lookAtLibrary(fileOf(folder, 1), libraryContents)).toMatchObject({
      ok: true,
      value: { reports: 4, archived: 3, faults: [], offices: [{ years: [2022, 2021, 2020, 2019] }] },
    })
  })

  test('is one file that may be carried: no log, not in log mode', () => {
    const folder = filledFolder(1)
    const store = opened(folder)
    store.copies.backUp('asked', now)
    store.close()
    expect([...readFileSync(fileOf(folder, 1)).subarray(18, 20)]).toEqual([1, 1])
  })

  test('that is not what the library is gets no name', () => {
    const folder = filledFolder(1)
    const db = new Database(libraryOf(folder))
    // What stands before the table in this connection is not in the file, and so not in the copy.
    db.exec(`CREATE TEMP TABLE report AS SELECT * FROM main.report; UPDATE temp.report SET cells = '{}'`)
    expect(makeBackup(db, { folder, why: 'closing', now })).toMatchObject({
      ok: false,
      error: { code: 'mismatch', says: '备份与年报库不一致，没有采用。' },
    })
    db.close()
    expect(readdirSync(backupFolder(folder))).toEqual([])
  })

  test('an archived report that was changed from outside is said, and no older copy goes for it', () => {
    const folder = filledFolder(1)
    const db = new Database(libraryOf(folder))
    db.exec('DROP TRIGGER report_archived_update')
    db.exec(`UPDATE report SET cells = '{}' WHERE status = 'archived'`)
    db.close()
    mkdirSync(backupFolder(folder))
    for (let n = 1; n <= 20; n += 1)
      writeFileSync(join(backupFolder(folder), backupName(n, 'daily', now)), '')
    const store = opened(folder)
    expect(store.copies.backUp('daily', now).ok).toBe(true)
    store.close()
    expect(backupsOf(folder)).toHaveLength(21)
    const looked = lookAtLibrary(fileOf(folder, 21), libraryContents)
    expect(looked.ok && looked.value.faults.join()).toMatch(/2021年年报与归档时的校验码不一致/)
  })
})

const whys: readonly BackupWhy[] = [
  ...(['daily', 'working', 'closing', 'asked'] as const),
  ...(['migration', 'restore', 'archive', 'import', 'salvage'] as const),
]

test.each(whys)('a copy made %s is restored: every row is there, what was replaced is kept', why => {
  const folder = filledFolder()
  const store = opened(folder)
  const made = store.copies.backUp(why, now)
  expect(made.ok).toBe(true)
  const before = everyRow(fileOf(folder, 1))
  store.reports.discard(4, '2026-03-01T01:12:00.000Z')
  store.close()
  const replaced = bytesOf(folder)['library.db']
  const file = fileOf(folder, 1)
  expect(replaceLibrary({ folder, file, appVersion: '0.1.0', now })).toEqual({ ok: true, value: null })
  opened(folder).close()
  expect(everyRow(libraryOf(folder))).toEqual(before)
  const aside = join(folder, '换下的库', '000001_2026-03-01')
  expect(bytesOf(aside)['library.db']).toBe(replaced)
})

test('an older library is copied before it is brought up to date', () => {
  const folder = newFolder()
  const old = emptyLibrary(migrations.at(-2)?.version ?? 0)
  old.pragma(`application_id = ${APPLICATION_ID}`)
  old.prepare('INSERT INTO library VALUES (1, ?)').run('0'.repeat(36))
  old.prepare('VACUUM INTO ?').run(libraryOf(folder))
  const rows = everyRow(libraryOf(folder))
  opened(folder).close()
  expect(backupsOf(folder)).toMatchObject([{ seq: 1, why: 'migration' }])
  expect(everyRow(fileOf(folder, 1))).toEqual(rows)
})

test('a library that another version of the program had is copied once, and opens where no copy can be made', () => {
  const folder = filledFolder(1)
  const rows = everyRow(libraryOf(folder))
  const openedBy = (appVersion: string) => {
    const reply = openStore({ ...opening(folder), appVersion })
    if (reply.ok) reply.value.close()
    return reply.ok
  }
  expect(['0.1.0', '0.2.0', '0.2.0'].map(openedBy)).toEqual([true, true, true])
  expect(backupsOf(folder)).toMatchObject([{ seq: 1, why: 'migration' }])
  expect(everyRow(fileOf(folder, 1))).toEqual(rows)
  rmSync(backupFolder(folder), { recursive: true })
  writeFileSync(backupFolder(folder), 'no folder')
  expect(openedBy('0.3.0')).toBe(true)
})

test('a broken copy is called a broken copy: nothing is said of the library in use', async () => {
  const folder = withBackup()
  writeFileSync(join(backupFolder(folder), backupName(7, 'daily', now)), '')
  const { send } = startIn(folder)
  for (const method of ['backups.look', 'backups.preview']) {
    expect(await send(method, { seq: 7 })).toMatchObject({
      ok: false,
      error: { says: '这份备份坏了，不能恢复。' },
    })
  }
})

test('names that are not ours are left alone', () => {
  expect(parseBackupName('000001_2026-03-01_0930_我的.db')).toBeNull()
  expect(parseBackupName('年报.db')).toBeNull()
  // A number beyond counting would leave no next one.
  expect(parseBackupName('999999999999999999999_2026-03-01_0930_手动.db')).toBeNull()
})

test('a full library opens again from a copy within the folder of another', () => {
  const folder = newFolder()
  const store = opened(folder)
  fill(store, 2)
  store.copies.backUp('asked', now)
  store.close()
  const other = newFolder()
  replaceLibrary({ folder: other, file: fileOf(folder, 1), appVersion: '0.1.0', now })
  const there = opened(other)
  expect(there.reports.ofOffice(1)).toHaveLength(3)
  there.close()
})
