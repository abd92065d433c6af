import { describe, expect, it } from 'vitest'
import { form2021 } from '../../src/core/forms/form-2021.ts'
import type { CellValue } from '../../src/core/report/cell-value.ts'
import { blocksFromHtml } from '../../src/renderer/screens/entry/block-from-html.ts'
import { copyCells } from '../../src/renderer/screens/entry/copy-cells.ts'
import { rangeOf } from '../../src/renderer/screens/entry/grid-keys.ts'
import { gridModel, roleOf } from '../../src/renderer/screens/entry/grid-model.ts'
import {
  blockFromText,
  needsPreview,
  pasteEdits,
  planPaste,
} from '../../src/renderer/screens/entry/paste-cells.ts'
import type { Block } from '../../src/renderer/screens/entry/paste-cells.ts'
import { workedMs } from '../helpers/worked-ms.ts'

const [table2, table3] = form2021.tables.map(table => gridModel(form2021, table)) as [
  ReturnType<typeof gridModel>,
  ReturnType<typeof gridModel>,
]

function paste(block: Block, at: string, cells: Readonly<Record<string, CellValue>> = {}) {
  const valueOf = (cell: string) => cells[cell]
  const model = at.startsWith('t2') ? table2 : table3
  return planPaste(model, block, { at, valueOf, roleOf: p => roleOf(p.cell, cells[p.id]) })
}
const written = (plan: ReturnType<typeof paste>) =>
  Object.fromEntries(plan.writes.map(w => [w.place.id, w.to.value]))

describe('what the clipboard holds', () => {
  it('is read from a spreadsheet line by line', () => {
    expect(blockFromText('1\t2\r\n3\t\r\n')).toEqual([
      ['1', '2'],
      ['3', ''],
    ])
  })
  it('keeps a line break inside a quoted cell', () => {
    expect(blockFromText('"a\nb ""c"""\t2')).toEqual([['a\nb "c"', '2']])
  })
  it('a single number is a block of one', () => {
    expect(blockFromText('７')).toEqual([['７']])
  })
  it('an HTML table keeps its places where cells are merged', () => {
    const html =
      '<table><tr><td colspan="2">名</td><td>1</td></tr><tr><td rowspan="2">三</td><td>（一）</td><td>2</td></tr><tr><td>（二）</td><td>3</td></tr></table>'
    expect(blocksFromHtml(html)).toEqual([
      [
        ['名', '', '1'],
        ['三', '（一）', '2'],
        ['', '（二）', '3'],
      ],
    ])
  })
})

describe('a paste', () => {
  it('of a whole sheet is planned at once, and says what does not fit', () => {
    const sheet = Array.from({ length: 150_000 }, () => ['1', '2', '3', '4'])
    const began = workedMs()
    const plan = paste(sheet, 't3.new.np')
    expect(plan.writes.length + plan.compared.length + plan.overflow.length).toBe(600_000)
    // Looking at every text again for each one would take minutes.
    expect(workedMs() - began).toBeLessThan(10_000)
  })
  it('fills the cells from the one in hand, folding digits and units', () => {
    const plan = paste([['１２', '1,234', '3件']], 't3.new.np')
    expect(written(plan)).toEqual({ 't3.new.np': 12, 't3.new.ent': 1234, 't3.new.sci': 3 })
    expect(needsPreview(plan)).toBe(false)
  })
  it('leaves out labels and heads of a copied table', () => {
    const plan = paste(
      [
        ['', '', '自然人', '商业企业'],
        ['三、本年度办理结果', '（一）予以公开', '4', '0'],
        ['', '（二）部分公开', '2', '1'],
      ],
      't3.open.np',
    )
    expect(written(plan)).toEqual({
      't3.open.np': 4,
      't3.open.ent': 0,
      't3.partial.np': 2,
      't3.partial.ent': 1,
    })
    expect(plan.labels).toContain('自然人')
    expect(plan.labels).toContain('（一）予以公开')
  })
  it('compares a total instead of writing it', () => {
    const cells: Record<string, CellValue> = { 't3.new.tot': { value: 3, origin: 'computed' } }
    const plan = paste([['1', '0', '0', '0', '0', '1', '9']], 't3.new.np', cells)
    expect(plan.compared.map(c => [c.place.id, c.have, c.pasted])).toEqual([['t3.new.tot', '3', '9']])
    expect(Object.keys(written(plan))).not.toContain('t3.new.tot')
    expect(needsPreview(plan)).toBe(true)
  })
  it('never overwrites what was carried from last year', () => {
    const cells: Record<string, CellValue> = { 't3.in.np': { value: 2, origin: 'carried', carried: 2 } }
    const plan = paste([['5']], 't3.in.np', cells)
    expect(plan.writes).toEqual([])
    expect(plan.compared).toHaveLength(1)
  })
  it('asks before it overwrites another number, not before it writes the same', () => {
    const cells: Record<string, CellValue> = { 't3.new.np': { value: 5, origin: 'typed' } }
    expect(needsPreview(paste([['6']], 't3.new.np', cells))).toBe(true)
    expect(needsPreview(paste([['5']], 't3.new.np', cells))).toBe(false)
  })
  it('shows what falls outside the table', () => {
    const plan = paste([['1', '2', '3']], 't3.out.oth')
    expect(plan.overflow).toEqual(['3'])
    expect(needsPreview(plan)).toBe(true)
  })
  it('keeps odd text in its cell, with a sentence, until it is mended', () => {
    const mixed = paste([['1', '约3']], 't3.new.np')
    expect(mixed.writes[1]?.to).toEqual({ value: null, origin: 'typed', raw: '约3' })
    expect(mixed.writes[1]?.says).toContain('不是数字')
    expect(needsPreview(mixed)).toBe(true)
  })
  it('odd text between numbers shifts nothing', () => {
    const plan = paste([['5'], ['一百'], ['7']], 't3.open.np')
    expect(plan.writes.map(w => [w.place.id, w.to.value])).toEqual([
      ['t3.open.np', 5],
      ['t3.partial.np', null],
      ['t3.deny_secret.np', 7],
    ])
  })
  it('a column with its head is shown before it is written', () => {
    const plan = paste([['自然人'], ['5'], ['约3']], 't3.open.np')
    expect(plan.writes.map(w => [w.place.id, w.text])).toEqual([
      ['t3.open.np', '5'],
      ['t3.partial.np', '约3'],
    ])
    expect(needsPreview(plan)).toBe(true)
  })
  it('asks once what a dash means; blank stays blank unless the clerk says 0', () => {
    const plan = paste([['1', '/', '—', '']], 't3.new.np')
    expect(plan.blanks.map(p => p.id)).toEqual(['t3.new.ent', 't3.new.sci', 't3.new.ngo'])
    expect(needsPreview(plan)).toBe(true)
    expect(pasteEdits(plan, false)).toHaveLength(1)
    expect(pasteEdits(plan, true)).toHaveLength(4)
  })
  it('walks over the heads of a stacked table', () => {
    const plan = paste([['1', '0', '8'], ['25'], ['14']], 't2.normDocs.made')
    expect(written(plan)).toEqual({
      't2.normDocs.made': 1,
      't2.normDocs.repealed': 0,
      't2.normDocs.inForce': 8,
      't2.licences.decisions': 25,
      't2.penalties.decisions': 14,
    })
  })
  it('takes money with decimals', () => {
    expect(written(paste([['0.85']], 't2.fees.amountWan'))).toEqual({ 't2.fees.amountWan': 0.85 })
  })
})

it('what was copied pastes back as it was, as text and as HTML', () => {
  const texts: Record<string, string> = { 't3.new.np': '9', 't3.new.ent': '0', 't3.open.np': '<5' }
  const { text, html } = copyCells(rangeOf(table3, 't3.new.np', 't3.open.ent'), c => texts[c] ?? '')
  const block = [
    ['9', '0'],
    ['', ''],
    ['<5', ''],
  ]
  expect(blockFromText(text)).toEqual(block)
  expect(blocksFromHtml(html)).toEqual([block])
})
