import { expect, test } from 'vitest'
import { form2021 } from '../../../src/core/forms/form-2021.ts'
import { applyEdits } from '../../../src/core/report/edit.ts'
import type { Edit } from '../../../src/core/report/edit.ts'
import type { UndoStep } from '../../../src/core/report/log/undo-stacks.ts'
import { valueOf } from '../../../src/core/report/report.ts'
import type { Report } from '../../../src/core/report/report.ts'
import { newFolder } from '../library-folder.ts'
import { program } from '../program.ts'
import type { Program } from '../program.ts'
import { cell, drafted, step } from '../typed-report.ts'

const np = 't3.new.np'
const save = (p: Program, id: number, kind: 'edit' | 'undo' | 'redo', ...edits: Edit[]) =>
  p.ask('reports.saveSteps', { id, steps: [{ ...step(...edits), kind }] })
const stacks = async (p: Program, id: number) => {
  const { seq, report } = await p.ask('reports.open', { id })
  return { report, ...(await p.ask('reports.steps', { id, upTo: seq })) }
}
const undo = (report: Report, steps: readonly UndoStep[]) =>
  steps.toReversed().reduce((now, { inverse }) => applyEdits(form2021, now, inverse), report)

test('after a restart 250 steps are taken back one by one to the draft as it was made', async () => {
  const folder = newFolder()
  const first = program(folder)
  const made = await drafted(first)
  const { id } = made.summary
  for (let n = 1; n <= 250; n++) await save(first, id, 'edit', cell(np, n))
  first.close()
  const { report, past, future } = await stacks(program(folder), id)
  expect([past.length, future.length, valueOf(report, np)]).toEqual([250, 0, 250])
  expect(valueOf(undo(report, past.slice(-200)), np)).toBe(50)
  expect(undo(report, past)).toEqual(made.report)
})

test('a number and the sentence it rewrote come back together', async () => {
  const folder = newFolder()
  const p = program(folder)
  const { id } = (await drafted(p)).summary
  const s1: Edit = {
    what: 'section',
    section: 's1',
    to: [{ paragraphs: ['全年新收7件。'], numbers: [{ paragraph: 0, start: 4, length: 1, cells: [np] }] }],
  }
  await save(p, id, 'edit', cell(np, 7), s1)
  await save(p, id, 'edit', cell(np, 12))
  const { report, past } = await stacks(p, id)
  const words = (of: Report) => of.text.sections.s1[0]?.paragraphs[0]
  expect(words(report)).toBe('全年新收12件。')
  const back = undo(report, past.slice(-1))
  expect([valueOf(back, np), words(back)]).toEqual([7, '全年新收7件。'])
})

test('what was undone can be redone, a burst undone at once is one step, and a new step ends the redoing', async () => {
  const p = program(newFolder())
  const { id } = (await drafted(p)).summary
  const title = (to: string | null): Edit => ({ what: 'frame', field: 'docNo', to })
  await save(p, id, 'edit', cell(np, 1))
  // A burst of typing as it is saved in pieces; the window takes it back as one.
  for (const text of ['青', '青政', '青政发']) await save(p, id, 'edit', title(text))
  await save(p, id, 'undo', title(null))
  const undone = await stacks(p, id)
  expect([undone.past.length, undone.future.length]).toEqual([1, 1])
  const again = applyEdits(form2021, undone.report, undone.future[0]?.edits ?? [])
  expect(again.text.docNo).toBe('青政发')
  await save(p, id, 'redo', title('青政发'))
  const redone = await stacks(p, id)
  expect([redone.past.length, redone.future.length, undo(redone.report, redone.past).text.docNo]).toEqual([
    2,
    0,
    null,
  ])
  await save(p, id, 'undo', title(null))
  await save(p, id, 'edit', cell(np, 3))
  const ended = await stacks(p, id)
  expect([ended.past.length, ended.future.length]).toEqual([2, 0])
})

test('an answer that came too late, and a settled report, have nothing to undo', async () => {
  const p = program(newFolder())
  const { id } = (await drafted(p)).summary
  const { seq } = await p.ask('reports.saveSteps', { id, steps: [step(cell(np, 1))] })
  expect((await p.ask('reports.steps', { id, upTo: seq })).past).toHaveLength(1)
  expect((await p.ask('reports.steps', { id, upTo: seq - 1 })).past).toHaveLength(0)
})
