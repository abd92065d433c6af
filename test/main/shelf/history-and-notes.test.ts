import { expect, test } from 'vitest'
import { report2021 } from '../../helpers/report-builder.ts'
import { newFolder, rawLibrary } from '../library-folder.ts'
import { program } from '../program.ts'
import { cell, drafted, finished, step, typing } from '../typed-report.ts'

const np = 't3.new.np'

test('a cell tells when it was changed by whom from what to what, and takes an old number back as a new step', async () => {
  const p = program(newFolder())
  const { id } = (await drafted(p)).summary
  for (const n of [4, 5, null, 6]) await p.ask('reports.saveSteps', { id, steps: [step(cell(np, n))] })
  await p.ask('reports.saveSteps', { id, steps: [step(cell('t3.new.ent', 1))] })
  const changes = await p.ask('history.cell', { id, cell: np })
  expect(changes.map(({ from, to }) => [from?.value ?? null, to?.value ?? null])).toEqual([
    [null, 6],
    [5, null],
    [4, 5],
    [null, 4],
  ])
  expect(changes.every(({ who, at }) => who === '张三' && at.startsWith('2022-03-01'))).toBe(true)
  const old = changes[2]?.to ?? null
  await p.ask('reports.saveSteps', { id, steps: [step({ what: 'cell', cell: np, to: old })] })
  expect((await p.ask('reports.open', { id })).report.cells[np]?.value).toBe(5)
  expect((await p.ask('history.cell', { id, cell: 't3.new.tot' })).length).toBe(0)
})

test('a chapter tells what was written in one sitting as one change, until a paragraph makes way for another', async () => {
  const p = program(newFolder())
  const { id } = (await drafted(p)).summary
  const write = (...paragraphs: string[]) =>
    p.ask('reports.saveSteps', {
      id,
      steps: [step({ what: 'section', section: 's5', to: [{ paragraphs }] })],
    })
  const before = (await p.ask('reports.open', { id })).report.text.sections.s5
  for (const text of ['存在', '存在的问题', '存在的问题：公开不及时。']) await write(text)
  await write('换成另外的一段话。')
  const [replaced, only, ...others] = await p.ask('history.section', { id, section: 's5' })
  expect(others.map(({ kind }) => kind)).toEqual(['carry'])
  expect(only?.from).toEqual(before)
  expect(replaced?.from).toEqual(only?.to)
  expect(only?.to).toEqual([{ paragraphs: ['存在的问题：公开不及时。'] }])
})

test('a correction begins its history with the version it corrects', async () => {
  const p = program(newFolder())
  const { summary } = await finished(p)
  await p.ask('reports.archive', { id: summary.id })
  const { summary: copy, report } = await p.ask('reports.correct', { id: summary.id, reason: '漏报一件' })
  const was = report.cells[np]?.value ?? null
  await p.ask('reports.saveSteps', { id: copy.id, steps: [step(cell(np, 9))] })
  const [change] = await p.ask('history.cell', { id: copy.id, cell: np })
  expect([change?.from?.value ?? null, change?.to?.value]).toEqual([was, 9])
  const { seq } = await p.ask('reports.open', { id: copy.id })
  expect((await p.ask('reports.steps', { id: copy.id, upTo: seq })).past).toHaveLength(1)
})

test('a note is a step like any other, stays out of the numbers, and is as fixed as they are', async () => {
  const folder = newFolder()
  const p = program(folder)
  const view = await drafted(p)
  const { id } = view.summary
  const note = (to: string | null) => step({ what: 'note', cell: np, to })
  await p.ask('reports.saveSteps', { id, steps: [note('与信访件重合，待核实')] })
  const noted = await p.ask('reports.open', { id })
  expect(noted.report.notes).toEqual({ [np]: '与信访件重合，待核实' })
  expect(noted.report.cells).toEqual(view.report.cells)
  expect((await p.ask('reports.history', { id })).at(-1)?.says).toBe('写下“表三 本年新收 自然人”的批注。')
  const { past } = await p.ask('reports.steps', { id, upTo: noted.seq })
  expect(past.at(-1)?.inverse).toEqual([{ what: 'note', cell: np, to: null }])
  expect((await p.refused('reports.saveSteps', { id, steps: [note('长'.repeat(501))] })).code).toBe(
    'bad_input',
  )
  const typed = typing(noted.report, report2021().build())
  await p.ask('reports.saveSteps', { id, steps: [step(...typed)] })
  await p.ask('reports.finalize', { id })
  await p.ask('reports.archive', { id })
  expect((await p.ask('reports.open', { id })).report.notes).toEqual({ [np]: '与信访件重合，待核实' })
  const next = await p.ask('reports.create', { officeId: view.officeId, year: 2022 })
  expect(next.report.notes).toBeUndefined()
  p.close()
  const db = rawLibrary(folder)
  expect(() => db.prepare(`UPDATE report SET notes = '{}' WHERE id = ?`).run(id)).toThrow(
    'ARCHIVED_IMMUTABLE',
  )
})

test('the hash of an archived report covers its notes, and a report without notes keeps the hash it had', async () => {
  const folder = newFolder()
  const p = program(folder)
  const { summary } = await finished(p)
  await p.ask('reports.archive', { id: summary.id })
  p.close()
  const db = rawLibrary(folder)
  const hashOf = () => db.prepare('SELECT content_hash FROM report WHERE id = ?').pluck().get(summary.id)
  const hash = hashOf()
  db.exec('DROP TRIGGER report_archived_update')
  db.prepare(`UPDATE report SET notes = '{"t3.new.np":"改过"}' WHERE id = ?`).run(summary.id)
  expect(hashOf()).toBe(hash)
  db.close()
  expect((await program(folder).refused('reports.open', { id: summary.id })).code).toBe('mismatch')
})
