import { describe, expect, test } from 'vitest'
import { form2019 } from '../../../src/core/forms/form-2019.ts'
import { form2021 } from '../../../src/core/forms/form-2021.ts'
import { draftOf } from '../read-printed.ts'
import { flattenings, htmlTable } from '../flatten.ts'
import type { Printed, PrintedTable, Truth } from '../printed-table.ts'
import { expectPaper } from './expect-paper.ts'
import { fagai, jiaoyu, lianshe, liuxi, miaoling, qiaoxi, wangjiang, yinsha } from './offices.ts'
import { numbers } from './paper.ts'
import type { Paper } from './paper.ts'
import { asHtml, asText, both, onCells, onText, page } from './print.ts'
import type { Change } from './print.ts'

const entries = (change: (text: string, cell: Printed) => string): Change =>
  onCells(c => {
    if (c.kind === 'entry') c.text = change(c.text, c)
  })
const words = (pattern: RegExp, to: string): Change =>
  onCells(c => {
    if (c.kind !== 'entry') c.text = c.text.replace(pattern, to)
  })
const withValues = (paper: Paper, values: Record<string, number | null>): Paper => ({
  ...paper,
  values: { ...paper.values, ...values },
})
const blankWhere = (paper: Paper, blank: (id: string, value: number | null) => boolean): Truth =>
  Object.fromEntries(Object.entries(paper.values).map(([id, v]) => [id, blank(id, v) ? null : v]))
const wide = (text: string) => text.replace(/\d/g, d => String.fromCharCode(d.charCodeAt(0) + 0xfee0))

/** Moves a column of table 3, its head included. */
const columnMoved: Change = pieces =>
  pieces.map(p => {
    if (p.table?.id !== 't3') return p
    const table = structuredClone(p.table)
    for (const row of table.rows) {
      const from = row.findIndex(c => c.cell?.endsWith('.law') ?? c.text === '法律服务机构')
      const to = row.findIndex(c => c.cell?.endsWith('.ent') ?? c.text === '商业企业')
      if (from > 0 && to >= 0) row.splice(to, 0, ...row.splice(from, 1))
    }
    return { ...p, table }
  })

/** 小计 of the organisations, a column the form does not have. */
const subtotalColumn: Change = pieces =>
  pieces.map(p => {
    if (p.table?.id !== 't3') return p
    const table = structuredClone(p.table)
    table.columns++
    for (const row of table.rows) {
      const at = row.findIndex(c => c.cell?.endsWith('.oth'))
      const sum = row
        .filter(c => /\.(?:ent|sci|ngo|law|oth)$/.test(c.cell ?? ''))
        .reduce((n, c) => n + Number(c.text), 0)
      const head = row.findIndex(c => c.kind === 'head' && c.text === '其他')
      for (const c of row) if (c.kind === 'head' && /申请人情况|^法人/.test(c.text)) c.colSpan++
      if (at !== -1) row.splice(at + 1, 0, { text: String(sum), kind: 'entry', rowSpan: 1, colSpan: 1 })
      else if (head !== -1) row.splice(head + 1, 0, { text: '小计', kind: 'head', rowSpan: 1, colSpan: 1 })
    }
    return { ...p, table }
  })

const money = { 't2.procurement.amountYuan': 1_522_000 }
const fee = { 't2.fees.amountWan': 25.1 }

const cells: readonly (readonly [string, Paper, string, Change, RegExp?])[] = [
  ['每格写着“件”', liuxi, 'pipeCells', entries((t, c) => (c.cell === 't2.fees.amountWan' ? t : `${t}件`))],
  [
    '每格写着“件”，一行一条',
    wangjiang,
    'spaceRows',
    entries((t, c) => (c.cell === 't2.fees.amountWan' ? t : `${t}件`)),
  ],
  ['全角数字', qiaoxi, 'pipeRows', entries(wide)],
  ['全角数字，一格一行', miaoling, 'paragraphs', entries(wide)],
  ['全角数字，一行一条', miaoling, 'spaceRows', entries(wide)],
  [
    '千位分隔',
    withValues(wangjiang, { 't2.licences.decisions': 12486, 't2.penalties.decisions': 1_204_003 }),
    'tabRows',
    entries(t => t.replace(/\B(?=(\d{3})+$)/g, ',')),
  ],
  [
    '千位分隔用全角逗号',
    withValues(wangjiang, { 't2.licences.decisions': 12486 }),
    'pipeCells',
    entries(t => t.replace(/\B(?=(\d{3})+$)/g, '，')),
  ],
  [
    '万元表头下写元',
    withValues(liuxi, fee),
    'pipeCells',
    entries((t, c) => (c.cell === 't2.fees.amountWan' ? '251000元' : t)),
  ],
  [
    '表头改成“单位：元”',
    withValues(fagai, fee),
    'pipeRows',
    both(
      words(/单位：万元/, '单位：元'),
      entries((t, c) => (c.cell === 't2.fees.amountWan' ? '251000' : t)),
    ),
    /amountWan/,
  ],
  [
    '采购总金额写万元',
    withValues(lianshe, money),
    'pipeRows',
    entries((t, c) => (c.cell === 't2.procurement.amountYuan' ? '152.2万元' : t)),
  ],
  [
    '采购总金额（万元）在表头',
    withValues(lianshe, money),
    'paragraphs',
    both(
      words(/^采购总金额$/, '采购总金额（万元）'),
      entries((t, c) => (c.cell === 't2.procurement.amountYuan' ? '152.20' : t)),
    ),
    /amountYuan/,
  ],
  ['总计写“合计”', liuxi, 'pipeCells', words(/^(?:（七）)?总计$/, '合计')],
  ['列的次序变了', qiaoxi, 'pipeCells', columnMoved, /^t3/],
  ['行名没有序号', miaoling, 'pipeCells', words(/^[一二三四]、|^（[一二三四五六七]）|^\d\./, '')],
  ['序号用半角括号和顿号', wangjiang, 'pipeRows', both(words(/^（(.)）/, '($1)'), words(/^(\d)\./, '$1、'))],
  ['序号写成 ㈠', yinsha, 'pipeCells', words(/^（一）/, '㈠')],
  ['行名里有空格', liuxi, 'pipeCells', words(/企业|机构/, ' $&')],
  [
    '先行有效、钩稽、规范性文件',
    fagai,
    'paragraphs',
    both(words(/现行/, '先行'), words(/勾稽/, '钩稽'), words(/行政规范性/, '规范性')),
  ],
  ['2019 版用在 2021 年', { ...yinsha, form: form2019, values: numbers(form2019, 9) }, 'pipeRows', p => p],
  ['2019 版用在 2022 年', { ...miaoling, form: form2019, values: numbers(form2019, 9) }, 'tabRows', p => p],
  ['2021 版用在 2020 年', { ...lianshe, form: form2021, values: numbers(form2021, 6) }, 'pipeCells', p => p],
  ['浏览器复制，格子之间一行 TAB', liuxi, 'browserCopy', p => p],
  ['浏览器复制，每格两边都有一行 TAB', wangjiang, 'browserCopyClosed', p => p],
  ['PDF 文字，行名折行，表头重复，中间有页码', lianshe, 'pdfText', p => p],
  ['Markdown', jiaoyu, 'markdown', p => p],
  [
    '00 和 0.00',
    jiaoyu,
    'pipeCells',
    entries((t, c) =>
      t !== '0' ? t : c.cell === 't2.procurement.amountYuan' ? '0.00' : c.cell?.endsWith('.sci') ? '00' : t,
    ),
  ],
  [
    '增减写汉字',
    withValues(lianshe, { 't2.licences.delta': 10, 't2.penalties.delta': -3 }),
    'pipeCells',
    entries((t, c) =>
      c.cell === 't2.licences.delta' ? '增加10' : c.cell === 't2.penalties.delta' ? '减3' : t,
    ),
  ],
]

describe('表里的数', () => {
  test.each(cells.map(c => [c[0], c] as const))('%s', (_, [, paper, how, change, unsure]) => {
    expectPaper(draftOf(asText(paper, how, change)), paper, unsure)
  })
  test.each(cells.map(c => [c[0], c] as const))('%s（网页）', (_, [, paper, , change, unsure]) => {
    expectPaper(draftOf(page(asHtml(paper, change))), paper, unsure)
  })
})

const zeroBlank = (mark: string): Change => entries(t => (t === '0' ? mark : t))
const noZeros = (paper: Paper): Paper => ({ ...paper, values: blankWhere(paper, (_, v) => v === 0) })

const blanks: readonly (readonly [string, Paper, () => string])[] = [
  ['空格写 &nbsp;', noZeros(liuxi), () => page(asHtml(liuxi, zeroBlank('\u00a0')))],
  ['空格写“—”', noZeros(wangjiang), () => asText(wangjiang, 'pipeRows', zeroBlank('—'))],
  ['空格写“/”，一格一行', noZeros(miaoling), () => asText(miaoling, 'paragraphs', zeroBlank('/'))],
  ['空格写“无”', noZeros(jiaoyu), () => asText(jiaoyu, 'tabRows', zeroBlank('无'))],
  ['空格什么也没有', noZeros(qiaoxi), () => asText(qiaoxi, 'tabRows', zeroBlank(''))],
  ['空格什么也没有，竖线分行', noZeros(liuxi), () => asText(liuxi, 'pipeCells', zeroBlank(''))],
]

describe('没有数的格子是空，不是 0，而且都有疑点', () => {
  test.each(blanks)('%s', (_, paper, source) => {
    const draft = draftOf(source())
    expectPaper(draft, paper, /./)
    const rows = new Set(draft.doubts.map(d => d.cell?.replace(/\.\w+$/, '')))
    for (const [id, c] of Object.entries(draft.cells)) {
      if (c.value === null) expect(rows, id).toContain(id.replace(/\.\w+$/, ''))
    }
  })

  test('一格一行、空格不见：没有一格读错', () => {
    const draft = draftOf(asText(liuxi, 'paragraphs', zeroBlank('')))
    const wrong = Object.entries(draft.cells).filter(
      ([id, c]) => c.value !== null && c.value !== liuxi.values[id],
    )
    expect(wrong).toEqual([])
  })
})

describe('多一列“小计”', () => {
  test('网页的表格：按表头读，每格都对', () => {
    expectPaper(draftOf(page(asHtml(wangjiang, subtotalColumn))), wangjiang)
  })

  test('只有文字：分不出的空着，没有一格读错', () => {
    const { cells } = draftOf(asText(wangjiang, 'tabRows', subtotalColumn))
    const wrong = Object.entries(cells).filter(
      ([id, c]) => c.value !== null && c.value !== wangjiang.values[id],
    )
    expect(wrong).toEqual([])
    expect(cells['t3.new.np']?.value).toBe(wangjiang.values['t3.new.np'])
  })
})

describe('表外的东西', () => {
  const partly = (t: PrintedTable, from: number, to: number) => ({ ...t, rows: t.rows.slice(from, to) })

  test('表二每一块各是一张表，前面各有说明', () => {
    const source = page(
      asHtml(
        liuxi,
        p => p,
        t =>
          t.id === 't2'
            ? [0, 4, 7, 11].map((from, i, all) => htmlTable(partly(t, from, all[i + 1] ?? 99))).join('')
            : htmlTable(t),
      ),
    )
    expectPaper(draftOf(source), liuxi)
  })

  test('表三分成两张（续表）', () => {
    const source = asText(liuxi, t =>
      t.id === 't3'
        ? [
            ...(flattenings['tabRows']?.(partly(t, 0, 15)) ?? []),
            ...(flattenings['tabRows']?.(partly(t, 15, 99)) ?? []),
          ]
        : (flattenings['tabRows']?.(t) ?? []),
    )
    expectPaper(draftOf(source), liuxi)
  })

  test('表里有一行“备注”', () => {
    const source = page(
      asHtml(
        liuxi,
        p => p,
        t => htmlTable(t).replace('</tbody>', '<tr><td>备注</td><td colspan="9">无</td></tr></tbody>'),
      ),
    )
    expectPaper(draftOf(source), liuxi)
  })

  test('正文里的“行政许可12件”“规章0件”不进表', () => {
    const source = asText(
      fagai,
      'pipeCells',
      onText('text', (t, i) => (i === 0 ? `${t}` : t)),
    ).replace('以项目审批', '以行政许可12件、规章0件')
    expectPaper(draftOf(source), fagai)
  })

  test('表头连着正文，各格用空格', () => {
    expect(draftOf(asText(jiaoyu, 'spaceRows')).cells['t3.sum.tot']).toMatchObject({
      value: jiaoyu.values['t3.sum.tot'],
      confidence: 'exact',
    })
  })
})
