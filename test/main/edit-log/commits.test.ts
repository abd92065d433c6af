import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { namingOf } from '../../../src/main/store/file-named.ts'
import { commits } from '../../../src/main/store/edit-log/commits.ts'
import { decodeLines } from '../../../src/main/store/edit-log/log-line.ts'
import type { Change, LogLine } from '../../../src/main/store/edit-log/log-line.ts'
import { logWriter } from '../../../src/main/store/edit-log/log-writer.ts'
import { readMark } from '../../../src/main/store/edit-log/log-mark.ts'
import { dropSegments } from '../../../src/main/store/edit-log/drop-segments.ts'
import { editLogFolder, segmentFile, segmentsOf } from '../../../src/main/store/edit-log/segments.ts'
import { newFolder, opened } from '../library-folder.ts'

const change: Change = ['settings.save', {}]

/** The library of a folder with commits of its own upon it, so that the commit itself can be made to fail. */
function committing() {
  const folder = newFolder()
  opened(folder).close()
  const db = new Database(join(folder, 'library.db'))
  db.pragma('foreign_keys = ON')
  const log = logWriter(folder)
  onTestFinished(() => {
    log.close()
    db.close()
  })
  const now = () => new Date('2026-03-01T01:12:00Z')
  return {
    folder,
    db,
    log,
    ...commits(db, { log, osUser: '张三', now, makeRoom: () => false, naming: namingOf(db.name) }),
  }
}
test('a file of a number beyond counting is none of the log: the next one has a number', () => {
  const folder = newFolder()
  opened(folder).close()
  mkdirSync(editLogFolder(folder), { recursive: true })
  writeFileSync(join(editLogFolder(folder), '999999999999999999999.jsonl'), '')
  expect(logWriter(folder).segment()).toBe(1)
})

const linesIn = (folder: string): LogLine[] =>
  segmentsOf(folder).flatMap(({ file }) => decodeLines(readFileSync(file)))

test('the line is in the log before the library commits, and is taken back where it does not', () => {
  const { folder, db, note, commit } = committing()
  commit(() => {
    note(change, null)
  })
  const mark = readMark(db)
  expect(linesIn(folder).map(({ id }) => id)).toEqual([mark.line])
  expect(() => {
    commit(() => {
      note(change, null)
      db.pragma('defer_foreign_keys = ON')
      db.prepare(`INSERT INTO diary VALUES (1, 99, '2026-03-01', 'other', 'x', NULL, 'x')`).run()
    })
  }).toThrow('FOREIGN KEY')
  expect(readMark(db)).toEqual(mark)
  expect(linesIn(folder)).toHaveLength(1)
  commit(() => {
    note(change, null)
  })
  expect(linesIn(folder).map(({ after }) => after)).toEqual(['steps:0', mark.line])
})

const line = (id: string): LogLine => ({
  ...{ library: 'l', id, after: 'a', at: '2026-03-01T01:12:00Z', user: '张三', of: [] },
  does: [['settings.save', 'x'.repeat(400)]],
})

test('a file of the log ends when it is full', () => {
  const folder = newFolder()
  const log = logWriter(folder, 1_000)
  for (let n = 0; n < 7; n += 1) {
    log.segment()
    log.append(line(String(n)))
  }
  log.close()
  expect(segmentsOf(folder).map(({ number }) => number)).toEqual([1, 2, 3, 4])
  expect(segmentsOf(folder).every(({ file }) => statSync(file).size < 1_600)).toBe(true)
  expect(linesIn(folder).map(({ id }) => id)).toEqual([...'0123456'])
})

test('files go that are older than 30 days and end before the three newest copies, whatever the clock says', () => {
  const folder = newFolder()
  const log = logWriter(folder, 1)
  for (let n = 0; n < 5; n += 1) {
    log.segment()
    log.append(line(String(n)))
  }
  log.close()
  const days = (n: number): Date => new Date(Date.now() + n * 86_400_000)
  expect(dropSegments(folder, [4, 5], days(400))).toEqual([])
  expect(dropSegments(folder, [3, 4, 5], days(29))).toEqual([])
  expect(dropSegments(folder, [3, 4, 5], days(-400))).toEqual([])
  expect(dropSegments(folder, [3, 4, 5], days(400))).toEqual([1, 2])
  expect(segmentsOf(folder).map(({ file }) => file)).toEqual([3, 4, 5].map(n => segmentFile(folder, n)))
})
