import { expect, test } from 'vitest'
import { parseCell } from '../../src/core/report/cell-value.ts'
import { form2021 } from '../../src/core/forms/form-2021.ts'
import { draftReport } from '../../src/core/import/draft-report.ts'
import { readHtml } from '../../src/core/import/read-html.ts'
import { htmlTable } from './flatten.ts'
import { printTables } from './printed-table.ts'
import { draftOf, readPrinted } from './read-printed.ts'
import { wholeHtml, wholeText } from './whole-text.ts'

const tables = printTables(form2021, {}).map(table => ({
  ...table,
  rows: table.rows.map(row => row.map(c => ({ ...c, text: c.cell === 't3.new.ent' ? '@' : c.text }))),
}))
const page = wholeHtml(form2021, 2022, tables, htmlTable)

test.each(['12<sup>1</sup>', '12²', '12①', '12₁', '<s>11</s>12'])(
  '%s in a cell is not one number: it is asked about',
  written => {
    const read = draftReport(readHtml(page.replace('@', written)))
    expect(read.ok && read.draft.cells['t3.new.ent']?.value).toBeNull()
  },
)

test.each(['pipeRows', 'tabRows', 'spaceRows', 'pdfText', 'paragraphs'])(
  '12① in lines of text, %s: asked about',
  how => {
    const lines = tables.map(t => ({
      ...t,
      rows: t.rows.map(r =>
        r.map(c => ({ ...c, text: c.text === '@' || c.cell === 't2.licences.decisions' ? '12①' : c.text })),
      ),
    }))
    const { cells } = readPrinted(form2021, 2022, lines, how)
    expect([cells['t2.licences.decisions']?.value, cells['t3.new.ent']?.value]).toEqual([null, null])
  },
)

test('12① in a report that is one long line is not 121', () => {
  const page = wholeText(form2021, 2022, tables, t => [
    t.rows
      .flatMap(r => r.map(c => (c.cell === 't2.licences.decisions' ? '12①' : c.cell ? '0' : c.text)))
      .join(' '),
  ]).replaceAll('\n', ' ')
  const { cells } = draftOf(page)
  expect(cells['t2.licences.decisions']?.value).toBeNull()
  expect(cells['t3.new.np']?.value).toBe(0)
})

test.each(['12²', '①'])('%s typed into a cell is no number', typed => {
  expect(parseCell(typed, 'count').is).toBe('odd')
})
