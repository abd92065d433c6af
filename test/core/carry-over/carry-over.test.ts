import { describe, expect, test } from 'vitest'
import { carryOver } from '../../../src/core/carry-over/carry-over.ts'
import { form2019 } from '../../../src/core/forms/form-2019.ts'
import { form2021 } from '../../../src/core/forms/form-2021.ts'
import type { ReportBuilder } from '../../helpers/report-builder.ts'
import { liuxi, report2019, report2021 } from '../../helpers/report-builder.ts'

const columns = ['np', 'ent', 'sci', 'ngo', 'law', 'oth'] as const
const stock = Object.fromEntries(columns.map((c, i) => [`t3.out.${c}`, i + 1]))
const from = (last: ReportBuilder) => ({ form: last.form(), report: last.build() })
const valuesOf = (cells: Readonly<Record<string, { value: number | null }>>) =>
  Object.fromEntries(Object.entries(cells).flatMap(([id, c]) => (c.value === null ? [] : [[id, c.value]])))

describe('2021 版 → 2021 版', () => {
  const last = report2021(2023).withAll({
    ...stock,
    't2.normDocs.inForce': 12,
    't4.rv.pending': 2,
    't2.licences.decisions': 40,
  })
  const { report, lines, says } = carryOver(from(last), form2021, liuxi, 2024)

  test('only 上年结转 is filled, column by column, and its total follows', () => {
    expect(valuesOf(report.cells)).toEqual({
      't3.in.np': 1,
      't3.in.ent': 2,
      't3.in.sci': 3,
      't3.in.ngo': 4,
      't3.in.law': 5,
      't3.in.oth': 6,
      't3.in.tot': 21,
    })
    expect(report.cells['t3.in.np']).toEqual({ value: 1, origin: 'carried', carried: 1 })
    expect(report.cells['t3.in.tot']).toEqual({ value: 21, origin: 'computed' })
    expect(says).toBe('已从2023年年报带入6格。')
  })

  test('every stock says what became of it', () => {
    expect(lines.map(l => [l.mode, l.to, l.value])).toEqual([
      ...columns.map((c, i) => ['copy', `t3.in.${c}`, i + 1]),
      ['propose', 't2.rules.inForce', 0],
      ['propose', 't2.normDocs.inForce', 12],
      ['remind', 't4.rv.pending', 2],
    ])
    expect(lines[0]).toMatchObject({
      from: ['t3.out.np'],
      says: '带入自上年“结转下年度继续办理”：1件。',
    })
    expect(lines.at(-1)?.says).toBe('上年尚未审结2件，请填本年审结结果。')
  })
})

test('2019 版 → 2019 版: 上一年项目数量 is last year’s count with its change', () => {
  const last = report2019(2019).withAll({ ...stock, 't2.fees.prev': 118, 't2.fees.delta': -5 })
  const { report, lines } = carryOver(from(last), form2019, liuxi, 2020)
  expect(report.cells['t2.fees.prev']).toEqual({ value: 113, origin: 'carried', carried: 113 })
  expect(lines.find(l => l.to === 't2.fees.prev')?.from).toEqual(['t2.fees.prev', 't2.fees.delta'])
  expect(report.cells['t2.fees.delta']).toBeUndefined()
  expect(report.cells['t3.in.oth']?.value).toBe(6)
})

test('2019 版 → 2021 版: only 结转 crosses; what was public is shown, not taken for 现行有效', () => {
  const last = report2019(2020).withAll({
    ...stock,
    't2.normDocs.totalPub': 136,
    't2.otherSvc.prev': 87,
    't2.penalties.decisions': 3,
    't3.other.np': 4,
  })
  const { report, lines } = carryOver(from(last), form2021, liuxi, 2021)
  expect(Object.keys(valuesOf(report.cells))).toEqual([...columns, 'tot'].map(c => `t3.in.${c}`))
  expect(lines.find(l => l.to === 't2.normDocs.inForce')).toMatchObject({ mode: 'reference', value: 136 })
  expect(lines.find(l => l.to === 't2.penalties.decisions')).toMatchObject({ mode: 'reference', value: 3 })
  expect(lines.some(l => l.from.some(id => id.includes('otherSvc')))).toBe(false)
})

describe('what last year does not say', () => {
  test('stays unknown and is named; it never becomes 0', () => {
    const last = report2021(2023).withAll({ ...stock, 't3.out.ent': null })
    const { report, lines, says } = carryOver(from(last), form2021, liuxi, 2024)
    expect(report.cells['t3.in.ent']).toBeUndefined()
    expect(report.cells['t3.in.tot']?.value).toBeNull()
    expect(lines[1]).toMatchObject({
      value: null,
      says: '上年年报“表三 结转下年度 商业企业”没有数，没有带入，请核实后填写。',
    })
    expect(says).toBe('已从2023年年报带入5格，1格上年没有数，留空待填。')
  })

  test('also where only one of two addends is missing', () => {
    const last = report2019(2019).withAll({ 't2.fees.prev': 5, 't2.fees.delta': null })
    expect(carryOver(from(last), form2019, liuxi, 2020).report.cells['t2.fees.prev']).toBeUndefined()
  })
})

describe('only from the year before', () => {
  test('a report of another year carries nothing and says so', () => {
    const { report, lines, says } = carryOver(from(report2021(2022).withAll(stock)), form2021, liuxi, 2024)
    expect(valuesOf(report.cells)).toEqual({})
    expect(lines).toEqual([])
    expect(says).toBe('只能从2023年年报带入结转数；现有的是2022年年报，没有带入任何数。')
  })

  test('a first report begins blank, not zero', () => {
    const { report, says } = carryOver(null, form2021, liuxi, 2024)
    expect(valuesOf(report.cells)).toEqual({})
    expect(says).toBe('没有2023年年报，没有带入任何数。')
  })

  test('last year’s end stock typed by hand stands in for the report; what was not typed stays unknown', () => {
    const { report, lines, says } = carryOver(null, form2021, liuxi, 2024, {
      't3.out.np': 2,
      't2.normDocs.inForce': 18,
    })
    expect(report.cells['t3.in.np']).toEqual({ value: 2, origin: 'carried', carried: 2 })
    expect(report.cells['t3.in.ent']).toBeUndefined()
    expect(lines.find(l => l.to === 't2.normDocs.inForce')?.value).toBe(18)
    expect(says).toBe('已从手工录入的上年末数带入1格，5格上年没有数，留空待填。')
    expect(report.openingStock).toEqual({ 't3.out.np': 2, 't2.normDocs.inForce': 18 })
  })

  test('typed stock before a change of form is that of the older form', () => {
    const { report } = carryOver(null, form2021, liuxi, 2021, { 't3.out.np': 2 })
    expect(report.cells['t3.in.np']?.value).toBe(2)
  })
})

describe('the frame', () => {
  const last = report2021(2023).text({ docNo: '柳政〔2024〕1号' }).section('s1', '去年的话。')
  const { text } = carryOver(from(last), form2021, liuxi, 2024).report

  test('is written anew for the office and the year', () => {
    expect(text).toMatchObject({
      title: '青河县柳溪镇人民政府2024年政府信息公开工作年度报告',
      periodStart: '2024-01-01',
      periodEnd: '2024-12-31',
      signedBy: '青河县柳溪镇人民政府',
      contact: liuxi.contact,
      docNo: null,
      signDate: null,
      publishDate: null,
    })
  })

  test('has a preface with basis, parts, period and contact', () => {
    const preface = text.preface.join('\n')
    expect(preface).toContain('国办公开办函〔2021〕30号')
    expect(preface).toContain('六个部分')
    expect(preface).toContain('2024年1月1日至2024年12月31日')
    expect(preface).toContain('（地址：青河县柳溪镇兴柳路8号；邮编：999001；电话：0999-1234567；')
    expect(preface).not.toContain('2023')
  })

  test('leaves out of the preface what the office has not registered', () => {
    const contact = {
      ...liuxi.contact,
      office: null,
      site: null,
      address: null,
      fax: null,
      email: null,
      postcode: null,
    }
    const { preface } = carryOver(null, form2021, { ...liuxi, contact }, 2024).report.text
    expect(preface.at(-1)).toBe('如对本报告有疑问，请与青河县柳溪镇人民政府联系（电话：0999-1234567）。')
  })

  test('offers empty sub-headings and none of last year’s words', () => {
    expect(text.sections.s1.map(b => [b.subheading, b.paragraphs])).toEqual([
      ['主动公开', []],
      ['依申请公开', []],
      ['政府信息管理', []],
      ['政府信息公开平台建设', []],
      ['监督保障', []],
    ])
    expect(text.sections.s5.map(b => b.subheading)).toEqual(['存在的主要问题', '改进情况'])
    expect(text.sections.s6).toEqual([])
    expect(JSON.stringify(text)).not.toContain('去年的话')
  })
})
