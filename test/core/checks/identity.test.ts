import { describe, expect, test } from 'vitest'
import { report2021 } from '../../helpers/report-builder.ts'

describe('统计期限', () => {
  const says = (report: ReturnType<typeof report2021>) =>
    report.findings('Y-02').map(f => [f.severity, f.says])

  test('an own report that does not print it is reminded, whatever the frame holds', () => {
    expect(says(report2021().text({ preface: ['本报告依法编制。'] }))).toEqual([
      ['warning', '没有写明统计期限。统计期限应为2021年1月1日至12月31日。'],
    ])
  })

  test('a published report is judged by what was read from it', () => {
    const published = report2021().imported().text({ preface: [] })
    expect(says(published)).toEqual([])
    expect(says(published.text({ preface: [], periodStart: null, periodEnd: null }))[0]?.[0]).toBe('warning')
    expect(says(published.text({ preface: [], periodEnd: '2020-12-31' }))).toEqual([
      ['error', '统计期限应为2021年1月1日至12月31日。'],
    ])
  })

  test('last year’s period left in the preface is quoted where it stands', () => {
    const text = '根据条例编制。统计期限为2020年1月1日至2020年12月31日。'
    const [finding] = report2021()
      .text({ preface: ['导语。', text] })
      .findings('Y-02')
    expect(finding?.quote).toEqual({
      part: 'preface',
      paragraph: 1,
      start: 12,
      length: 21,
      text: '2020年1月1日至2020年12月31日',
    })
  })
})

describe('公布时限', () => {
  test.each([
    ['gov_township', '2022-01-31', '2022-02-01'],
    ['subdistrict', '2022-01-31', '2022-02-01'],
    ['dept_county', '2022-01-31', '2022-02-01'],
    ['committee', '2022-01-31', '2022-02-01'],
    ['other_city', '2022-01-31', '2022-02-01'],
    ['gov_county', '2022-03-31', '2022-04-01'],
  ] as const)('%s: %s is in time, %s is late', (kind, inTime, late) => {
    const on = (publishDate: string) => report2021().office({ kind }).text({ publishDate }).findings('Y-04')
    expect(on(inTime)).toEqual([])
    expect(on(late).map(f => f.severity)).toEqual(['warning'])
  })

  test('a report signed before its year is over is wrong', () => {
    expect(report2021().text({ signDate: '2021-12-31' }).findings('Y-04')).toMatchObject([
      { severity: 'error', says: '成文日期2021-12-31早于报告年度结束，请核对。' },
    ])
  })
})

test('a missing title is one reminder with the title to use, not two', () => {
  const findings = report2021().text({ title: null }).check()
  expect(findings.map(f => f.rule)).toEqual(['F-04', 'T2-14'])
})

test('a published report that does not tell its year is not measured against one', () => {
  const nameless = report2021().text(report2021().build().text).imported().year(0).office({ name: '' })
  const rules = (report: typeof nameless) => report.check().map(f => f.rule)
  expect(rules(nameless)).toEqual([])
  expect(rules(nameless.text({ title: null }))).toEqual(['F-04'])
})
