import { stocksTakenOver } from '../../../core/carry-over/opening-stock.ts'
import { reasonNames } from '../../../core/report/cell-value.ts'
import type { ChainState, ReportSummary } from '../../../contract/views.ts'

/** The newest version of each year, newest year first. */
export function latestByYear(list: readonly ReportSummary[]): ReportSummary[] {
  const byYear = new Map<number, ReportSummary>()
  for (const summary of list) {
    const seen = byYear.get(summary.year)
    if (!seen || summary.version > seen.version) byYear.set(summary.year, summary)
  }
  return [...byYear.values()].sort((a, b) => b.year - a.year)
}

/** The report in hand: the newest one that is not archived yet. */
export const currentOf = (list: readonly ReportSummary[]): ReportSummary | undefined =>
  latestByYear(list).find(s => s.status !== 'archived')

/** The year to propose for a new report: the one after the newest, as far as the calendar allows. */
export function nextYear(list: readonly ReportSummary[], due: number, newestAllowed: number): number {
  const newest = latestByYear(list)[0]?.year
  return newest === undefined ? due : Math.min(newest + 1, newestAllowed)
}

/** The year whose deadline is to be met: of the report in hand, else of the one proposed; null once that is archived. */
export function yearDue(list: readonly ReportSummary[], proposed: number): number | null {
  const inHand = currentOf(list)
  if (inHand) return inHand.year
  return latestByYear(list).some(s => s.year === proposed) ? null : proposed
}

/** What the year after takes over from this report: 结转下年度继续办理（2 件）、现行有效件数. */
export function takenOver({ year, carriedOut }: Pick<ReportSummary, 'year' | 'carriedOut'>): string {
  const [first = '', ...others] = stocksTakenOver(year + 1)
  return [carriedOut === null ? first : `${first}（${carriedOut} 件）`, ...others].join('、')
}

export interface ChainWords {
  readonly says: string
  readonly tone: 'good' | 'warn' | 'quiet'
}

/** ✓ 接上 · 2 → 0，更正上年统计差错 · 缺 2020 年 · 首次 */
export function chainInWords(summary: Pick<ReportSummary, 'chain' | 'year'>): ChainWords {
  const { chain } = summary
  switch (chain.is) {
    case 'holds':
      return { says: '接上', tone: 'good' }
    case 'broken':
      return { says: brokenInWords(chain), tone: 'warn' }
    case 'unknown':
      return { says: '暂不能判断', tone: 'quiet' }
    case 'first':
      return { says: `没有 ${summary.year - 1} 年`, tone: 'quiet' }
  }
}

function brokenInWords(chain: Extract<ChainState, { is: 'broken' }>): string {
  const numbers = `${chain.from ?? '空'} → ${chain.to ?? '空'}`
  return `${numbers}，${chain.reason ? reasonNames[chain.reason.code] : '接不上'}`
}

const sourceKinds: Readonly<Record<string, string>> = {
  docx: ' Word',
  doc: ' Word',
  wps: ' WPS',
  pdf: ' PDF',
  htm: '网页',
  html: '网页',
  mht: '网页',
  mhtml: '网页',
  txt: '文字',
}

/** 本程序 · 导入自 Word · 导入自网页 … */
export function sourceInWords(summary: Pick<ReportSummary, 'origin' | 'sourceName'>): string {
  if (summary.origin === 'own') return '本程序'
  const ending = /\.([a-z]+)$/i.exec(summary.sourceName ?? '')?.[1]?.toLowerCase() ?? ''
  return `导入自${sourceKinds[ending] ?? '粘贴文字'}`
}
