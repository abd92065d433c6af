import { expect, test } from 'vitest'
import { flattenings, htmlTable } from '../flatten.ts'
import type { Flattening } from '../flatten.ts'
import type { Printed, PrintedTable } from '../printed-table.ts'
import { draftOf } from '../read-printed.ts'
import { liuxi } from './offices.ts'
import type { Paper } from './paper.ts'
import { asHtml, asText, page } from './print.ts'

type Row = Printed[]

const paper: Paper = {
  ...liuxi,
  values: {
    ...liuxi.values,
    't2.licences.decisions': 71,
    't2.penalties.decisions': 20,
    't2.coercion.decisions': 6,
    't2.fees.amountWan': 3,
  },
}
const other = (text: string): Printed => ({ text, kind: 'label', rowSpan: 1, colSpan: 1 })
const holdsNumbers = (row: Row) => row.some(c => c.kind === 'entry')
const isRow = (row: Row, id: string) => row.some(c => c.cell?.startsWith(id))
/** The row with the text put in place of its first number. */
const put = (row: Row, id: string, text: string): Row =>
  row.map(c => (c.cell?.startsWith(id) ? { ...c, text } : c))
const onTable =
  (id: string, change: (rows: Row[]) => Row[]) =>
  (t: PrintedTable): PrintedTable =>
    t.id === id ? { ...t, rows: change(structuredClone(t.rows)) } : t

/** The paper with one table changed, as lines of text or as a page. */
const inText = (how: string | Flattening, change: (t: PrintedTable) => PrintedTable) =>
  asText(paper, t => (typeof how === 'string' ? flattenings[how] : how)?.(change(t)) ?? [])
const asPage = (change: (t: PrintedTable) => PrintedTable) =>
  page(
    asHtml(
      paper,
      p => p,
      t => htmlTable(change(t)),
    ),
  )

/** 上年数 17, 18 … behind the number of each row of table two. */
const lastYear = (rows: Row[]) =>
  rows.map((row, r) => (holdsNumbers(row) ? [...row, other(String(10 + r))] : row))
/** A serial number on a line of its own before each row. */
const serialLines: Flattening = t =>
  t.rows.flatMap((row, r) => [...(holdsNumbers(row) ? [String(r - 1)] : []), row.map(c => c.text).join(' ')])
/** 小计 behind 其他 in table three. */
const subtotalled = (rows: Row[]) =>
  rows.map(row => {
    const parts = row.filter(c => c.kind === 'entry')
    const sum = parts.slice(1, -1).reduce((n, c) => n + Number(c.text), 0)
    return parts.length > 0 ? [...row.slice(0, -1), other(String(sum)), ...row.slice(-1)] : row
  })
const without = (rows: Row[], cell: string) => rows.map(row => row.filter(c => c.cell !== cell))
const totalsFirst = (rows: Row[]) =>
  rows.map(row => {
    const numbers = row.filter(c => c.kind === 'entry')
    return [...row.filter(c => c.kind !== 'entry'), ...numbers.slice(-1), ...numbers.slice(0, -1)]
  })

/** 商业企业 before 自然人, in the heads of one row and in the numbers. */
const exchanged = (rows: Row[]) => {
  const heads = ['商业企业', '自然人', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计']
  return [
    [other('申请人情况'), ...heads.map(other)],
    ...rows.filter(holdsNumbers).map(row => {
      const [np = other(''), ent = other(''), ...rest] = row.filter(c => c.kind === 'entry')
      return [other(row.findLast(c => c.kind === 'label')?.text ?? ''), ent, np, ...rest]
    }),
  ]
}

const sources: readonly (readonly [string, string])[] = [
  [
    '序号自成一行，一行的数空着',
    inText(
      serialLines,
      onTable('t2', rows => rows.map(r => put(r, 't2.penalties', ''))),
    ),
  ],
  [
    '多一列上年数，本年的空着',
    inText(
      'browserCopy',
      onTable('t2', rows => lastYear(rows).map(r => put(r, 't2.penalties', ''))),
    ),
  ],
  [
    '多一列上年数，本年的一格不在（网页）',
    asPage(onTable('t2', rows => without(lastYear(rows), 't2.licences.decisions'))),
  ],
  [
    '多一列备注，数空着，备注里写着“2件”',
    inText(
      'pdfText',
      onTable('t2', ([head = [], ...rows]) => [
        [...head, other('备注')],
        ...rows.map(r => (isRow(r, 't2.coercion') ? [...put(r, 't2.coercion', ''), other('2件')] : r)),
      ]),
    ),
  ],
  [
    '数空着，后面没有表头的一格里有数',
    inText(
      'markdown',
      onTable('t2', rows =>
        rows.map(r => (isRow(r, 't2.coercion') ? [...put(r, 't2.coercion', ''), other('2')] : r)),
      ),
    ),
  ],
  [
    '多一列小计，一行少一格',
    inText(
      'pipeLines',
      onTable('t3', rows => without(subtotalled(rows), 't3.new.sci')),
    ),
  ],
  ['总计的数都印在最前面，表头没有动（网页）', asPage(onTable('t3', totalsFirst))],
  ['表头只有一行，自然人和商业企业对调', inText('pipeRows', onTable('t3', exchanged))],
  ['表头只有一行，自然人和商业企业对调，一格一行', inText('paragraphs', onTable('t3', exchanged))],
  [
    '同一行印了两遍，一遍是数，一遍是“—”',
    inText(
      'tabRows',
      onTable('t2', rows =>
        rows.flatMap(r =>
          isRow(r, 't2.penalties') ? [put(r, 't2.penalties', '9'), put(r, 't2.penalties', '—')] : [r],
        ),
      ),
    ),
  ],
]

test.each(sources)('%s：没有一个错的数是确定的', (_, source) => {
  const cells = Object.entries(draftOf(source).cells)
  const wrong = cells.filter(
    ([id, c]) => c.confidence === 'exact' && c.value !== null && c.value !== paper.values[id],
  )
  expect(wrong).toEqual([])
  expect(cells.filter(([id, c]) => c.value === paper.values[id]).length).toBeGreaterThan(120)
})
