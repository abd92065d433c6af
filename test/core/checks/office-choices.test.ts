import { expect, test } from 'vitest'
import { ruleBook } from '../../../src/core/checks/rule-book.ts'
import { officeKindNames } from '../../../src/core/report/office-kind.ts'
import type { OfficeKind } from '../../../src/core/report/report.ts'
import { report2021 } from '../../helpers/report-builder.ts'

const everyRuleOff = Object.fromEntries(ruleBook.map(r => [r.id, '本单位不适用']))

test('提醒 and 提示 that the office switched off are silent; errors still speak', () => {
  const wrong = report2021()
    .withAll({ 't3.new.np': 1, 't3.deny_secret.np': 1, 't2.rules.made': 1, 't2.rules.inForce': 1 })
    .section('s1', '我局身份证号11010119000101009X，截止2021年底。')
    .section('s6', '无。')
  const all = wrong.check()
  const left = wrong.settings({ off: everyRuleOff }).check()
  expect(left).toEqual(all.filter(f => f.severity === 'error'))
  expect(left.map(f => f.rule)).toEqual(expect.arrayContaining(['S-01', 'T2-04']))
  expect(all.length).toBeGreaterThan(left.length)
})

test('one rule left out leaves the others', () => {
  const slip = report2021().section('s6', '截止2021年底未收取信息处理费，先行有效文件三件。')
  expect(
    slip
      .settings({ off: { 'Y-07': '县里统一用词' } })
      .check()
      .map(f => f.rule),
  ).toEqual(slip.check().flatMap(f => (f.rule === 'Y-07' ? [] : [f.rule])))
})

test('the county’s own date of publication comes before that of the law', () => {
  const early = report2021().text({ publishDate: '2022-01-21' })
  expect(early.findings('Y-04')).toEqual([])
  expect(
    early
      .settings({ deadline: '01-20' })
      .findings('Y-04')
      .map(f => f.says),
  ).toEqual(['发布日期2022-01-21晚于规定时限2022-01-20。'])
})

test('what a kind of office may and must do is asked of one table', () => {
  const kinds = Object.keys(officeKindNames) as OfficeKind[]
  const firing = (rule: string, report = report2021()) =>
    kinds.filter(kind => report.office({ kind }).findings(rule).length > 0)
  const late = report2021().text({ publishDate: '2022-02-01' })
  expect(firing('Y-04', late)).toEqual(kinds.filter(k => k !== 'gov_county'))
  const below = kinds.filter(k => k !== 'other_city')
  expect(firing('T2-04', report2021().withAll({ 't2.rules.made': 1, 't2.rules.inForce': 1 }))).toEqual(below)
  expect(firing('T3-11', report2021().withAll({ 't3.new.np': 1, 't3.deny_secret.np': 1 }))).toEqual(below)
  expect(firing('T4-08', report2021().with('t4.lr.uphold', 1))).toEqual(['gov_county'])
  expect(firing('T2-10', report2021().with('t2.fees.amountWan', 1000))).toEqual([
    'gov_township',
    'subdistrict',
  ])
  const silent = report2021().section('s1', '主动公开、依申请公开、信息管理、平台建设、监督保障都已做好。')
  const asked = kinds.filter(kind => silent.office({ kind }).findings('F-06')[0]?.severity === 'warning')
  expect(asked).toEqual(['gov_township', 'gov_county'])
})
