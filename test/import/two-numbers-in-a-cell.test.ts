import { expect, test } from 'vitest'
import { parseCell } from '../../src/core/report/cell-value.ts'
import { form2021 } from '../../src/core/forms/form-2021.ts'
import { draftReport } from '../../src/core/import/draft-report.ts'
import { readHtml } from '../../src/core/import/read-html.ts'
import { htmlTable } from './flatten.ts'
import { printTables } from './printed-table.ts'
import { wholeHtml } from './whole-text.ts'

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

test.each(['12²', '①'])('%s typed into a cell is no number', typed => {
  expect(parseCell(typed, 'count').is).toBe('odd')
})
