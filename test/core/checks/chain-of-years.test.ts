import { describe, expect, test } from 'vitest'
import { chainOfYears } from '../../../src/core/checks/chain-of-years.ts'
import type { ChainYear } from '../../../src/core/checks/chain-of-years.ts'
import type { ReportBuilder } from '../../helpers/report-builder.ts'
import { report2019, report2021 } from '../../helpers/report-builder.ts'

const stored = (builder: ReportBuilder): ChainYear => ({
  form: builder.form(),
  report: builder.build(),
  imported: true,
})

/** One application carried from each year into the next, nine documents in force. */
const year = (of: number) =>
  report2021(of).imported().withAll({
    't3.in.np': 1,
    't3.out.np': 1,
    't3.in.tot': 1,
    't3.out.tot': 1,
    't2.normDocs.inForce': 9,
  })

const chain = (...years: ReportBuilder[]) => chainOfYears(years.map(stored), [])

describe('结转链', () => {
  test('holds over years that follow from each other, whatever form they have', () => {
    const first = report2019(2020).imported().withAll({ 't3.out.np': 1, 't3.out.tot': 1 })
    expect(chain(year(2022), first, year(2021)).map(l => [l.year, l.is])).toEqual([
      [2022, 'holds'],
      [2021, 'holds'],
      [2020, 'first'],
    ])
  })

  test('a number changed in the middle breaks exactly the links it is part of, both numbers named', () => {
    const broken = chain(year(2021), year(2022).withAll({ 't3.out.ent': 4, 't3.out.tot': 5 }), year(2023))
    expect(broken.map(l => [l.year, l.is, l.breaks.length])).toEqual([
      [2023, 'broken', 1],
      [2022, 'holds', 0],
      [2021, 'first', 0],
    ])
    expect(broken[0]?.breaks.map(b => b.finding.says)).toEqual([
      '“上年结转”商业企业为0，与上年年报“结转下年度继续办理”4不一致。',
    ])
  })

  test('stocks of documents and cases that were pending belong to it', () => {
    const next = year(2022).withAll({ 't2.normDocs.made': 2 })
    const before = year(2021).withAll({ 't4.rv.pending': 1, 't4.rv.total': 1 })
    expect(chain(next, before)[0]?.breaks.map(b => b.finding.rule)).toEqual(['T2-01', 'T4-05'])
  })

  test('a year that is not stored is a gap, a blank is not judged', () => {
    expect(chain(year(2024), year(2022)).map(l => l.is)).toEqual(['gap', 'first'])
    expect(chain(year(2022).with('t3.in.np', null), year(2021))[0]?.is).toBe('unknown')
  })

  test('a reason settles a break until a number of it changes', () => {
    const [before, after] = [year(2021), year(2022).withAll({ 't2.normDocs.inForce': 7 })]
    const fingerprint = chain(before, after)[0]?.breaks[0]?.finding.fingerprint ?? ''
    const reasons = [{ year: 2022, fingerprint, reason: { code: 'scope_changed', note: '' } as const }]
    const explained = chainOfYears([before, after].map(stored), reasons)
    expect(explained[0]).toMatchObject({ is: 'explained', breaks: [{ reason: { code: 'scope_changed' } }] })
    const changed = [before, after.with('t2.normDocs.inForce', 6)].map(stored)
    expect(chainOfYears(changed, reasons)[0]?.is).toBe('broken')
  })

  test('a draft that says itself why it changed what was carried is explained', () => {
    const draft = report2021(2022).withCell('t3.in.np', {
      value: 2,
      origin: 'typed',
      carried: 1,
      reason: { code: 'merged_in', note: '并入青柳乡' },
    })
    const years = [stored(year(2021).with('t2.normDocs.inForce', 0)), { ...stored(draft), imported: false }]
    expect(chainOfYears(years, [])[0]?.is).toBe('explained')
  })
})
