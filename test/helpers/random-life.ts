import fc from 'fast-check'
import { cellsOf, isComputed } from '../../src/core/forms/cells.ts'
import { form2021 } from '../../src/core/forms/form-2021.ts'
import type { Edit } from '../../src/core/report/edit.ts'
import { withParagraphs } from '../../src/core/report/live-numbers/edited-text.ts'
import { bindNumber, insertNumber, keepNumber } from '../../src/core/report/live-numbers/mark-number.ts'
import { liveValue } from '../../src/core/report/live-numbers/marked-number.ts'
import { isWholeNumber } from '../../src/core/report/live-numbers/written-number.ts'
import type { Report, TextBlock } from '../../src/core/report/report.ts'

/** What a clerk does, without knowing yet to which text: places are shares of what is there. */
export type Act =
  | { readonly is: 'type'; readonly from: number; readonly to: number; readonly text: string }
  | { readonly is: 'bind'; readonly which: number; readonly cells: readonly string[] }
  | { readonly is: 'keep'; readonly which: number }
  | { readonly is: 'insert'; readonly at: number; readonly cells: readonly string[] }
  | { readonly is: 'fill'; readonly cells: readonly (readonly [cell: string, value: number | null])[] }

/** Few cells, so that numbers are often bound to what changes. */
const rows = ['new', 'open', 'out']
export const cellsInPlay = [...cellsOf(form2021).values()].filter(
  cell => !isComputed(cell) && cell.table === 't3' && rows.includes(cell.row),
)
const ids = cellsInPlay.map(cell => cell.id)

const share = fc.nat(1000).map(n => n / 1000)
const value = fc.oneof({ weight: 5, arbitrary: fc.nat(30) }, fc.nat(120_000), fc.constant(null))
const bound = fc.oneof(
  fc.constantFrom(...ids).map(id => [id]),
  fc.constantFrom(...rows).map(row => [`t3.${row}.tot`]),
  fc.uniqueArray(fc.constantFrom(...ids), { minLength: 2, maxLength: 3 }),
)
const words = fc.array(
  fc.constantFrom(
    '收到申请',
    '12',
    '3',
    '十二',
    '一百零五',
    '两',
    '１２',
    '1,200',
    '件',
    '，',
    '。',
    '\n',
    ' ',
    '万',
    '.',
    '5',
  ),
  { maxLength: 6 },
)

export const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({
    is: fc.constant('type' as const),
    from: share,
    to: share,
    text: words.map(w => w.join('')),
  }),
  fc.record({
    is: fc.constant('type' as const),
    from: share,
    to: fc.constant(-1),
    text: words.map(w => w.join('')),
  }),
  fc.record({ is: fc.constant('bind' as const), which: share, cells: bound }),
  fc.record({ is: fc.constant('keep' as const), which: share }),
  fc.record({ is: fc.constant('insert' as const), at: share, cells: bound }),
  fc.record({
    is: fc.constant('fill' as const),
    cells: fc.array(fc.tuple(fc.constantFrom(...ids), value), { minLength: 1, maxLength: 8 }),
  }),
)

/** The step that an act is in a report; the text is in the first block of chapter one. */
export function stepOf(report: Report, what: Act): Edit[] {
  const block: TextBlock = report.text.sections.s1[0] ?? { paragraphs: [] }
  const write = (to: TextBlock): Edit[] => [{ what: 'section', section: 's1', to: [to] }]
  switch (what.is) {
    case 'fill':
      return what.cells.map(([cell, to]) => ({
        what: 'cell',
        cell,
        to: to === null ? null : { value: to, origin: 'typed' },
      }))
    case 'type': {
      const text = block.paragraphs.join('\n')
      const from = Math.round(what.from * text.length)
      const to = Math.max(from, Math.min(text.length, Math.round(what.to * text.length)))
      return write(withParagraphs(block, (text.slice(0, from) + what.text + text.slice(to)).split('\n')))
    }
    case 'insert': {
      const paragraph = Math.floor(what.at * block.paragraphs.length * 0.999)
      const start = block.paragraphs[paragraph]?.length
      const now = liveValue(report, what.cells)
      if (start === undefined || now === null) return []
      return write(insertNumber(block, { paragraph, start }, { cells: what.cells, value: now, unit: '件' }))
    }
    case 'bind':
    case 'keep': {
      const places = wholeNumbers(block)
      const place = places[Math.floor(what.which * places.length * 0.999)]
      if (!place) return []
      if (what.is === 'keep') return write(keepNumber(block, place))
      return write(bindNumber(block, place, what.cells, liveValue(report, what.cells)))
    }
  }
}

/** Every number of a block that may be bound. */
const wholeNumbers = (block: TextBlock) =>
  block.paragraphs.flatMap((text, paragraph) =>
    [...text.matchAll(/[\d０-９]+(?:,\d{3})*|[零一二两三四五六七八九十百千万]+/g)].flatMap(m =>
      isWholeNumber(text, m.index, m[0].length) ? [{ paragraph, start: m.index, length: m[0].length }] : [],
    ),
  )
