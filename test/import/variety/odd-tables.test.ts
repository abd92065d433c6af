import { describe, expect, test } from 'vitest'
import { draftOf } from '../read-printed.ts'
import { flattenings } from '../flatten.ts'
import type { Printed, PrintedTable } from '../printed-table.ts'
import { expectPaper } from './expect-paper.ts'
import { fagai, jiaoyu, liuxi, miaoling, qiaoxi, wangjiang, yinsha } from './offices.ts'
import type { Paper } from './paper.ts'
import { asHtml, asText, page } from './print.ts'

type Rows = Printed[][]
type Rework = (rows: Rows, table: PrintedTable) => Rows

const cell = (text: string, rest: Partial<Printed> = {}): Printed => ({
  text,
  kind: 'head',
  rowSpan: 1,
  colSpan: 1,
  ...rest,
})
const isData = (row: readonly Printed[]) => row.some(c => c.kind === 'entry')

const tag = (rows: Rows) =>
  `<table border="1">${rows
    .map(
      r =>
        `<tr>${r.map(c => `<td rowspan="${c.rowSpan}" colspan="${c.colSpan}">${c.text}</td>`).join('')}</tr>`,
    )
    .join('')}</table>`
const web = (paper: Paper, rework: Rework) =>
  page(
    asHtml(
      paper,
      p => p,
      t => tag(rework(structuredClone(t.rows), t)),
    ),
  )
const text = (paper: Paper, how: string, rework: Rework) =>
  asText(paper, t => flattenings[how]?.({ ...t, rows: rework(structuredClone(t.rows), t) }) ?? [])

/** 序号 before every row of tables 2 and 3. */
const numbered: Rework = (rows, t) => {
  if (t.id === 't4') return rows
  let n = 0
  return rows.map(r => [isData(r) ? cell(String(++n)) : cell('序号'), ...r])
}
const emptyFirst: Rework = rows => rows.map(r => [cell(''), ...r])
const emptyLast: Rework = rows => rows.map(r => [...r, cell('')])
const emptyRows: Rework = (rows, t) =>
  rows.flatMap(r => (r.every(c => c.rowSpan === 1) ? [r, [cell('', { colSpan: t.columns })]] : [r]))
const unitColumn: Rework = rows => rows.map(r => [...r, cell(isData(r) ? '件' : '单位')])
const remarkColumn: Rework = rows => rows.map(r => [...r, cell(isData(r) ? '' : '备注')])
const noSpans: Rework = rows => rows.map(r => r.map(c => ({ ...c, rowSpan: 1 })))
const groupsRepeated: Rework = rows => {
  const open: { c: Printed; left: number }[] = []
  return rows.map(r => {
    const labels = open.filter(o => o.left > 0).map(o => ({ ...o.c, rowSpan: 1 }))
    for (const o of open) o.left--
    for (const c of r)
      if (c.kind === 'label' && c.rowSpan > 1) open.push({ c: { ...c }, left: c.rowSpan - 1 })
    return isData(r) ? [...labels, ...r.map(c => ({ ...c, rowSpan: 1 }))] : r
  })
}

const reworks: readonly (readonly [string, Paper, Rework, RegExp?])[] = [
  ['每行前有序号', liuxi, numbered, /^t3\.other_misc/],
  ['每行第一格是空的', qiaoxi, emptyFirst],
  ['每行最后一格是空的', wangjiang, emptyLast],
  ['行与行之间有空行', miaoling, emptyRows],
  ['最后一列是单位“件”', fagai, unitColumn],
  ['最后一列是备注', yinsha, remarkColumn],
  ['没有跨行，后面的行短一截', jiaoyu, noSpans],
  ['每行都重复组名', liuxi, groupsRepeated],
]

describe('表格画得不一样（网页）', () => {
  test.each(reworks.map(r => [r[0], r] as const))('%s', (_, [, paper, rework, unsure]) => {
    expectPaper(draftOf(web(paper, rework)), paper, unsure)
  })
})

describe('表格画得不一样（文字）', () => {
  const ways = ['pipeRows', 'tabRows', 'pipeCells', 'paragraphs', 'markdown']
  test.each(reworks.flatMap(r => ways.map(how => [r[0], how, r[1], r[2]] as const)))(
    '%s，%s：标为确定的都对',
    (_, how, paper, rework) => {
      const draft = draftOf(text(paper, how, rework))
      const wrong = Object.entries(draft.cells).filter(
        ([id, c]) => c.value !== null && c.value !== paper.values[id] && c.confidence === 'exact',
      )
      expect(wrong).toEqual([])
    },
  )
})

describe('多出来的行', () => {
  const withRow =
    (after: string, label: string): Rework =>
    rows =>
      rows.flatMap(r => {
        if (!r.some(c => c.cell?.startsWith(`t3.${after}.`))) return [r]
        const values = r.filter(c => c.kind === 'entry').map(c => ({ ...c, text: '7' }))
        return [r, [cell(label, { kind: 'label', colSpan: 2 }), ...values]]
      })
  test.each([
    ['小计', 'open', '小计'],
    ['其中：', 'partial', '其中：行政机关'],
    ['上年数', 'new', '上年数'],
    ['去年同期', 'in', '去年同期'],
  ])('%s', (_, after, label) => {
    for (const source of [
      web(liuxi, withRow(after, label)),
      text(liuxi, 'pipeCells', withRow(after, label)),
    ]) {
      const draft = draftOf(source)
      const wrong = Object.entries(draft.cells).filter(
        ([id, c]) => c.value !== null && c.value !== liuxi.values[id],
      )
      expect(wrong).toEqual([])
    }
  })
})

test('两家的年报在一个文件里：标为确定的只出自一家', () => {
  const draft = draftOf(`${asText(liuxi, 'pipeCells')}\n${asText(miaoling, 'pipeCells')}`)
  const from = (paper: Paper) =>
    Object.entries(draft.cells).filter(
      ([id, c]) =>
        c.confidence === 'exact' && c.value === paper.values[id] && liuxi.values[id] !== miaoling.values[id],
    ).length
  expect(Math.min(from(liuxi), from(miaoling))).toBe(0)
})
