import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { newFolder, rawLibrary } from '../library-folder.ts'
import { cell, drafted, step } from '../typed-report.ts'
import { libraryOf } from './filled-library.ts'
import { startIn } from './start-in.ts'

const note = {
  date: '2026-03-05',
  kind: 'supervision',
  sentence: '组织培训1次，35人参加。',
  link: null,
} as const

/** Two days of work without any copy: one report on the first, which is gone on with on the second, and another one. */
async function twoDays() {
  const folder = newFolder()
  const first = startIn(folder)
  const { id } = (await drafted(first as never, 2021)).summary
  await first.ask('reports.saveSteps', { id, steps: [step(cell('t3.new.np', 1))] })
  await first.ask('diary.add', { officeId: 1, note })
  first.close()
  const second = startIn(folder)
  await second.ask('reports.saveSteps', { id, steps: [step(cell('t3.new.np', 5))] })
  const other = (await second.ask('reports.create', { officeId: 1, year: 2022 })).summary.id
  await second.ask('reports.saveSteps', { id: other, steps: [step(cell('t3.new.np', 8))] })
  await second.ask('diary.add', { officeId: 1, note: { ...note, sentence: '改版网站栏目。' } })
  const views = [await second.ask('reports.open', { id }), await second.ask('reports.open', { id: other })]
  const diary = await second.ask('diary.list', { officeId: 1 })
  second.close()
  rmSync(join(folder, '备份'), { recursive: true, force: true })
  return { folder, other, views, diary }
}

test.each([
  ['库文件没有了', (file: string) => rmSync(file)],
  ['库文件是 0 字节', (file: string) => writeFileSync(file, '')],
  ['库文件成了网页', (file: string) => writeFileSync(file, '<!doctype html>'.repeat(400))],
])('没有备份，%s：编辑记录从头都在，抢救出来与原来一样', async (_says, harm) => {
  const { folder, views, diary } = await twoDays()
  harm(libraryOf(folder))
  const p = startIn(folder)
  expect(await p.send('app.state', {})).toMatchObject({ ok: false })
  const salvaged = await p.ask('library.salvage', {})
  expect(salvaged).toMatchObject({ lost: 0, missing: [], fromLog: { saves: 8, alone: true } })
  await p.ask('backups.restore', { seq: salvaged.backup.seq })
  for (const view of views) expect(await p.ask('reports.open', { id: view.summary.id })).toEqual(view)
  expect(await p.ask('diary.list', { officeId: 1 })).toEqual(diary)
  expect((await p.ask('app.state', {})).recovered).toBeNull()
})

test('第一天的编辑记录也没有了：读得出的行加第二天的记录，缺的说是哪一份，什么也不重复', async () => {
  const { folder, other, views, diary } = await twoDays()
  rmSync(join(folder, 'edit-log/000001.jsonl'))
  const db = rawLibrary(folder)
  db.pragma('foreign_keys = OFF')
  const triggers = db
    .prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'trigger'`)
    .pluck()
    .all()
  for (const name of triggers) db.exec(`DROP TRIGGER "${name}"`)
  for (const table of ['report_step', 'section_filled']) db.exec(`DELETE FROM ${table}`)
  db.exec('DELETE FROM report')
  db.exec('VACUUM')
  db.close()
  writeFileSync(join(folder, 'library.json'), JSON.stringify({ libraryId: 'x'.repeat(36) }))
  const p = startIn(folder)
  expect(await p.send('app.state', {})).toMatchObject({ ok: false, error: { library: 'other-library' } })
  const salvaged = await p.ask('library.salvage', {})
  expect(salvaged.fromLog).toMatchObject({ saves: 2, alone: false })
  expect(salvaged.missing).toEqual(['青河县柳溪镇人民政府2021年年报没有救出来。'])
  await p.ask('backups.restore', { seq: salvaged.backup.seq })
  const { offices } = await p.ask('app.state', {})
  const reports = await p.ask('reports.list', { officeId: offices[0]?.id ?? 0 })
  expect(reports.map(({ year }) => year)).toEqual([2022])
  const again = await p.ask('reports.open', { id: reports[0]?.id ?? 0 })
  expect(again.report).toEqual(views.find(view => view.summary.id === other)?.report)
  expect(await p.ask('diary.list', { officeId: 1 })).toEqual(diary)
  expect(existsSync(join(folder, 'edit-log/000001.jsonl'))).toBe(false)
})
