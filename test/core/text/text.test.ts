import { describe, expect, test } from 'vitest'
import { chineseCount } from '../../../src/core/text/chinese-count.ts'
import { chineseNumber, toChinese } from '../../../src/core/text/chinese-number.ts'
import { dateIn, dateReadings, isDateOnly, isoDate, yearIn } from '../../../src/core/text/date-words.ts'
import { compact, fold, tidy, wordsOnly } from '../../../src/core/text/fold.ts'
import { ordinalOf } from '../../../src/core/text/ordinal.ts'
import { editDistance, similarity } from '../../../src/core/text/similarity.ts'

describe('全角、兼容字符、看不见的字符', () => {
  test.each([
    ['（一）１２３．５', '(一)123.5'],
    ['㈠主动公开', '(一)主动公开'],
    ['\u2f2f\u2f8f\u200b', '工行'],
    ['a\u00a0b\u3000c', 'a b c'],
    ['－5—', '-5-'],
  ])('%s', (text, folded) => {
    expect(fold(text)).toBe(folded)
  })
  test('去空白、去标点、收拾两端', () => {
    expect(compact(' 商业 \n企业 ')).toBe('商业企业')
    expect(wordsOnly('3.危及“三安全一稳定”')).toBe('3危及三安全一稳定')
    expect(tidy('\u2002 一、总体\u00a0情况 \u200b')).toBe('一、总体 情况')
  })
})

test('汉字数和阿拉伯数互换', () => {
  for (let n = 1; n < 100; n++) expect(chineseNumber(toChinese(n))).toBe(n)
  expect(chineseNumber('二〇二一')).toBe(2021)
  for (const bad of ['', '十十', '百', '一万', '年']) expect(chineseNumber(bad)).toBeNull()
})

test.each([
  ['一百零三', 103],
  ['两千', 2000],
  ['一百二十三', 123],
  ['十二万三千', 123_000],
  ['一亿三千万', 130_000_000],
  ['一亿零五', 100_000_005],
  ['一百二', null],
  ['三万二', null],
])('汉字写的件数：%s 是 %s', (text, count) => {
  expect(chineseCount(text)).toBe(count)
})

describe('序号', () => {
  test.each([
    ['一、总体情况', 1, 1],
    ['十二．其他', 1, 12],
    ['第三部分 申请办理', 1, 3],
    ['（二）改进情况', 2, 2],
    ['㈤监督保障', 2, 5],
    ['3.危及', 3, 3],
    ['4、公开', 3, 4],
    ['（5）落实', 4, 5],
  ])('%s', (text, level, number) => {
    expect(ordinalOf(text)).toMatchObject({ level, number })
  })
  test.each(['总体情况', '、存在问题', '2021年', '3.5万元', '一是加强'])('%s 没有序号', text => {
    expect(ordinalOf(text)).toBeNull()
  })
})

describe('相似度', () => {
  test('编辑距离，超过上限就停', () => {
    expect(editDistance('危机三安全以稳定', '危及三安全一稳定')).toBe(2)
    expect(editDistance('甲乙丙丁', '戊己庚辛', 2)).toBe(3)
    expect(editDistance('', '甲乙')).toBe(2)
  })
  test('0 到 1，达不到下限记 0', () => {
    expect(similarity('危机三安全以稳定', '危及三安全一稳定', 0.75)).toBe(0.75)
    expect(similarity('行政处罚', '行政强制', 0.75)).toBe(0)
    expect(similarity('规章', '规章')).toBe(1)
    expect(similarity('甲'.repeat(100), `${'甲'.repeat(99)}乙`)).toBe(0)
  })
})

describe('日期', () => {
  test.each([
    ['2021年2月19日', '2021-02-19'],
    ['发布日期：2021-02-08 11:13', '2021-02-08'],
    ['二〇二一年十二月三十一日', '2021-12-31'],
    ['2023 年 1 月 5 日', '2023-01-05'],
    ['2021年2月30日', null],
    ['二月二日', null],
  ])('%s', (text, iso) => {
    expect(dateIn(text)).toBe(iso)
  })
  test('闰年', () => {
    expect([isoDate(2020, 2, 29), isoDate(2021, 2, 29), isoDate(1900, 2, 29)]).toEqual([
      '2020-02-29',
      null,
      null,
    ])
  })
  test('只有日期的一行', () => {
    expect(isDateOnly('（2021年2月19日）')).toBe(true)
    expect(isDateOnly('2021年2月19日公布')).toBe(false)
  })
  test('丢了年、月、日的日期有几种读法', () => {
    expect(dateReadings('2021129')).toEqual(['2021-01-29', '2021-12-09'])
    expect(dateReadings('20210129')).toEqual(['2021-01-29'])
    expect(dateReadings('2021')).toEqual([])
  })
  test('年份', () => {
    expect(yearIn('柳溪镇2020年度报告')).toBe(2020)
    expect(yearIn('二〇二二年年报')).toBe(2022)
    expect(yearIn('电话0999-2022659')).toBeNull()
  })
})
