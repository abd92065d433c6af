import { describe, expect, test } from 'vitest'
import { cellsOf, isComputed } from '../../../src/core/forms/cells.ts'
import { form2021 } from '../../../src/core/forms/form-2021.ts'
import { addUp } from '../../../src/core/forms/terms.ts'
import { flattenings } from '../flatten.ts'
import type { Printed, PrintedTable } from '../printed-table.ts'
import { draftOf } from '../read-printed.ts'
import { expectPaper } from './expect-paper.ts'
import { liuxi, wangjiang } from './offices.ts'
import { piecesOf } from './paper.ts'
import type { Paper, Piece } from './paper.ts'
import { asHtml, asText, onCells, page } from './print.ts'

/** Numbers in two of three cells, so that a shifted or exchanged one shows; all sums hold. */
function crowded(): Record<string, number> {
  const out: Record<string, number> = {}
  let n = 5
  for (const cell of cellsOf(form2021).values()) {
    n = (n * 37 + 11) % 101
    if (!isComputed(cell)) out[cell.id] = n % 3 === 0 ? 0 : n
  }
  // A total of totals finds its parts at the second turn.
  for (let turn = 0; turn < 2; turn++) {
    for (const cell of [...cellsOf(form2021).values()].filter(isComputed)) {
      for (const parts of cell.sums) {
        out[cell.id] = addUp(
          parts.map(p => ({ cell: p })),
          id => out[id] ?? 0,
        ) as number
      }
    }
  }
  return out
}

const paper: Paper = { ...liuxi, values: crowded() }
const without = (gone: RegExp, from = paper): Paper => ({
  ...from,
  values: Object.fromEntries(Object.entries(from.values).map(([id, v]) => [id, gone.test(id) ? null : v])),
})

type Rows = Printed[][]
const cell = (text: string, colSpan = 1, rowSpan = 1): Printed => ({ text, kind: 'label', rowSpan, colSpan })
const holdsNumbers = (row: readonly Printed[]) => row.some(c => c.kind === 'entry')
const numbersOf = (row: readonly Printed[] = []) => row.filter(c => c.kind === 'entry')
const labelOf = (row: readonly Printed[]) => row.findLast(c => c.kind === 'label')?.text ?? ''
const applicants = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计']
const applicantIds = ['np', 'ent', 'sci', 'ngo', 'law', 'oth', 'tot']
const ends = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计']
const kinds = ['行政复议', '未经复议直接起诉', '复议后起诉']

const drawn = (rows: Rows) =>
  `<table>${rows
    .map(
      row =>
        `<tr>${row.map(c => `<td rowspan="${c.rowSpan}" colspan="${c.colSpan}">${c.text}</td>`).join('')}</tr>`,
    )
    .join('')}</table>`
/** One of the tables drawn another way. */
const redrawn = (id: string, draw: (rows: Rows, numbers: Rows) => string): string =>
  page(
    asHtml(
      paper,
      p => p,
      t => {
        const rows = structuredClone(t.rows)
        return t.id === id ? draw(rows, rows.filter(holdsNumbers).map(numbersOf)) : drawn(rows)
      },
    ),
  )

const tables: readonly (readonly [string, () => string, Paper?, RegExp?])[] = [
  [
    '表三横竖对调：申请人在左，办理结果在上',
    () =>
      redrawn('t3', (rows, numbers) =>
        drawn([
          [cell('申请人情况'), ...rows.filter(holdsNumbers).map(r => cell(labelOf(r)))],
          ...applicants.map((name, i) => [cell(name), ...numbers.map(r => r[i] ?? cell(''))]),
        ]),
      ),
  ],
  [
    '表四竖排，一行一个数',
    () =>
      redrawn('t4', (_, [row]) =>
        drawn(
          kinds.flatMap((kind, k) =>
            ends.map((end, i) => [
              ...(i === 0 ? [cell(kind, 1, ends.length)] : []),
              cell(end),
              row?.[k * ends.length + i] ?? cell(''),
            ]),
          ),
        ),
      ),
  ],
  [
    '表四一类一行',
    () =>
      redrawn('t4', (_, [row]) =>
        drawn([
          [cell(''), ...ends.map(end => cell(end))],
          ...kinds.map((kind, k) => [
            cell(kind),
            ...(row ?? []).slice(k * ends.length, (k + 1) * ends.length),
          ]),
        ]),
      ),
    paper,
    /^t4/,
  ],
  [
    '表四先印上一年的一行',
    () =>
      redrawn('t4', (rows, [row]) =>
        drawn([
          ...rows.slice(0, 3).map((r, i) => (i === 0 ? [cell('年度', 1, 3), ...r] : r)),
          [cell('2022年'), ...(row ?? []).map(() => cell('7'))],
          [cell('2023年'), ...(row ?? [])],
        ]),
      ),
    paper,
    /^t4/,
  ],
  [
    '表三分成两张，表头和组名重复，第二张少一列',
    () =>
      redrawn('t3', rows => {
        const [heads, body] = [rows.slice(0, 3), rows.slice(3)]
        const narrow = (row: Rows[number]) =>
          row.map(c => (c.kind === 'corner' || c.colSpan === 3 ? { ...c, colSpan: 2 } : c))
        const [upper, lower] = [body.slice(0, 12), body.slice(12)]
        return `${drawn([...heads, ...upper])}<p>续表</p>${drawn([...heads, ...lower].map(narrow))}`
      }),
  ],
  [
    '表三没有总计一列',
    () =>
      redrawn('t3', rows =>
        drawn(
          rows.map(r =>
            r
              .filter(c => !c.cell?.endsWith('.tot') && !(c.kind === 'head' && c.text === '总计'))
              .map(c => (c.text === '申请人情况' ? { ...c, colSpan: 6 } : c)),
          ),
        ),
      ),
    without(/^t3.*\.tot$/),
    /^t3/,
  ],
  [
    '表三没有总计一列，行名后面有一列“件”',
    () =>
      redrawn('t3', (rows, numbers) =>
        drawn([
          [cell('申请人情况'), cell(''), ...applicants.slice(0, 6).map(name => cell(name))],
          ...rows
            .filter(holdsNumbers)
            .map((row, r) => [cell(labelOf(row)), cell('件'), ...(numbers[r] ?? []).slice(0, 6)]),
        ]),
      ),
    without(/^t3.*\.tot$/),
    /^t3/,
  ],
  [
    '表三的组各占一行，表头压成一行',
    () =>
      redrawn('t3', (rows, numbers) => {
        const heads = applicants.map((name, i) => cell(i % 6 === 0 ? name : `法人或其他组织（${name}）`))
        const body = rows.filter(holdsNumbers).flatMap((row, r) => {
          const labels = row.filter(c => c.kind === 'label')
          const groups = labels.slice(0, -1).map(g => [cell(g.text), ...applicants.map(() => cell('&nbsp;'))])
          return [...groups, [cell(labelOf(row)), ...(numbers[r] ?? [])]]
        })
        return drawn([[cell('&nbsp;'), ...heads], ...body])
      }),
  ],
  [
    '数和“件”之间有空格，一行一条',
    () =>
      asText(
        paper,
        'spaceRows',
        onCells(c => {
          if (c.kind === 'entry') c.text += c.cell === 't2.fees.amountWan' ? ' 万元' : ' 件'
        }),
      ),
  ],
]

describe('别的画法', () => {
  test.each(tables.map(t => [t[0], t] as const))('%s', (_, [, source, truth = paper, unsure]) => {
    expectPaper(draftOf(source()), truth, unsure)
  })
})

describe('一格不是数：同一行别的格照读，只问这一格', () => {
  const spoilt = (column: string, text: string) =>
    onCells(c => {
      if (c.cell === `t3.partial.${column}` || c.cell === 't2.rules.repealed' || c.cell === 't4.ld.correct')
        c.text = text
    })
  const ways: readonly (readonly [string, (column: string, text: string) => string])[] = [
    ['网页', (column, text) => page(asHtml(paper, spoilt(column, text), t => drawn(t.rows)))],
    ['一行一条，TAB 隔开', (column, text) => asText(paper, 'tabRows', spoilt(column, text))],
    ['一行一条，竖线隔开', (column, text) => asText(paper, 'pipeRows', spoilt(column, text))],
  ]
  test('一格一行', () => {
    for (const column of ['np', 'law']) {
      const { cells } = draftOf(asText(paper, 'paragraphs', spoilt(column, '约12')))
      const row = applicantIds.map(id => cells[`t3.partial.${id}`])
      expect(row.map(c => c?.value)).toEqual(
        applicantIds.map(id => (id === column ? null : paper.values[`t3.partial.${id}`])),
      )
      expect(row.filter(c => c?.confidence === 'exact')).toHaveLength(applicantIds.length - 1)
    }
  })
  test.each(ways)('%s', (_, print) => {
    for (const column of ['np', 'law', 'tot']) {
      for (const text of ['约12', '12 1', '○', '详见说明。']) {
        const ids = [`t3.partial.${column}`, 't2.rules.repealed', 't4.ld.correct']
        const draft = draftOf(print(column, text))
        expectPaper(draft, without(new RegExp(`^(?:${ids.join('|')})$`)))
        expect(draft.doubts.map(d => d.cell)).toEqual(expect.arrayContaining(ids))
        expect(draft.doubts.filter(d => d.cell?.startsWith('t3.partial'))).toHaveLength(1)
      }
    }
  })
})

/** The paper's tables flattened in one of the ways after the rows were changed. */
const flattened = (how: string, change: (rows: Rows, id: string) => Rows) =>
  asText(paper, t => flattenings[how]?.({ ...t, rows: change(structuredClone(t.rows), t.id) }) ?? [])
const put = (rows: Rows, texts: Readonly<Record<string, string>>): Rows =>
  rows.map(row => row.map(c => ({ ...c, text: texts[c.cell ?? ''] ?? c.text })))
const numbered = (rows: Rows): Rows => {
  let n = 0
  return rows.map(row => [cell(holdsNumbers(row) ? String(++n) : '序号'), ...row])
}
/** 栏次 1 2 3 … under the heads. */
const counted = (rows: Rows): Rows => {
  const at = rows.findIndex(holdsNumbers)
  const row = (rows[at] ?? []).map((c, i) => ({ ...c, text: c.kind === 'entry' ? String(i) : '栏次' }))
  return [...rows.slice(0, at), row, ...rows.slice(at)]
}

describe('列数对不上：没有一个读错的数', () => {
  const cases: readonly (readonly [string, string, Paper?])[] = [
    [
      '表头下有一行栏次',
      page(
        asHtml(
          paper,
          p => p,
          t => drawn(t.id === 't2' ? t.rows : counted(t.rows)),
        ),
      ),
    ],
    [
      '表头下有一行栏次，一行一条',
      flattened('spaceRows', (rows, id) => (id === 't2' ? rows : counted(rows))),
    ],
    [
      '一行少一格，总计还在',
      page(
        asHtml(
          paper,
          p => p,
          t => drawn(t.rows.map(r => r.filter(c => c.cell !== 't3.partial.ent'))),
        ),
      ),
      without(/^t3\.partial/),
    ],
    [
      '行前有序号，第一个数是“—”，一格一行',
      flattened('pipeCells', rows => put(numbered(rows), { 't2.rules.made': '—' })),
      without(/^t2\.rules\.made$/),
    ],
    [
      '行前有序号，两个数是“—”',
      flattened('tabRows', rows => put(numbered(rows), { 't4.ld.otherResult': '—', 't4.lr.total': '—' })),
      without(/^t4\.(?:ld\.otherResult|lr\.total)$/),
    ],
    [
      '行前有序号，上一行的数空着',
      flattened('spaceRows', rows => put(numbered(rows), { 't2.penalties.decisions': '' })),
      without(/^t2\.penalties/),
    ],
  ]
  test.each(cases.map(c => [c[0], c] as const))('%s', (_, [, source, truth = paper]) => {
    const { cells } = draftOf(source)
    const wrong = Object.entries(cells).filter(([id, c]) => c.value !== null && c.value !== truth.values[id])
    expect(wrong).toEqual([])
    expect(Object.values(cells).filter(c => c.value !== null).length).toBeGreaterThan(180)
  })
})

/** The page as pieces between the tables, each written in the site's way. */
const written = (write: (p: Piece) => string) =>
  page(
    piecesOf(paper)
      .map(p => (p.table ? drawn(p.table.rows) : write(p)))
      .join(''),
  )

const reordered = (order: readonly number[]): Paper => ({
  ...paper,
  chapters: order.flatMap(i => paper.chapters[i] ?? []),
})
const headed = (heading: (words: string, i: number) => string): Paper => ({
  ...paper,
  chapters: paper.chapters.map((c, i) => ({ ...c, heading: heading(c.heading.slice(2), i) })),
})
const bare: Paper = {
  ...paper,
  title: '青河县柳溪镇人民政府2023年政府信息公开工作年度报告',
  preface: ['根据《中华人民共和国政府信息公开条例》规定，现公布本年度报告。'],
  period: false,
  contact: {},
  signedBy: null,
  signDate: null,
  dateLine: '',
}
const yearLast: Paper = { ...bare, title: '青河县柳溪镇人民政府政府信息公开工作年度报告（2023年度）' }
const inText = (p: Paper) => asText(p, (t: PrintedTable) => flattenings['tabRows']?.(t) ?? [])

const texts: readonly (readonly [string, Paper, () => string])[] = [
  [
    '正文在 pre 里，一行一段',
    paper,
    () => written(p => `<pre>${p.text}\n</pre>`).replaceAll('</pre><pre>', ''),
  ],
  [
    '正文在 white-space: pre-wrap 的一个 div 里',
    paper,
    () =>
      written(p => `<div style="white-space: pre-wrap">${p.text}\n</div>`).replaceAll(
        '</div><div style="white-space: pre-wrap">',
        '',
      ),
  ],
  ['段落是 display:block 的 span', paper, () => written(p => `<span style="display:block">${p.text}</span>`)],
  [
    '标题写“第一章”',
    headed((w, i) => `第${'一二三四五六'.charAt(i)}章 ${w}`),
    () => inText(headed((w, i) => `第${'一二三四五六'.charAt(i)}章 ${w}`)),
  ],
  ['第五部分在三张表之前', reordered([0, 4, 1, 2, 3, 5]), () => inText(reordered([0, 4, 1, 2, 3, 5]))],
  ['第三部分在第二部分之前', reordered([0, 2, 1, 3, 4, 5]), () => inText(reordered([0, 2, 1, 3, 4, 5]))],
  ['没有第六部分', reordered([0, 1, 2, 3, 4]), () => inText(reordered([0, 1, 2, 3, 4]))],
  ['年份在题名末尾的括号里，没有落款', yearLast, () => inText(yearLast)],
  ['年份只在题名里，没有落款', bare, () => inText(bare)],
]

describe('别的写法', () => {
  test.each(texts)('%s', (_, truth, source) => {
    expectPaper(draftOf(source()), truth)
  })
})

test('正文里右上角的注释号不接在数上', () => {
  const { text } = draftOf(page(asHtml(wangjiang)).replace('。</p>', '12<sup>1</sup>件。</p>'))
  expect(JSON.stringify(text)).toContain('12 1件')
})
