import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { diaryStore } from '../../src/main/store/diary-store.ts'
import { migrate } from '../../src/main/store/migrate.ts'
import { firstLibrary } from '../../src/main/store/migrations/0010-first-library.ts'
import { officeSettings } from '../../src/main/store/migrations/0020-office-settings.ts'
import { chainReasons } from '../../src/main/store/migrations/0030-chain-reasons.ts'
import { diary } from '../../src/main/store/migrations/0040-diary.ts'
import { liuxi, newFolder } from './library-folder.ts'
import { program } from './program.ts'

const before = [
  { version: 10, up: firstLibrary },
  { version: 20, up: officeSettings },
  { version: 30, up: chainReasons },
]
const training = {
  date: '2026-03-05',
  kind: 'supervision',
  sentence: '组织政务公开培训1次，35人参加。',
  link: null,
} as const

test('the library before keeps its offices and reasons, and takes diary entries from then on', () => {
  const db = new Database(join(newFolder(), 'library.db'))
  migrate(db, before)
  db.prepare(
    `INSERT INTO office (name, kind, contact, aliases, enforcement) VALUES (?, 'gov_township', '{}', '[]', 0)`,
  ).run(liuxi.name)
  db.prepare(
    `INSERT INTO chain_reason (office_id, year, fingerprint, reason, at) VALUES (1, 2025, 'f', '{}', 'x')`,
  ).run()
  expect(migrate(db, [...before, { version: 40, up: diary }])).toBe(true)
  expect(db.pragma('user_version', { simple: true })).toBe(40)
  expect(db.prepare('SELECT count(*) FROM chain_reason').pluck().get()).toBe(1)
  const store = diaryStore(db)
  store.add(1, training, '2026-03-05T01:00:00Z')
  expect(store.of(1)).toEqual([{ id: 1, ...training }])
  expect(() => {
    store.add(2, training, '2026-03-05T01:00:00Z')
  }).toThrow('FOREIGN KEY')
  expect(() => {
    store.add(1, { ...training, date: '3月5日' }, '2026-03-05T01:00:00Z')
  }).toThrow('CHECK')
  db.close()
})

test('entries are added, mended and removed, newest first, each office its own, and are there after closing', async () => {
  const folder = newFolder()
  const p = program(folder)
  await p.ask('offices.create', { office: liuxi })
  await p.ask('offices.create', { office: { ...liuxi, name: '青河县云岭镇人民政府' } })
  const note = { ...training, sentence: ' 组织政务公开培训1次，\n35人参加。 ', link: ' ' }
  expect(await p.ask('diary.add', { officeId: 1, note })).toEqual([
    { id: 1, ...training, sentence: '组织政务公开培训1次， 35人参加。' },
  ])
  const page = {
    date: '2026-09-01',
    kind: 'platform',
    sentence: '改版网站栏目。',
    link: 'www.qinghe.example',
  } as const
  await p.ask('diary.add', { officeId: 1, note: page })
  await p.ask('diary.add', { officeId: 2, note: page })
  await p.ask('diary.change', { id: 1, note: training })
  p.close()
  const again = program(folder)
  expect(await again.ask('diary.list', { officeId: 1 })).toEqual([
    { id: 2, ...page },
    { id: 1, ...training },
  ])
  expect(await again.ask('diary.remove', { id: 2 })).toEqual([{ id: 1, ...training }])
  expect(await again.ask('diary.list', { officeId: 2 })).toHaveLength(1)
})

test('what cannot be kept is refused with a sentence', async () => {
  const p = program(newFolder())
  await p.ask('offices.create', { office: liuxi })
  const empty = { ...training, sentence: ' \n ' }
  expect((await p.refused('diary.add', { officeId: 1, note: empty })).says).toBe('还没有写内容。')
  expect((await p.refused('diary.add', { officeId: 9, note: training })).code).toBe('not_found')
  expect((await p.refused('diary.change', { id: 7, note: training })).says).toBe('这一条随手记已经不在了。')
  const odd = { officeId: 1, note: { ...training, date: '2026-02-30' } }
  expect(await p.send('diary.add', odd)).toMatchObject({ ok: false, error: { code: 'bad_input' } })
})
