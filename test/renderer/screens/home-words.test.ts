import { expect, test } from 'vitest'
import type { ReportSummary } from '../../../src/contract/views.ts'
import { dayInWords } from '../../../src/renderer/screens/home/day-words.ts'
import {
  chainInWords,
  currentOf,
  latestByYear,
  nextYear,
  sourceInWords,
  takenOver,
  yearDue,
} from '../../../src/renderer/screens/home/years.ts'
import { aSummary } from '../a-summary.ts'

test('each year stands once, newest first, in its newest version', () => {
  const list = [aSummary(2022), aSummary(2024, { version: 2 }), aSummary(2024), aSummary(2023)]
  expect(latestByYear(list).map(s => [s.year, s.version])).toEqual([
    [2024, 2],
    [2023, 1],
    [2022, 1],
  ])
})

test('the report in hand is the newest one that is not archived', () => {
  expect(currentOf([aSummary(2023, { status: 'draft' }), aSummary(2024)])?.year).toBe(2023)
  expect(currentOf([aSummary(2023), aSummary(2024)])).toBeUndefined()
})

test('a correction in hand hides the archived version beside it', () => {
  const list = [aSummary(2024), aSummary(2024, { version: 2, status: 'draft' })]
  expect(currentOf(list)?.version).toBe(2)
})

test('the next year follows the newest report, but never the calendar', () => {
  expect(nextYear([aSummary(2020)], 2026, 2026)).toBe(2021)
  expect(nextYear([aSummary(2026)], 2026, 2026)).toBe(2026)
  expect(nextYear([], 2025, 2026)).toBe(2025)
})

test('the chain says both numbers and the reason where it does not hold', () => {
  const words = (chain: ReportSummary['chain']) => chainInWords({ year: 2022, chain })
  expect(words({ is: 'holds' })).toEqual({ says: '接上', tone: 'good' })
  expect(words({ is: 'broken', from: 2, to: 0 }).says).toBe('2 → 0，接不上')
  expect(
    words({ is: 'broken', from: 2, to: null, reason: { code: 'corrected_last_year', note: '' } }).says,
  ).toBe('2 → 空，更正上年统计差错')
  expect(words({ is: 'first' }).says).toBe('没有 2021 年')
})

test('the source of an imported year is told by its file', () => {
  const from = (sourceName: string | null) => sourceInWords({ origin: 'imported', sourceName })
  expect(from('2020年报.DOCX')).toBe('导入自 Word')
  expect(from('index.htm')).toBe('导入自网页')
  expect(from('粘贴的文字')).toBe('导入自粘贴文字')
  expect(sourceInWords({ origin: 'own', sourceName: null })).toBe('本程序')
})

test('days and dates are said as a clerk says them', () => {
  expect(dayInWords('2027-01-31')).toBe('2027年1月31日（周日）')
})

test('only what the next form takes over is promised', () => {
  expect(takenOver(aSummary(2020, { carriedOut: 1 }))).toBe('结转下年度继续办理（1 件）')
  expect(takenOver(aSummary(2021))).toBe('结转下年度继续办理、现行有效件数')
})

test('the deadline is that of the report in hand, else of the next one, and none once that is archived', () => {
  expect(yearDue([], 2026)).toBe(2026)
  expect(yearDue([aSummary(2024), aSummary(2025, { status: 'draft' })], 2026)).toBe(2025)
  expect(yearDue([aSummary(2025)], 2026)).toBe(2026)
  expect(yearDue([aSummary(2025), aSummary(2026)], 2026)).toBeNull()
})
