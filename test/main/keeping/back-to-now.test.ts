import { rmSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { newFolder } from '../library-folder.ts'
import { cell, drafted, step } from '../typed-report.ts'
import { libraryOf } from './filled-library.ts'
import { startIn } from './start-in.ts'

const note = {
  date: '2026-03-05',
  kind: 'supervision',
  sentence: '组织培训1次，35人参加。',
  link: null,
} as const

/** A copy, and after it all that a clerk does in an afternoon; then the library file is broken. */
async function afternoon() {
  const folder = newFolder()
  const p = startIn(folder)
  const { id } = (await drafted(p as never, 2021)).summary
  await p.ask('reports.saveSteps', { id, steps: [step(cell('t3.new.np', 1))] })
  const { lines } = await p.ask('backups.make', {})
  await p.ask('reports.saveSteps', {
    id,
    steps: [step(cell('t3.new.np', 5), cell('t2.licences.decisions', 2))],
  })
  await p.ask('reports.saveSteps', { id, steps: [step({ what: 'preface', to: ['按照《条例》要求编制。'] })] })
  await p.ask('reports.saveSteps', {
    id,
    steps: [step({ what: 'note', cell: 't3.new.np', to: '与台账核对。' })],
  })
  await p.ask('diary.add', { officeId: 1, note })
  const second = (await p.ask('reports.create', { officeId: 1, year: 2022 })).summary.id
  await p.ask('reports.saveSteps', { id: second, steps: [step(cell('t3.new.np', 8))] })
  const reports = [await p.ask('reports.open', { id }), await p.ask('reports.open', { id: second })]
  p.close()
  return { folder, id, reports, seq: lines[0]?.seq ?? 0 }
}

test('坏掉的库：最后一份备份加编辑记录，回到最后一次保存；说到哪一分钟', async () => {
  const { folder, reports, seq } = await afternoon()
  writeFileSync(libraryOf(folder), '<!doctype html>'.repeat(400))
  const p = startIn(folder)
  expect(await p.send('app.state', {})).toMatchObject({ ok: false, error: { library: 'foreign' } })
  const { edits } = await p.ask('backups.preview', { seq })
  expect(edits).toMatchObject({ saves: 6 })
  await p.ask('backups.restore', { seq, withEdits: true })
  for (const view of reports) expect(await p.ask('reports.open', { id: view.summary.id })).toEqual(view)
  expect(await p.ask('diary.list', { officeId: 1 })).toMatchObject([note])
  expect((await p.ask('app.state', {})).recovered).toMatchObject({
    ...{ saves: 6, upTo: edits?.upTo, left: [] },
    reports: [
      expect.stringContaining('2021年年报：3 次保存'),
      '机构档案、随手记和设置：1 次保存',
      expect.stringContaining('2022年年报：2 次保存'),
    ],
  })
})

test('明明白白要旧的样子，就是旧的样子，再打开也不会被补回', async () => {
  const { folder, id, seq } = await afternoon()
  const p = startIn(folder)
  await p.ask('backups.restore', { seq })
  const numberNow = async (program: typeof p) =>
    (await program.ask('reports.open', { id })).report.cells['t3.new.np']?.value
  expect(await numberNow(p)).toBe(1)
  p.close()
  const again = startIn(folder)
  expect(await numberNow(again)).toBe(1)
  expect((await again.ask('app.state', {})).recovered).toBeNull()
  expect((await again.ask('backups.preview', { seq })).edits).toBeNull()
  const before = (await again.ask('backups.list', {})).lines.find(line => line.why === 'restore')
  await again.ask('backups.restore', { seq: before?.seq ?? 0, withEdits: true })
  expect(await numberNow(again)).toBe(5)
  again.close()
  rmSync(libraryOf(folder))
})
