import { expect, test } from 'vitest'
import { newFolder, rawLibrary } from '../library-folder.ts'
import { program } from '../program.ts'
import { cell, drafted, finished, step } from '../typed-report.ts'

const np = 't3.new.np'

test('a discarded draft is listed, looked at and restored with its log and its undo', async () => {
  const p = program(newFolder())
  const { summary, officeId } = await drafted(p)
  const { id } = summary
  await p.ask('reports.saveSteps', { id, steps: [step(cell(np, 5))] })
  await p.ask('reports.discard', { id })
  const [gone, ...others] = await p.ask('bin.list', { officeId })
  expect(others).toEqual([])
  expect([gone?.id, gone?.year, gone?.filled, gone?.kept]).toEqual([id, 2021, 1, null])
  expect((await p.ask('bin.open', { id })).cells[np]?.value).toBe(5)
  expect((await p.ask('bin.restore', { id })).map(s => [s.id, s.status])).toEqual([[id, 'draft']])
  expect(await p.ask('bin.list', { officeId })).toEqual([])
  const view = await p.ask('reports.open', { id })
  expect(view.report.cells[np]?.value).toBe(5)
  expect((await p.ask('reports.steps', { id, upTo: view.seq })).past).toHaveLength(1)
  expect((await p.ask('reports.history', { id })).slice(-2).map(line => line.says)).toEqual([
    '删除草稿。',
    '从回收站恢复草稿。',
  ])
})

test('a draft whose year is taken stays in the bin and says why', async () => {
  const p = program(newFolder())
  const { summary, officeId } = await drafted(p)
  await p.ask('reports.discard', { id: summary.id })
  const second = await finished(p)
  expect((await p.ask('bin.list', { officeId }))[0]?.kept).toContain('另一份未归档的年报')
  expect((await p.refused('bin.restore', { id: summary.id })).code).toBe('exists')
  await p.ask('reports.archive', { id: second.summary.id })
  expect((await p.refused('bin.restore', { id: summary.id })).says).toContain('已归档第 1 版')
  expect((await p.refused('bin.restore', { id: second.summary.id })).code).toBe('not_found')
})

test('the library itself lets a discarded draft come back and change in nothing else', async () => {
  const folder = newFolder()
  const p = program(folder)
  const { summary } = await drafted(p)
  await p.ask('reports.discard', { id: summary.id })
  p.close()
  const db = rawLibrary(folder)
  const run = (set: string) => () => db.prepare(`UPDATE report SET ${set} WHERE id = ?`).run(summary.id)
  for (const set of [
    `cells = '{}'`,
    `discarded_at = '2030-01-01'`,
    `discarded_at = NULL, text = '{}'`,
    `discarded_at = NULL, notes = '{"a":"b"}'`,
    `discarded_at = NULL, status = 'final'`,
    `discarded_at = NULL, saved_at = '2030-01-01'`,
  ]) {
    expect(run(set), set).toThrow('DISCARDED_IMMUTABLE')
  }
  expect(run('discarded_at = NULL')().changes).toBe(1)
})
