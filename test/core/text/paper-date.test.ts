import { expect, it } from 'vitest'
import { paperDate, readDate } from '../../../src/core/text/paper-date.ts'

it('dates are understood as clerks write them', () => {
  for (const text of ['2027年1月15日', '2027-1-15', '2027.01.15', '２０２７/１/１５', '20270115']) {
    expect(readDate(text)).toBe('2027-01-15')
  }
  expect(readDate(' ')).toBeNull()
})

it('a day that the calendar does not have is not taken', () => {
  expect(readDate('2027年2月30日')).toBeUndefined()
  expect(readDate('2027年1月')).toBeUndefined()
})

it('dates are shown as on paper', () => {
  expect(paperDate('2027-01-05')).toBe('2027年1月5日')
  expect(paperDate(null)).toBe('')
})
