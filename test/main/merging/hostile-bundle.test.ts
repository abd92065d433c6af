import Database from 'better-sqlite3'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { bytesOf, newFolder, opened } from '../library-folder.ts'
import { program } from '../program.ts'
import { addArchived, addDraft, bundleOf, reportOf, withOffice } from './two-libraries.ts'

/** Changes the library of a bundle before it is packed, as somebody with SQLite at hand would. */
const changedBy =
  (...statements: string[]) =>
  (bytes: Uint8Array): Uint8Array => {
    const file = join(newFolder(), 'library.db')
    writeFileSync(file, bytes)
    const db = new Database(file)
    db.pragma('foreign_keys = OFF')
    for (const sql of statements) db.exec(sql)
    db.close()
    return readFileSync(file)
  }

const fill = (store: Parameters<Parameters<typeof bundleOf>[0]>[0]): void => {
  addArchived(store, reportOf(2021, 2, '那边归档的。'), '原件')
  addDraft(store, reportOf(2022, 3, '那边的草稿。'))
}

const opens = `DROP TRIGGER report_archived_update; `
const shuts = `CREATE TRIGGER report_archived_update BEFORE UPDATE ON report WHEN OLD.status = 'archived'
  BEGIN SELECT RAISE(ABORT, 'ARCHIVED_IMMUTABLE'); END;`

test.each([
  ['a trigger of its own', `CREATE TRIGGER t AFTER INSERT ON diary BEGIN DELETE FROM office; END`],
  ['a view in the place of a table', `ALTER TABLE diary RENAME TO d; CREATE VIEW diary AS SELECT * FROM d`],
  ['a table more', `CREATE TABLE more (x)`],
  ['an archived report changed', `${opens} UPDATE report SET cells = '{}' WHERE id = 1; ${shuts}`],
  ['a trigger less', `DROP TRIGGER report_archived_update`],
  [
    'cells that are none',
    `UPDATE report SET cells = '{"t3.new.np":{"value":"<b>","origin":"x"}}' WHERE id = 2`,
  ],
  [
    'a cell the form does not have',
    `UPDATE report SET cells = '{"x":{"value":1,"origin":"typed"}}' WHERE id = 2`,
  ],
  ['a text that is none', `UPDATE report SET text = '[1]' WHERE id = 2`],
  ['an office that is none', `UPDATE report SET office = 'null' WHERE id = 2`],
  ['settings that are none', `UPDATE office SET settings = '{"phrases":[{"text":1}]}'`],
  [
    'a log that is none',
    `INSERT INTO report_step (report_id, step_id, kind, at, os_user, edits) VALUES (2, 'x', 'edit', '', '', '[{"what":"x"}]')`,
  ],
  [
    'a note that is none',
    `INSERT INTO diary (office_id, date, kind, sentence, changed_at) VALUES (1, '2026-99-99', 'other', 'x', '')`,
  ],
  [
    'an event that is none',
    `INSERT INTO report_event (report_id, kind, on_day, at, os_user, detail) VALUES (2, 'returned', '2026-01-01', '', '', '{"from":1}')`,
  ],
])('a 交接包 with %s is refused with a sentence, and nothing here changes', async (_name, sql) => {
  const folder = newFolder()
  withOffice(opened(folder)).close()
  const p = program(folder)
  p.desk.file = bundleOf(fill, changedBy(sql))
  const { token } = (await p.ask('bundles.pick', {})) ?? { token: '' }
  const before = bytesOf(folder)
  for (const method of ['merge.look', 'merge.take'] as const) {
    const input = { token, password: null, ...(method === 'merge.take' ? { choices: [] } : {}) }
    const reply = await p.send(method, input)
    expect(reply.ok, method).toBe(false)
    if (reply.ok) return
    expect(reply.error.code).toBe('mismatch')
    expect(reply.error.says).toMatch(/^这个交接包没有打开：.+。$/)
  }
  expect(bytesOf(folder)).toEqual(before)
})

test('the 交接包 itself keeps every byte', async () => {
  const folder = newFolder()
  withOffice(opened(folder)).close()
  const p = program(folder)
  const file = bundleOf(fill)
  const before = readFileSync(file)
  p.desk.file = file
  const { token } = (await p.ask('bundles.pick', {})) ?? { token: '' }
  await p.ask('merge.take', { token, password: null, choices: [] })
  expect(readFileSync(file).equals(before)).toBe(true)
})
