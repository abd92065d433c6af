import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { defaultOfficeSettings } from '../../src/core/report/office-settings.ts'
import { migrate } from '../../src/main/store/migrate.ts'
import { firstLibrary } from '../../src/main/store/migrations/0010-first-library.ts'
import { officeSettings } from '../../src/main/store/migrations/0020-office-settings.ts'
import { officeStore } from '../../src/main/store/office-store.ts'
import { liuxi, newFolder, opened } from './library-folder.ts'
import { program } from './program.ts'

test('an office of the library before keeps all it had and gets the default settings', () => {
  const db = new Database(join(newFolder(), 'library.db'))
  migrate(db, [{ version: 10, up: firstLibrary }])
  db.prepare(
    `INSERT INTO office (name, kind, contact, aliases, enforcement) VALUES (?, 'gov_township', ?, '[]', 0)`,
  ).run(liuxi.name, JSON.stringify(liuxi.contact))
  migrate(db, [
    { version: 10, up: firstLibrary },
    { version: 20, up: officeSettings },
  ])
  expect(officeStore(db).list()).toMatchObject([
    { id: 1, office: { name: liuxi.name, contact: liuxi.contact }, settings: defaultOfficeSettings },
  ])
  db.close()
})

test('what an office chose is there after the library was closed, and a renamed office keeps it', () => {
  const folder = newFolder()
  const store = opened(folder)
  const record = store.offices.create(liuxi)
  const settings = {
    paper: { ...defaultOfficeSettings.paper, fonts: 'windows' as const, linesAfterDate: ['联系人：党政办'] },
    checks: { ...defaultOfficeSettings.checks, off: { 'T3-10': '本镇惯例' } },
    phrases: [{ label: '保密审查', text: '公开前逐件开展保密审查。', section: 's1' as const }],
    schedule: { ...defaultOfficeSettings.schedule, draft: 12 },
  }
  store.offices.saveSettings(record, settings)
  store.close()
  const again = opened(folder)
  expect(again.offices.find(1)?.settings).toEqual(settings)
  expect(again.offices.update(1, { ...liuxi, name: '青河县柳溪镇' }).settings).toEqual(settings)
  again.close()
})

test.each([
  [{ fileName: '{年度}-{单位}' }, '不认识“{单位}”。可以用的有：{年度}{机构}{题名}{版本}{文号}{日期}。'],
  [{ fileName: '{年度' }, '“{”和“}”要成对，例如 {年度}。'],
  [{ fileName: ' ' }, '文件名的样式没有填写。'],
  [{ fileName: '{年度}/{机构}' }, '文件名里不能有“/”。'],
  [{ fileName: '{机构}' }, '文件名里要有 {年度}，否则各年的文件同名。'],
  [{ linesAfterDate: ['发布日期：2026年1月20日'] }, '“发布日期：2026年1月20日”里有日期'],
])('a choice that would spoil the papers is refused with a sentence: %j', async (change, says) => {
  const p = program(newFolder())
  await p.ask('offices.create', { office: liuxi })
  const settings = { ...defaultOfficeSettings, paper: { ...defaultOfficeSettings.paper, ...change } }
  expect((await p.refused('offices.saveSettings', { id: 1, settings })).says).toContain(says)
  expect((await p.ask('app.state', {})).offices[0]?.settings).toEqual(defaultOfficeSettings)
})
