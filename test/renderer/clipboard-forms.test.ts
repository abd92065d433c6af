import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { form2021 } from '../../src/core/forms/form-2021.ts'
import { blocksFromClipboard } from '../../src/renderer/screens/entry/clipboard-block.ts'
import { gridModel, roleOf } from '../../src/renderer/screens/entry/grid-model.ts'
import { needsPreview, planPaste } from '../../src/renderer/screens/entry/paste-cells.ts'

const CLIPBOARD = join(import.meta.dirname, '../fixtures/clipboard')
const models = form2021.tables.map(table => gridModel(form2021, table))

/** A form of the clipboard: a file beside the tests, or plain text; pasted at one cell. */
interface Pasted {
  readonly from: string
  readonly html?: string
  readonly text?: string
  readonly at: string
  readonly written: Readonly<Record<string, number | null>>
  readonly blank: readonly string[]
  readonly labels: number
  readonly overflow: readonly string[]
}

const none = { blank: [], labels: 0, overflow: [] } as const

const table: readonly Pasted[] = [
  {
    ...none,
    from: 'Excel, numbers only: separators, nbsp, full-width digits, 件, a hidden last row',
    html: 'excel.html',
    at: 't3.new.np',
    // The second line falls on 上年结转, which takes numbers in a first report.
    written: {
      't3.new.np': 1234,
      't3.new.ent': 56,
      't3.new.sci': 7,
      't3.in.np': 0,
      't3.in.sci': 3,
      't3.in.ngo': 2,
    },
    blank: ['t3.new.ngo', 't3.in.ent'],
  },
  {
    ...none,
    from: 'WPS, the printed table with merged heads and row names',
    html: 'wps-table.html',
    at: 't3.new.np',
    written: {
      't3.new.np': 213,
      't3.new.ent': 1045,
      't3.new.sci': 0,
      't3.in.np': 12,
      't3.in.ent': 0,
      't3.in.sci': 0,
      't3.open.np': 98,
      't3.open.ent': 4,
      't3.open.sci': 0,
      't3.partial.np': 31,
      't3.partial.ent': 1,
      't3.partial.sci': 0,
      't3.deny_secret.np': 0,
      't3.deny_secret.ent': 0,
      't3.deny_secret.sci': 0,
    },
    labels: 11,
  },
  {
    ...none,
    from: 'Word, part of 表二 with its heads and empty paragraphs',
    html: 'word.html',
    at: 't2.rules.made',
    written: {
      't2.rules.made': 0,
      't2.rules.inForce': 0,
      't2.normDocs.made': 12,
      't2.normDocs.inForce': 106,
    },
    blank: ['t2.rules.repealed', 't2.normDocs.repealed'],
    labels: 7,
  },
  {
    ...none,
    from: 'LibreOffice, as it wrote the file itself',
    html: 'libreoffice.html',
    at: 't3.new.np',
    written: { 't3.new.np': 1234, 't3.new.ent': 56789, 't3.in.np': 3 },
    blank: ['t3.in.ent'],
    labels: 6,
  },
  {
    ...none,
    from: 'a spreadsheet that gives text alone',
    text: '120\t3\r\n\r\n 45 \t\u00a00\u00a0\r\n',
    at: 't4.rv.uphold',
    written: { 't4.rv.uphold': 120, 't4.rv.correct': 3 },
    overflow: ['45', '0'],
  },
  {
    ...none,
    from: 'a single cell of Excel, which comes as a table of one',
    html: '<table><!--StartFragment--><tr><td x:num="31889">31,889</td></tr><!--EndFragment--></table>',
    text: '31,889\r\n',
    at: 't2.licences.decisions',
    written: { 't2.licences.decisions': 31889 },
  },
  {
    ...none,
    from: 'a cell with money and its unit',
    text: '12,345.678901万元',
    at: 't2.fees.amountWan',
    written: { 't2.fees.amountWan': 12345.678901 },
  },
]

describe('what other programs put on the clipboard', () => {
  it.each(table)('$from', async pasted => {
    const { html = '', text = '', at } = pasted
    const page = html.endsWith('.html') ? readFileSync(join(CLIPBOARD, html), 'utf8') : html
    const [block = [], ...others] = await blocksFromClipboard(page, text)
    expect(others).toEqual([])
    const model = models.find(m => m.places.has(at))
    if (!model) throw new Error(at)
    const plan = planPaste(model, block, {
      at,
      valueOf: () => undefined,
      roleOf: p => roleOf(p.cell, undefined),
    })
    expect(Object.fromEntries(plan.writes.map(w => [w.place.id, w.to.value]))).toEqual(pasted.written)
    expect(plan.blanks.map(p => p.id)).toEqual(pasted.blank)
    expect(plan.labels).toHaveLength(pasted.labels)
    expect(plan.overflow).toEqual(pasted.overflow)
    expect(plan.writes.filter(w => w.says !== undefined)).toEqual([])
    const plain = pasted.labels + pasted.blank.length + pasted.overflow.length === 0
    expect(needsPreview(plan)).toBe(!plain)
  })
})
