import { describe, expect, it } from 'vitest'
import { inChinese, says, writtenLike } from '../../../../src/core/report/live-numbers/written-number.ts'

describe('a number as it stands in a sentence', () => {
  it.each([
    ['12', 7, '7'],
    ['１２', 305, '３０５'],
    ['1,200', 13_456, '13,456'],
    ['1,200', 800, '800'],
    ['0.5', 1.25, '1.25'],
    ['十二', 7, '七'],
    ['两', 20, '二十'],
    ['三', 2, '两'],
    ['一百零五', 0, '零'],
    ['十二', 1.5, '1.5'],
  ])('%s becoming %d is written %s', (text, value, written) => {
    expect(writtenLike(text, value)).toBe(written)
    expect(says(written, value)).toBe(true)
    expect(says(text, value)).toBe(false)
  })

  it.each([
    [10, '十'],
    [110, '一百一十'],
    [1_005, '一千零五'],
    [10_010, '一万零一十'],
    [20_300, '二万零三百'],
    [105_000, '十万五千'],
    [100_000_000, null],
    [-1, null],
  ])('%d is %s', (value, text) => {
    expect(inChinese(value)).toBe(text)
  })

  it('knows 两 and 二, 〇 and 零 as the same', () => {
    expect(says('二', 2) && says('两', 2) && says('一百〇五', 105)).toBe(true)
    expect(says('十二', 2)).toBe(false)
  })
})
