import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calls } from '../../src/contract/calls.ts'
import { defaultOfficeSettings } from '../../src/core/report/office-settings.ts'
import { emptyText } from '../../src/core/report/report.ts'
import { liuxi } from '../helpers/report-builder.ts'
import { newFolder } from './library-folder.ts'
import type { Program } from './program.ts'
import { program } from './program.ts'

/** A program with an office and a draft, so that some guessed ids are right. */
async function withDraft(): Promise<Program> {
  const p = program(newFolder())
  await p.ask('offices.create', { office: liuxi })
  await p.ask('reports.create', { officeId: 1, year: 2021 })
  return p
}

const anything = fc.anything({
  withBigInt: true,
  withDate: true,
  withMap: true,
  withSet: true,
  withTypedArray: true,
  withNullPrototype: true,
})
const cellId = fc.constantFrom('t3.new.np', 't3.new.ent', 't2.normDocs.made', 't3.new.tot', '__proto__', '')
const number = fc.oneof({ weight: 4, arbitrary: fc.integer() }, fc.double(), fc.constant(null))
const cellValue = fc.record({
  value: number,
  origin: fc.oneof(
    { weight: 6, arbitrary: fc.constant('typed') },
    fc.constantFrom('imported', 'computed', 'x'),
  ),
})
const cellEdit = fc.record({ what: fc.constant('cell'), cell: cellId, to: fc.option(cellValue) })
const textEdit = fc.record({
  what: fc.constant('preface'),
  to: fc.array(fc.string({ unit: 'binary' }), { maxLength: 3 }),
})
const oddEdit = fc.record({
  what: fc.constantFrom('section', 'frame'),
  section: fc.constantFrom('s1', 's7'),
  to: anything,
})
const step = fc.record({
  id: fc.string({ minLength: 1, maxLength: 8 }),
  kind: fc.constantFrom('edit', 'edit', 'undo', 'redo', 'x'),
  edits: fc.array(fc.oneof({ weight: 4, arbitrary: cellEdit }, { weight: 4, arbitrary: textEdit }, oddEdit), {
    maxLength: 3,
  }),
})
const words = fc.oneof(fc.string(), fc.constant('县政务公开办退回，请逐件核实'))
const record = {
  id: fc.constantFrom(1, 1, 1, 2, 0, 1.5, 2 ** 53),
  officeId: fc.constantFrom(1, 1, 2, null),
  year: fc.constantFrom(2018, 2021, 2022, 2023, 1e9),
  fiscalYear: fc.constantFrom(2020, 2021),
  reason: fc.oneof(words, words, fc.constantFrom(null, { code: 'scope_changed', note: '' })),
  fingerprint: fc.string({ minLength: 1 }),
  rule: fc.constantFrom('T3-01', 'X-02', ''),
  note: fc.oneof(
    fc.option(words),
    fc.record({
      date: fc.constantFrom('2022-02-28', '2022-02-30'),
      kind: fc.constantFrom('proactive', 'x'),
      sentence: words,
      link: fc.option(words),
    }),
  ),
  steps: fc.array(step, { minLength: 1, maxLength: 2 }),
  token: fc.string({ minLength: 1 }),
  formats: fc.subarray(['docx', 'pdf']),
  paper: fc.constantFrom('approval', 'carry-over', 'checks', 'x'),
  corrections: fc.dictionary(cellId, fc.option(fc.integer())),
  mended: fc.constantFrom(emptyText, { ...emptyText, title: '改过的标题' }, 'x'),
  name: fc.string(),
  password: fc.constantFrom(null, '密码'),
  bytes: fc.uint8Array({ maxLength: 64 }),
  text: fc.string(),
  office: fc.constantFrom(liuxi, { ...liuxi, name: '青河县大桥街道办事处' }, null),
  settings: fc.constantFrom(defaultOfficeSettings, { paper: {} }),
  enterMoves: fc.constantFrom('down', 'right', 'up'),
  zoom: fc.constantFrom(1, 1.5, 0, 100),
  paperBeside: fc.constantFrom(true, false),
  leave: fc.constantFrom(true, false, 'x'),
  on: fc.constantFrom('2022-02-28', '2022-02-28', '2022-12-01', '2022-02-30'),
  to: words,
  from: words,
  comments: fc.array(words, { maxLength: 3 }),
  url: fc.constantFrom(null, 'https://www.example.gov.cn/1', 'x'),
  seq: fc.constantFrom(1, 2, 3, -1),
  comment: fc.constantFrom(0, 1, 7),
  answer: fc.constantFrom(null, { is: 'changed' }, { is: 'kept', reason: '口径不同' }, { is: 'x' }),
  section: fc.constantFrom('s1', 's5', 's9'),
  filled: fc.boolean(),
}

/** Inputs that look right often enough to reach the handlers, mixed with pure nonsense. */
const input = fc.oneof(
  { weight: 1, arbitrary: anything },
  { weight: 2, arbitrary: fc.record(record, { requiredKeys: [] }) },
  { weight: 5, arbitrary: fc.record(record) },
)

/** Only the keys a call knows, so that strict schemas do not turn every guess away. */
function cut(method: keyof typeof calls, guess: unknown): unknown {
  const schema: unknown = calls[method].input
  const shape = (schema as { shape?: Record<string, unknown> }).shape
  if (!shape || typeof guess !== 'object' || guess === null) return guess
  return Object.fromEntries(Object.entries(guess).filter(([key]) => key in shape))
}

describe('whatever the window sends, there is an answer and no exception', () => {
  test.each(Object.keys(calls) as (keyof typeof calls)[])('%s', { timeout: 60_000 }, async method => {
    const p = await withDraft()
    let handled = 0
    await fc.assert(
      fc.asyncProperty(input, fc.nat(4), async (guess, dice) => {
        const reply = await p.send(method, dice > 0 ? cut(method, guess) : guess)
        handled += reply.ok || reply.error.code !== 'bad_input' ? 1 : 0
        if (reply.ok) calls[method].output.parse(reply.value)
        else {
          expect(reply.error.says).toMatch(/[\u4e00-\u9fff].*。$/)
          expect(reply.error.hint).toMatch(/[\u4e00-\u9fff]/)
          expect(reply.error.code).not.toBe('internal')
        }
      }),
      { numRuns: 200, seed: 20220301 },
    )
    expect(handled, 'inputs that got past the schema').toBeGreaterThan(5)
  })

  test('a method nobody knows', async () => {
    const p = await withDraft()
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.string(), fc.constantFrom('toString', '__proto__', 'reports.open ')),
        async method => {
          expect(await p.send(method, {})).toMatchObject({ ok: false, error: { code: 'not_found' } })
        },
      ),
      { numRuns: 200, seed: 20220301 },
    )
  })
})

test('a fault of the program is a sentence for the clerk and a stack in the log', async () => {
  const p = await withDraft()
  p.close()
  const reply = await p.send('app.state', {})
  expect(reply).toMatchObject({ ok: false, error: { code: 'internal', says: '程序出错，这一步没有完成。' } })
  expect(p.log.join()).toMatch(/fault.*app\.state.*not open/)
})

test('a log that cannot be written does not take the answer with it', async () => {
  const p = await withDraft()
  p.desk.logIsFull = true
  expect(await p.send('offices.create', {})).toMatchObject({ ok: false, error: { code: 'bad_input' } })
})

test('refused input is logged by place, never by content', async () => {
  const p = await withDraft()
  await p.send('offices.create', { office: { ...liuxi, kind: '秘密内容' } })
  expect(p.log.join()).toContain('office.kind')
  expect(p.log.join()).not.toContain('秘密内容')
})

test('the window says it has nothing unsaved', async () => {
  const p = await withDraft()
  expect(await p.ask('window.flushed', { leave: false })).toBeNull()
  expect(await p.ask('window.flushed', { leave: true })).toBeNull()
  expect(p.log.slice(-2)).toEqual(['kept', 'left'])
})
