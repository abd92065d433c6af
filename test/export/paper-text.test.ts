import { describe, expect, it } from 'vitest'
import { cellStyle } from '../../src/core/export/cell-style.ts'
import { composeDocument } from '../../src/core/export/compose-document.ts'
import { fullWidth, printable } from '../../src/core/export/full-width.ts'
import {
  fitNumber,
  linePitch,
  page,
  signIndents,
  textUnits,
  textWidth,
} from '../../src/core/export/page-style.ts'
import { paperFileName } from '../../src/core/export/paper-file-name.ts'
import { usualPattern } from '../../src/core/export/file-name-pattern.ts'
import { reportPapers } from '../../src/core/export/papers/report-papers.ts'
import { factsOf, usualYear } from './papers/filled-facts.ts'
import { sample2021 } from './sample-reports.ts'

describe('punctuation on paper', () => {
  it.each([
    ['总体情况,主动公开;其他:', '总体情况，主动公开；其他：'],
    ['网站(www.example.gov.cn)查阅', '网站（www.example.gov.cn）查阅'],
    ['公开"三公"经费', '公开“三公”经费'],
    ['邮编:833300;电话:0909-5339910', '邮编：833300；电话：0909-5339910'],
    ['存在的问题: 一是', '存在的问题：一是'],
    ['㈠网站(www.example.cn)', '（一）网站（www.example.cn）'],
    ['㈠主动公开', '（一）主动公开'],
  ])('%s → %s', (typed, printed) => {
    expect(fullWidth(typed)).toBe(printed)
  })

  it.each(['12:30', '1,234.56', 'https://www.example.gov.cn/a?b=1', '1.申请', 'f(x)'])(
    'leaves %s alone',
    text => {
      expect(fullWidth(text)).toBe(text)
    },
  )

  it('takes out what cannot be printed', () => {
    expect(printable('　\u200b甲\u0000乙\u202e丙\ud800 \u00a0丁 ')).toBe('甲乙丙 丁')
  })
})

describe('measures', () => {
  it('holds 22 lines in the 版心 and not one twip more than fits', () => {
    expect(22 * linePitch).toBeLessThanOrEqual(page.height - page.top - page.bottom)
    expect(22 * (linePitch + 1)).toBeGreaterThan(page.height - page.top - page.bottom)
    expect(page.width - page.left - page.right).toBe(textWidth)
  })

  it('every table fills the 版心', () => {
    for (const table of sample2021.form.tables) {
      expect(table.paper.widths.reduce((a, b) => a + b, 0)).toBe(textWidth)
    }
  })

  it('sets the date 4 字 from the edge with a seal and centres the name on it', () => {
    expect(textUnits('2026年1月15日')).toBe(6.5)
    expect(signIndents('青河县柳溪镇人民政府', '2026年1月15日', true)).toEqual({
      name: 2.25,
      date: 4,
      linesAbove: 3,
    })
    expect(signIndents('青河县柳溪镇人民政府办公室政务公开科', '2026年1月15日', true)).toEqual({
      name: 1,
      date: 6.75,
      linesAbove: 3,
    })
  })

  it('sets the date two 字 in from the name without a seal', () => {
    const { name, date, linesAbove } = signIndents('青河县柳溪镇人民政府', '2026年1月15日', false)
    expect([name, date, linesAbove]).toEqual([2, 3.5, 1])
    expect(signIndents('柳溪镇', '2026年1月15日', false)).toEqual({ name: 7.5, date: 2, linesAbove: 1 })
  })

  it('makes long numbers smaller instead of breaking them', () => {
    expect(fitNumber('1234', 590).size).toBe(21)
    expect(fitNumber('12345', 620)).toEqual({ size: 18, margin: 20 })
    expect(fitNumber('123456', 590)).toEqual({ size: 14, margin: 10 })
    for (const digits of ['1', '12345', '1234567', '123456789']) {
      const { size, margin } = fitNumber(digits, 590)
      expect((digits.length * size * 20) / 4 + 2 * margin).toBeLessThanOrEqual(590)
    }
  })

  it('stacks the label of all results and puts the ordinal of a narrow group on its own line', () => {
    const { blocks } = composeDocument(sample2021.form, sample2021.report, { draft: false })
    const table = blocks.flatMap(b => (b.is === 'table' && b.table.id === 't3' ? [b.table] : []))[0]!
    const styleOf = (text: string) =>
      cellStyle(
        table,
        table.grid.rows.flat().find(c => c.text === text)!,
      )
    expect(styleOf('三、本年度办理结果')).toMatchObject({ vertical: true, scope: 'rowgroup' })
    expect(styleOf('（三）不予公开').lines).toEqual(['（三）', '不予公开'])
    expect(styleOf('（七）总计').lines).toEqual(['（七）总计'])
  })
})

describe('the file name', () => {
  const named = (title: string | null, draft: boolean, office = sample2021.report.office.name) =>
    paperFileName(
      composeDocument(
        sample2021.form,
        {
          ...sample2021.report,
          office: { ...sample2021.report.office, name: office },
          text: { ...sample2021.report.text, title },
        },
        { draft },
      ),
    )

  it('is 年度-机构-题名, with 草稿 for a draft', () => {
    expect(named(null, false)).toBe('2025-青河县柳溪镇人民政府-政府信息公开工作年度报告')
    expect(named('青河县柳溪镇人民政府 2025 年度政府信息公开工作报告', false)).toBe(
      '2025-青河县柳溪镇人民政府-政府信息公开工作报告',
    )
    expect(named(null, true)).toBe('2025-青河县柳溪镇人民政府-政府信息公开工作年度报告（草稿）')
  })

  it('follows the pattern of the office; what the report lacks leaves no sign behind', () => {
    const { form, report } = sample2021
    const by = (pattern: string, text = report.text, version = 1) =>
      paperFileName(composeDocument(form, { ...report, text }, { draft: false }), { pattern, version })
    const all = '{机构}_{年度}_{题名}_{版本}_{文号}_{日期}'
    expect(by(all, report.text, 2)).toBe(
      '青河县柳溪镇人民政府_2025_政府信息公开工作年度报告_第2版_柳政发〔2026〕1号_2026-01-15',
    )
    const bare = { ...report.text, docNo: null, signDate: null }
    expect(by('{文号}-{年度}年报-{日期}-（{文号}）{版本}', bare)).toBe('2025年报-第1版')
    expect(by('con.{年度}')).toBe('_con.2025')
    expect(by('{文号}', bare)).toBe('2025')
    expect([...by(`${'长'.repeat(300)}{年度}`)].length).toBeLessThanOrEqual(120)
  })

  it('is fit for Windows and at most 120 characters', () => {
    expect(named('a/b\\c:d*e?f"g<h>i|j. ', false)).not.toMatch(/[\\/:*?"<>|]|[. ]$/)
    expect([...named('x'.repeat(300), true)]).toHaveLength(120)
    const long = named('长'.repeat(300), true)
    expect(long.endsWith('（草稿）')).toBe(true)
  })

  it('tells the report, its blank form and every paper beside it apart, whatever is cut or left out', () => {
    const names = (office: string, pattern: string) => {
      const builder = usualYear().office({ name: office })
      const facts = factsOf(builder)
      const report = composeDocument(facts.form, facts.report, { draft: false })
      return [
        paperFileName(report, { pattern }),
        paperFileName(report, { pattern, mark: '（空白表）' }),
        ...Object.values(reportPapers).map(compose => paperFileName(compose(facts), { pattern })),
      ]
    }
    expect(names('青河县柳溪镇人民政府', '{机构}{年度}年报')).toEqual([
      '青河县柳溪镇人民政府2025年报',
      '青河县柳溪镇人民政府2025年报（空白表）',
      '青河县柳溪镇人民政府2025年报-送审单',
      '青河县柳溪镇人民政府2025年报-结转核对表',
      '青河县柳溪镇人民政府2025年报-校验报告',
    ])
    const long = names(`青河县${'柳'.repeat(60)}人民政府`, usualPattern)
    expect(new Set(long).size).toBe(5)
    expect(long.filter(name => Buffer.byteLength(name) > 220)).toEqual([])
    expect(new Set(names('青河县柳溪镇人民政府', '{年度}-送审单')).size).toBe(5)
  })

  it('names a long office in short, at the end of a word, and its subject whole', () => {
    const of = (office: string) => named(null, true, office)
    const subject = '政府信息公开工作年度报告（草稿）'
    const committee = `青海湖东岸${'生态保护'.repeat(7)}综合管理委员会办公室`
    expect(of(`西山省青河市青河县${committee}（青河县${'柳溪'.repeat(8)}管理局）`)).toBe(
      `2025-西山省青河市青河县${committee}-${subject}`,
    )
    expect(of(`西山省青河藏族自治州青河县${committee}第二分办公室`)).toBe(
      `2025-青河县${committee}第二分办公室-${subject}`,
    )
    expect(of(`${'生态保护站'.repeat(11)}综合业务`)).toBe(`2025-${'生态保护站'.repeat(10)}…-${subject}`)
  })

  it('leaves a Linux disk, which counts bytes, room for (999), the extension and the part file', () => {
    const office = `青河县${'柳'.repeat(53)}人民政府`
    expect(Buffer.byteLength(named(`关于${office}的情况报告`, true, office))).toBeLessThanOrEqual(220)
  })
})
