import Database from 'better-sqlite3'
import { mkdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { changeRecord } from '../../../src/main/keeping/copies-record.ts'
import { backupFolder, backupName, backupsOf } from '../../../src/main/store/backups/backup-file.ts'
import { program } from '../program.ts'
import { filledFolder, libraryOf } from './filled-library.ts'

const LABEL = new Date('2026-03-01T01:12:00Z')

/** So many copies of one day, the file of the first written last. */
function withCopies(folder: string, count: number): void {
  mkdirSync(backupFolder(folder))
  for (let seq = 1; seq <= count; seq += 1) {
    const file = join(backupFolder(folder), backupName(seq, 'working', LABEL))
    writeFileSync(file, '')
    utimesSync(file, 2_000_000_000 - seq * 1000, 2_000_000_000 - seq * 1000)
  }
}

const numbers = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, n) => to - n)
const seqs = (folder: string): number[] => backupsOf(folder).map(({ seq }) => seq)

test('the newest twelve stay by the number in the name, whatever the time of the file says', async () => {
  const folder = filledFolder(1)
  withCopies(folder, 30)
  await program(folder).ask('backups.make', {})
  expect(seqs(folder)).toEqual(numbers(20, 31))
})

test('of copies with the same fault twelve stay, beside all from before it; none goes where that is not known', async () => {
  const folder = filledFolder(1)
  const db = new Database(libraryOf(folder))
  db.exec(`DROP TRIGGER report_archived_update; UPDATE report SET cells = '{}' WHERE status = 'archived'`)
  db.close()
  withCopies(folder, 30)
  const p = program(folder)
  await p.ask('backups.make', {})
  expect(seqs(folder)).toEqual(numbers(1, 31))
  changeRecord(folder, { verified: { seq: 9, day: '2026-03-01', time: '09:12' } })
  await p.ask('backups.make', {})
  expect(seqs(folder)).toEqual([...numbers(21, 32), ...numbers(1, 9)])
})
