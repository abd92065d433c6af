import { describe, expect, test } from 'vitest'
import { blockingFindings, checkReport } from '../../../src/core/checks/check-report.ts'
import type { ArithmeticRule } from '../../../src/core/checks/arithmetic-rule.ts'
import { form2021 } from '../../../src/core/forms/form-2021.ts'
import { applyEdits } from '../../../src/core/report/edit.ts'
import { report2021 } from '../../helpers/report-builder.ts'

describe('a finding shows its sum', () => {
  test('in words, with both sides and the difference', () => {
    const report = report2021().withAll({ 't3.new.np': 9, 't3.in.np': 2, 't3.open.np': 8, 't3.out.np': 4 })
    expect(report.findings('T3-01')[0]).toMatchObject({
      left: { value: 11, words: '一 + 二 = 9 + 2 = 11' },
      right: { value: 12, words: '三（七）+ 四 = 8 + 4 = 12' },
      difference: 1,
      section: 's3',
      passable: false,
    })
  })

  test('a long sum leaves out its zeros', () => {
    const report = report2021().withAll({ 't3.open.np': 18, 't3.partial.np': 2, 't3.sum.np': 24 })
    expect(report.findings('T3-03')[0]).toMatchObject({
      left: { value: 20, words: '（一）至（六）合计 = 18 + 2 = 20' },
      right: { value: 24, words: '（七）总计 = 24' },
    })
  })

  test('money is added up without binary dust', () => {
    const rule: ArithmeticRule = {
      id: 'L-01',
      title: '县里的规则',
      reason: '试验。',
      source: '经验',
      severity: 'warning',
      section: 's2',
      left: { name: '收费', terms: [{ cell: 't2.fees.amountWan' }], plus: 0.2 },
      op: '=',
      right: { name: '', terms: [], plus: 0.3 },
      says: '{a}≠{b}',
    }
    const check = (amount: number) =>
      checkReport(report2021().with('t2.fees.amountWan', amount).checkInput(), [rule]).findings.map(
        f => f.says,
      )
    expect(check(0.1)).toEqual([])
    expect(check(0.100001)).toEqual(['0.300001≠0.3'])
  })
})

test('a report of another year than the one before is no last year’s report', () => {
  const last = report2021(2021).with('t3.out.np', 1)
  expect(report2021(2023).lastYear(last).findings('T3-06')).toEqual([])
  expect(
    report2021(2022)
      .lastYear(last)
      .findings('T3-06')
      .map(f => f.cells),
  ).toEqual([['t3.in.np']])
})

test('a total is told where it differs from last year’s by itself, not where it follows a column', () => {
  const printed = report2021(2021).imported().with('t3.out.tot', 3)
  expect(
    report2021(2022)
      .lastYear(printed)
      .findings('T3-06')
      .map(f => f.cells),
  ).toEqual([['t3.in.tot']])
})

test('a limit without numbers of its own shows one side only', () => {
  const [finding] = report2021(2024).with('t4.ld.uphold', 1).findings('T4-07')
  expect(finding?.left?.words).toBe('未经复议直接起诉 = 1')
  expect(finding?.right).toBeUndefined()
})

describe('the fingerprint', () => {
  const report = report2021().withAll({ 't3.in.np': 2 }).lastYear({ 't3.out.np': 1 })
  const print = (r: typeof report) => r.findings('T3-06')[0]?.fingerprint

  test('stays when something else changes', () => {
    expect(print(report.with('t2.licences.decisions', 5))).toBe(print(report))
  })

  test('changes with the numbers on either side', () => {
    expect(print(report.with('t3.in.np', 3))).not.toBe(print(report))
    expect(print(report.lastYear({ 't3.out.np': 0 }))).not.toBe(print(report))
  })

  test('changes with the sentence where a finding has neither cells nor quote', () => {
    const late = (publishDate: string) => report2021().text({ publishDate }).findings('Y-04')[0]?.fingerprint
    expect(late('2022-02-01')).not.toBe(late('2022-02-02'))
  })

  test('tells two of a kind apart', () => {
    const twice = report2021().section('s6', '柳溪园区区。', '柳溪园区区。').findings('O-03')
    expect(new Set(twice.map(f => f.fingerprint)).size).toBe(2)
  })

  test('of a quoted word does not depend on where it stands', () => {
    const of = (text: string) => report2021().section('s6', text).findings('O-03')[0]?.fingerprint
    expect(of('柳溪园区区积极配合。')).toBe(of('本年度，柳溪园区区积极配合。'))
  })
})

describe('◇', () => {
  const broken = report2021().withAll({ 't3.in.np': 2, 't3.open.np': 2 }).lastYear({ 't3.out.np': 1 })

  test('an error that may be passed stops blocking once its reason is stored, another never does', () => {
    const { findings } = checkReport(broken.with('t3.new.np', 1).checkInput())
    const blocking = blockingFindings(findings)
    expect(blocking.map(f => f.rule)).toEqual(['T3-01', 'T3-06'])
    const all = new Set(blocking.map(f => f.fingerprint))
    expect(blockingFindings(findings, all).map(f => f.rule)).toEqual(['T3-01'])
  })

  test('a carried cell changed with a reason is no error any more, its reason is shown', () => {
    const explained = broken.withCell('t3.in.np', {
      value: 2,
      origin: 'typed',
      carried: 1,
      reason: { code: 'merged_in', note: '并入青柳乡' },
    })
    const { verdict, findings } = checkReport(explained.checkInput())
    expect(verdict).toBe('pass')
    expect(findings.filter(f => f.rule === 'T3-06').map(f => [f.severity, f.says])).toEqual([
      [
        'info',
        '“上年结转”自然人为2，与上年年报“结转下年度继续办理”1不一致。（已说明原因：机构合并划入，并入青柳乡）',
      ],
    ])
  })
})

describe('repairs', () => {
  test.each([
    ['T3-06', report2021().withAll({ 't3.in.np': 2, 't3.open.np': 2 }).lastYear({ 't3.out.np': 1 })],
    ['T3-01', report2021().withAll({ 't3.new.np': 3, 't3.open.np': 1 })],
    ['T2-01', report2021(2024).with('t2.normDocs.made', 2).lastYear({ 't2.normDocs.inForce': 4 })],
    ['T2-04', report2021().with('t2.rules.inForce', 6)],
    ['X-10', report2021().section('s6', '没有其他需要报告的事项。')],
    ['F-04', report2021().text({ title: null })],
    ['Y-01', report2021().text({ title: '青河县柳溪镇人民政府2020年政府信息公开工作年度报告' })],
    ['Y-02', report2021().text({ preface: ['本报告数据的统计期限为2020年1月1日至2020年12月31日。'] })],
  ])('the first one offered for %s makes its rule hold', (rule, broken) => {
    const input = broken.checkInput()
    const repair = broken.findings(rule)[0]?.repairs[0]
    expect(repair?.label).toMatch(/\p{Script=Han}/u)
    const report = applyEdits(form2021, input.report, repair?.edits ?? [])
    expect(checkReport({ ...input, report }).findings.filter(f => f.rule === rule)).toEqual([])
  })

  test('yuan read as 万元 have no more decimals than the cell may have', () => {
    const input = report2021().with('t2.fees.amountWan', 123456.1234).checkInput()
    const repair = checkReport(input).findings.find(f => f.rule === 'T2-10')?.repairs[0]
    expect(repair?.label).toContain('12.345612万元')
    const report = applyEdits(form2021, input.report, repair?.edits ?? [])
    expect(checkReport({ ...input, report }).findings.filter(f => /T2-(?:08|10)/.test(f.rule))).toEqual([])
  })

  test('going back to last year’s number makes the cell a carried one again', () => {
    const broken = report2021()
      .withCell('t3.in.np', { value: 2, origin: 'typed', carried: 1 })
      .lastYear({ 't3.out.np': 1 })
    expect(broken.findings('T3-06')[0]?.repairs[0]).toEqual({
      label: '把“自然人”列改为上年数1',
      edits: [{ what: 'cell', cell: 't3.in.np', to: { value: 1, origin: 'carried', carried: 1 } }],
    })
  })

  test('none is offered for a published report', () => {
    const findings = report2021().imported().with('t2.rules.inForce', 6).text({ title: null }).check()
    expect(findings.length).toBeGreaterThan(1)
    expect(findings.flatMap(f => f.repairs)).toEqual([])
  })
})

describe('the 总计 column of table three', () => {
  const broken = report2021().with('t3.new.np', 1)

  test('is not counted a second time in our own report, whose totals the program adds up', () => {
    expect(broken.findings('T3-01').map(f => f.cells[0])).toEqual(['t3.new.np'])
  })

  test('is judged for itself in a published report', () => {
    const columns = broken.with('t3.new.tot', 1).imported().findings('T3-01')
    expect(columns.map(f => f.cells[0])).toEqual(['t3.new.np', 't3.new.tot'])
  })
})
