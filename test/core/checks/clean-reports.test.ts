import { describe, expect, test } from 'vitest'
import { checkReport } from '../../../src/core/checks/check-report.ts'
import { report2019, report2021 } from '../../helpers/report-builder.ts'
import { cleanReport } from './clean/clean-report.ts'
import { offices } from './clean/offices.ts'

for (const [name, builder] of [
  ['2021 form', report2021()],
  ['2021 form with last year', report2021(2024).lastYear()],
  ['2021 form after the 2019 form', report2021(2021).lastYear()],
  ['2019 form', report2019()],
  ['2019 form with last year', report2019(2020).lastYear()],
] as const) {
  test(`a clean report passes with nothing but the reminder to compare registers (${name})`, () => {
    const { verdict, findings } = checkReport(builder.checkInput())
    expect(findings.map(f => [f.rule, f.says])).toEqual([
      ['T2-14', '请与网站规范性文件专栏、司法部门备案数核对。'],
    ])
    expect(verdict).toBe('pass')
  })
}

test('a clean published report raises nothing at all', () => {
  expect(report2021().imported().check()).toEqual([])
})

describe.each(offices)('$office.name $year', report => {
  test('has no error and at most one 提醒, in hand and published', () => {
    for (const builder of [cleanReport(report), cleanReport(report).imported()]) {
      const findings = builder.check()
      expect(findings.filter(f => f.severity === 'error').map(f => [f.rule, f.says])).toEqual([])
      expect(
        findings.filter(f => f.severity === 'warning').map(f => [f.rule, f.says, f.quote?.text]),
      ).toEqual([])
    }
  })
})
