import { expect, test } from 'vitest'
import { chainLinks, chainState } from '../../../src/core/carry-over/chain.ts'
import { report2019, report2021 } from '../../helpers/report-builder.ts'

const last = report2021(2023).withAll({ 't3.out.np': 2, 't3.out.ent': 1 })
const current = report2021(2024).withAll({ 't3.in.np': 2, 't3.in.ent': 1 })

test('holds when all seven columns agree', () => {
  expect(chainLinks(last.build(), current.build())).toHaveLength(7)
  expect(chainState(last.build(), current.build())).toEqual({ is: 'holds' })
})

test('is broken in a column although the totals agree', () => {
  const swapped = report2021(2024).withAll({ 't3.in.np': 1, 't3.in.ent': 2 })
  expect(chainState(last.build(), swapped.build())).toEqual({ is: 'broken', from: 2, to: 1 })
})

test('names both totals and the reason given', () => {
  const merged = current.withCell('t3.in.np', {
    value: 5,
    origin: 'typed',
    carried: 2,
    reason: { code: 'merged_in', note: '' },
  })
  expect(chainState(last.build(), merged.build())).toEqual({
    is: 'broken',
    from: 3,
    to: 6,
    reason: { code: 'merged_in', note: '' },
  })
})

test('is unknown while a column is blank, also when the blank is last year’s', () => {
  expect(chainState(last.build(), current.with('t3.in.oth', null).build())).toEqual({ is: 'unknown' })
  expect(chainState(last.with('t3.out.oth', null).build(), current.build())).toEqual({ is: 'unknown' })
})

test('holds when only a printed 总计 is missing', () => {
  expect(chainState(last.imported().with('t3.out.tot', null).build(), current.build())).toEqual({
    is: 'holds',
  })
})

test('begins anew without the year before, and crosses the change of form', () => {
  expect(chainState(null, current.build())).toEqual({ is: 'first' })
  expect(chainState(report2021(2022).build(), current.build())).toEqual({ is: 'first' })
  expect(chainState(report2019(2020).build(), report2021(2021).build())).toEqual({ is: 'holds' })
})
