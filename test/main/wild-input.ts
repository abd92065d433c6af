import fc from 'fast-check'
import { calls } from '../../src/contract/calls.ts'
import type { Method } from '../../src/contract/api.ts'
import { defaultOfficeSettings } from '../../src/core/report/office-settings.ts'
import { emptyText } from '../../src/core/report/report.ts'
import { liuxi } from '../helpers/report-builder.ts'

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
  upTo: fc.constantFrom(0, 1, 5, -1),
  cell: cellId,
  place: fc.constantFrom(
    null,
    { at: 'entry', officeId: 1, reportId: 1, task: 's3', field: 'cell.t3.new.np', caret: null },
    { at: 'x' },
  ),
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
  drop: fc.constantFrom(true, false, 'x'),
  on: fc.constantFrom('2022-02-28', '2022-02-28', '2022-12-01', '2022-02-30'),
  to: words,
  from: words,
  comments: fc.array(words, { maxLength: 3 }),
  url: fc.constantFrom(null, 'https://www.example.gov.cn/1', 'x'),
  seq: fc.constantFrom(1, 2, 3, -1),
  comment: fc.constantFrom(0, 1, 7),
  now: fc.constantFrom(null, { on: '2022-02-28', about: null }, { on: '2022-02-30', about: null }),
  choices: fc.array(
    fc.record(
      {
        office: fc.constantFrom(liuxi.name, ''),
        year: fc.constantFrom(2021, 1),
        whole: fc.constantFrom('here', 'there'),
      },
      { requiredKeys: ['office', 'year'] },
    ),
    { maxLength: 2 },
  ),
  ids: fc.array(fc.constantFrom(1, 1, 2, 0), { minLength: 1, maxLength: 3 }),
  answer: fc.constantFrom(null, { is: 'changed' }, { is: 'kept', reason: '口径不同' }, { is: 'x' }),
  section: fc.constantFrom('s1', 's5', 's9'),
  filled: fc.boolean(),
}

const guesses = fc.oneof(
  { weight: 1, arbitrary: anything },
  { weight: 2, arbitrary: fc.record(record, { requiredKeys: [] }) },
  { weight: 5, arbitrary: fc.record(record) },
)

/** Inputs of a call that look right often enough to reach its handler, mixed with pure nonsense. */
export const wildInput = (method: Method): fc.Arbitrary<unknown> =>
  fc.tuple(guesses, fc.nat(4)).map(([guess, dice]) => (dice > 0 ? cut(method, guess) : guess))

/** Only the keys a call knows, so that strict schemas do not turn every guess away. */
function cut(method: Method, guess: unknown): unknown {
  const schema: unknown = calls[method].input
  const shape = (schema as { shape?: Record<string, unknown> }).shape
  if (!shape || typeof guess !== 'object' || guess === null) return guess
  return Object.fromEntries(Object.entries(guess).filter(([key]) => key in shape))
}
