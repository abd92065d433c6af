import { describe, expect, test } from 'vitest'
import { form2019 } from '../../src/core/forms/form-2019.ts'
import { form2021 } from '../../src/core/forms/form-2021.ts'
import { cellsOf } from '../../src/core/forms/cells.ts'
import type { Form } from '../../src/core/forms/form.ts'
import type { ImportDraft } from '../../src/core/import/draft.ts'
import { flattenings, glue, htmlTable } from './flatten.ts'
import { printTables } from './printed-table.ts'
import type { Printed, PrintedTable, Truth } from './printed-table.ts'
import { draftOf, readPrinted } from './read-printed.ts'
import { wholeHtml, wholeText } from './whole-text.ts'

/** Numbers that add up: every row of table 3 from natural persons only. */
const filled = (form: Form): Truth =>
  Object.fromEntries(
    [...cellsOf(form).values()].map((cell, i) => {
      if (cell.table === 't3') return [cell.id, /np|tot/.test(cell.col) ? cell.row.length : 0]
      return [cell.id, cell.table === 't4' ? (cell.sums.length > 0 ? 4 : 1) : i % 11]
    }),
  )
const truth2019 = filled(form2019)
const truth2021 = filled(form2021)

type Change = (cell: Printed, table: PrintedTable) => void
function changed(form: Form, truth: Truth, change: Change): PrintedTable[] {
  const tables = structuredClone(printTables(form, truth))
  for (const table of tables) for (const cell of table.rows.flat()) change(cell, table)
  return tables
}
const say =
  (pattern: RegExp, text: string): Change =>
  cell => {
    cell.text = cell.text.replace(pattern, text)
  }
const put =
  (id: string, text: string): Change =>
  cell => {
    if (cell.cell === id) cell.text = text
  }
const valuesOf = (draft: ImportDraft) =>
  Object.fromEntries(Object.entries(draft.cells).map(([id, c]) => [id, c.value]))
const certain = (draft: ImportDraft) => Object.values(draft.cells).every(c => c.confidence === 'exact')

const ways = ['paragraphs', 'pipeRows', 'pipeLines', 'browserCopy', 'pdfText', 'spaceRows', 'htmlTable']

describe.each(ways)('%s', how => {
  const read = (form: Form, year: number, tables: PrintedTable[]) => readPrinted(form, year, tables, how)

  test('先行有效件数、钩稽关系、规范性文件照认', () => {
    const tables = changed(form2021, truth2021, (c, t) => {
      say(/现行/, '先行')(c, t)
      say(/勾稽/, '钩稽')(c, t)
      say(/行政规范性/, '规范性')(c, t)
    })
    const draft = read(form2021, 2022, tables)
    expect(valuesOf(draft)).toEqual(truth2021)
    expect(certain(draft)).toBe(true)
  })

  test('“三、本年度办理结果”丢失不影响各行', () => {
    const draft = read(form2021, 2022, changed(form2021, truth2021, say(/^三、本年度办理结果$/, '')))
    expect(valuesOf(draft)).toEqual(truth2021)
  })

  test('“规章”丢失：按位置推断，要人核对', () => {
    const draft = read(form2021, 2022, changed(form2021, truth2021, say(/^规章$/, '')))
    expect(valuesOf(draft)).toEqual(truth2021)
    expect(draft.cells['t2.rules.made']?.confidence).toBe('inferred')
    expect(draft.doubts.some(d => d.cell === 't2.rules.made')).toBe(true)
  })

  test('2019 版格式用在 2022 年：按表里的词认格式', () => {
    const draft = read(form2019, 2022, printTables(form2019, truth2019))
    expect(draft).toMatchObject({ formId: 'F2019', fiscalYear: 2022 })
    expect(draft.doubts.map(d => d.says)).toContain('这是2022年的年报，用的却是2019 版格式。')
    expect(valuesOf(draft)).toEqual(truth2019)
  })

  test('2021 版格式用在 2020 年', () => {
    const draft = read(form2021, 2020, printTables(form2021, truth2021))
    expect(draft).toMatchObject({ formId: 'F2021', fiscalYear: 2020 })
    expect(certain(draft)).toBe(true)
  })

  test('2021 版里只有一行“（六）其他处理”：21 格空着，原文在疑点里', () => {
    const tables = printTables(form2021, truth2021).map(table => ({
      ...table,
      rows: table.rows.flatMap(row => {
        if (row.some(c => c.cell?.startsWith('t3.other_nofix'))) {
          return [[{ ...(row[0] as Printed), rowSpan: 1, colSpan: 2 }, ...row.slice(2)]]
        }
        return row.some(c => c.cell?.startsWith('t3.other_')) ? [] : [row]
      }),
    }))
    const draft = read(form2021, 2023, tables)
    const expected = Object.fromEntries(
      Object.entries(truth2021).map(([id, v]) => [id, id.startsWith('t3.other_') ? null : v]),
    )
    expect(valuesOf(draft)).toEqual(expected)
    expect(draft.doubts.some(d => d.raw?.includes('其他处理') && d.raw.includes('11 0 0 0 0 0 11'))).toBe(
      true,
    )
  })

  test('单位和说明：万元换算成元，增减带号，原文留着', () => {
    const tables = changed(form2019, truth2019, (c, t) => {
      put('t2.procurement.amountYuan', '152.2万元')(c, t)
      put('t2.licences.delta', '增10')(c, t)
      put('t2.coercion.delta', '-11')(c, t)
      put('t2.normDocs.totalPub', '22（其中修订 16 件）')(c, t)
    })
    const { cells } = read(form2019, 2020, tables)
    expect(cells['t2.procurement.amountYuan']).toMatchObject({ value: 1_522_000, raw: '152.2万元' })
    expect(cells['t2.licences.delta']).toMatchObject({ value: 10, raw: '增10' })
    expect(cells['t2.coercion.delta']).toMatchObject({ value: -11 })
    expect(cells['t2.normDocs.totalPub']?.value).toBe(22)
    expect(cells['t2.normDocs.totalPub']?.raw).toMatch(/^22（其中修订\s?16\s?件）$/)
  })

  test('单位写在表头：换算，并且说出来', () => {
    const money = read(
      form2019,
      2020,
      changed(form2019, truth2019, (c, t) => {
        say(/^采购总金额$/, '采购总金额(万元)')(c, t)
        put('t2.procurement.amountYuan', '152.2')(c, t)
      }),
    )
    expect(money.cells['t2.procurement.amountYuan']).toMatchObject({
      value: 1_522_000,
      raw: '152.2',
      confidence: 'inferred',
    })
    const fees = read(
      form2021,
      2022,
      changed(form2021, truth2021, (c, t) => {
        say(/单位：万元/, '单位:元')(c, t)
        put('t2.fees.amountWan', '251000')(c, t)
      }),
    )
    expect(fees.cells['t2.fees.amountWan']).toMatchObject({
      value: 25.1,
      raw: '251000',
      confidence: 'inferred',
    })
    expect(fees.doubts.some(d => d.cell === 't2.fees.amountWan' && d.says.includes('换算'))).toBe(true)
  })

  test('“/”“—”“无”是空，不是 0', () => {
    const tables = changed(form2021, truth2021, (c, t) => {
      put('t3.new.ent', '/')(c, t)
      put('t3.new.sci', '—')(c, t)
      put('t3.new.ngo', '无')(c, t)
    })
    const { cells, doubts } = read(form2021, 2022, tables)
    for (const [id, raw] of [
      ['t3.new.ent', '/'],
      ['t3.new.sci', '—'],
      ['t3.new.ngo', '无'],
    ] as const) {
      expect(cells[id]).toMatchObject({ value: null, raw, confidence: 'absent' })
      expect(doubts.some(d => d.cell === id)).toBe(true)
    }
    expect(cells['t3.new.tot']?.value).toBe(3)
  })

  test('总计列全写 0：照原文保留，并且指出不平', () => {
    const tables = changed(form2021, truth2021, c => {
      if (/^t3\..*\.tot$/.test(c.cell ?? '')) c.text = '0'
    })
    const draft = read(form2021, 2022, tables)
    expect(draft.cells['t3.new.tot']).toMatchObject({ value: 0 })
    expect(draft.doubts.some(d => d.cell === 't3.new.tot' && d.says.includes('照原文保留'))).toBe(true)
  })
})

describe('连在一起的网页文字', () => {
  const oneLine = (form: Form, truth: Truth, year: number) =>
    wholeText(form, year, printTables(form, truth), t => [glue(t)]).replaceAll('\n', '')

  test.each([
    ['2021', form2021, truth2021, 2022],
    ['2019', form2019, truth2019, 2020],
  ] as const)('%s 版整份在一行上：分得出的推断，分不出的空着，没有一格算确定', (_, form, truth, year) => {
    const draft = draftOf(oneLine(form, truth, year))
    const cells = Object.entries(draft.cells)
    expect(cells.filter(([id, c]) => c.value !== null && c.value !== truth[id])).toEqual([])
    expect(cells.filter(([, c]) => c.confidence === 'exact')).toEqual([])
    expect(cells.filter(([, c]) => c.value !== null).length).toBeGreaterThan(150)
    expect(draft.headings).toEqual(form.sections.map(s => s.heading))
    expect(draft.text.title).toBe(`青河县柳溪镇人民政府${year}年政府信息公开工作年度报告`)
  })

  test('一行里有空格隔开，就能全部确定', () => {
    const spaced = (t: PrintedTable) => [t.rows.flatMap(r => r.map(c => c.text)).join(' ')]
    const text = wholeText(form2021, 2022, printTables(form2021, truth2021), spaced).replaceAll('\n', ' ')
    const draft = draftOf(text)
    expect(valuesOf(draft)).toEqual(truth2021)
  })
})

describe('表格的摆法', () => {
  const tables = printTables(form2021, truth2021)
  const t3 = tables.find(t => t.id === 't3') as PrintedTable
  const heads = t3.rows.slice(0, 3)
  const body = t3.rows.slice(3)

  test('三张表合成一张', () => {
    const all = { id: 't2', columns: 15, rows: tables.flatMap(t => t.rows) }
    const draft = draftOf(wholeHtml(form2021, 2022, [all], htmlTable))
    expect(valuesOf(draft)).toEqual(truth2021)
  })

  test('表三按组切成几张小表，表头还是别的表的', () => {
    const wrong = ['办理结果', '结果维持', '结果纠正', '其他结果', '尚未审结', '总计', '其他', '合计'].map(
      (text, i): Printed => ({ text, kind: 'head', rowSpan: 1, colSpan: i === 0 ? 3 : 1 }),
    )
    const parts = [0, 5, 10, 15, 20].map(i =>
      htmlTable({ id: 't3', columns: 10, rows: [wrong, ...body.slice(i, i + 5)] }),
    )
    const draft = draftOf(
      wholeHtml(form2021, 2022, tables, t => (t === t3 ? parts.join('<p>（续表）</p>') : htmlTable(t))),
    )
    expect(valuesOf(draft)).toEqual(truth2021)
  })

  test('表三按组切开，表头重复，中间有说明', () => {
    const write = (t: PrintedTable) =>
      t === t3
        ? [0, 6, 12, 18, 24].flatMap(i => [
            ...(flattenings['paragraphs']?.({ ...t3, rows: [...heads, ...body.slice(i, i + 6)] }) ?? []),
            '（续表）',
          ])
        : (flattenings['paragraphs']?.(t) ?? [])
    expect(valuesOf(draftOf(wholeText(form2021, 2022, tables, write)))).toEqual(truth2021)
  })

  test('外面套着排版用的表格，表前有索引号的表格', () => {
    const meta =
      '<table><tr><td>索引号</td><td>014314/2023-2</td></tr><tr><td>发布机构</td><td>柳溪镇</td><td>公开日期</td><td>2023-01-20</td></tr></table>'
    const page = wholeHtml(form2021, 2022, tables, htmlTable)
      .replace('<body>', `<body><table><tr><td>导航</td><td>${meta}`)
      .replace('</body>', '</td></tr></table></body>')
    const draft = draftOf(page)
    expect(valuesOf(draft)).toEqual(truth2021)
    expect(draft.text.publishDate).toBe('2023-01-20')
  })

  test('隐藏的、脚本里的不读', () => {
    const page = wholeHtml(form2021, 2022, tables, htmlTable).replace(
      '<body>',
      '<body><div style="display: none">规章 9 9 9</div><script>document.write("规章 8 8 8")</script>',
    )
    expect(draftOf(page).cells['t2.rules.made']?.value).toBe(truth2021['t2.rules.made'])
  })

  test('表头一格拆成几行', () => {
    const write = (t: PrintedTable) =>
      (flattenings['paragraphs']?.(t) ?? []).flatMap(l =>
        l === '社会公益组织' ? ['社会', '', '公益', '', '组织'] : [l],
      )
    const draft = draftOf(wholeText(form2021, 2022, tables, write))
    expect(valuesOf(draft)).toEqual(truth2021)
    expect(certain(draft)).toBe(true)
  })

  test.each(['|', ''])('行前行后只有一个竖线', end => {
    const write = (t: PrintedTable) =>
      t.rows.flatMap(r => ['|', ...r.map(c => c.text), ...(end === '' ? [] : [end])])
    expect(valuesOf(draftOf(wholeText(form2021, 2022, tables, write)))).toEqual(truth2021)
  })

  test('同一份年报印了两遍（全真版、文字版）', () => {
    const text = wholeText(form2021, 2022, tables, t => flattenings['pipeCells']?.(t) ?? [])
    expect(valuesOf(draftOf(`${text}\n${text}`))).toEqual(truth2021)
  })

  test('表格是图片：正文照读，每格空着，说出来', () => {
    const draft = draftOf(wholeText(form2021, 2022, [], () => []))
    expect(Object.values(draft.cells).every(c => c.value === null && c.confidence === 'absent')).toBe(true)
    expect(draft.headings).toHaveLength(6)
    expect(draft.doubts.some(d => d.says.includes('可能是图片'))).toBe(true)
  })
})
