import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { newFolder, opened } from '../library-folder.ts'
import { program } from '../program.ts'
import { addArchived, addDraft, at, reportOf, withOffice } from './two-libraries.ts'

test('one report goes to a colleague alone, with what it corrects, and comes home corrected', async () => {
  const folder = newFolder()
  const store = withOffice(opened(folder))
  addArchived(store, reportOf(2021, 2, '第一版。'), '原件')
  addArchived(store, reportOf(2020, 1, '不交出去的。'))
  const report = reportOf(2021, 3, '更正。')
  const made = {
    officeId: 1,
    version: 2,
    origin: 'own',
    report,
    correctionOf: 1,
    correctionReason: '漏报',
  } as const
  store.reports.insert(made, at)
  store.diary.add(1, { date: '2026-01-05', kind: 'other', sentence: '不交出去的。', link: null }, at)
  store.close()
  const mine = program(folder)
  mine.desk.folder = newFolder()
  const written = await mine.ask('bundles.writeSome', { ids: [3], password: '柳溪' })
  expect(written).toMatchObject({
    name: '青河县柳溪镇人民政府2021年年报.nbz',
    contents: { reports: 2, archived: 1, faults: [] },
  })

  const theirs = newFolder()
  withOffice(opened(theirs)).close()
  const other = program(theirs)
  other.desk.file = join(mine.desk.folder, readdirSync(mine.desk.folder)[0] ?? '')
  const { token, locked } = (await other.ask('bundles.pick', {})) ?? { token: '', locked: false }
  expect(locked).toBe(true)
  const merged = await other.ask('merge.take', { token, password: '柳溪', choices: [] })
  expect(merged).toMatchObject({ added: 2, more: { diary: 0 } })
  const rows = await other.ask('reports.list', { officeId: 1 })
  expect(
    rows.map(({ year, version, status, correctionOf }) => [year, version, status, correctionOf]),
  ).toEqual([
    [2021, 2, 'draft', 1],
    [2021, 1, 'archived', null],
  ])
})

test('a report that is not there is said', async () => {
  const p = program(newFolder())
  expect(await p.refused('bundles.writeSome', { ids: [7], password: null })).toMatchObject({
    code: 'not_found',
  })
})

test('two drafts in one bundle of an empty library are taken as they are', async () => {
  const folder = newFolder()
  const store = withOffice(opened(folder))
  const ids = [2021, 2022].map(year => addDraft(store, reportOf(year, 1, '草稿。')))
  store.close()
  const mine = program(folder)
  mine.desk.folder = newFolder()
  const written = await mine.ask('bundles.writeSome', { ids, password: null })
  expect(written?.name).toBe('青河县柳溪镇人民政府等2份年报.nbz')
})
