import { chainState } from '../../carry-over/chain.ts'
import type { ChainState } from '../../carry-over/chain.ts'
import { formatReason } from '../../report/cell-value.ts'
import { valueOf } from '../../report/report.ts'
import type { Report } from '../../report/report.ts'
import { figureWords } from './paper-facts.ts'
import type { TableRow } from './paper-table.ts'
import { caption, centred, figure, label, words } from './paper-table.ts'

/** The chain over all stored years in short, a row for each year, where there are more than two. */
export function chainRows(years: readonly Report[], columns: number): TableRow[] {
  if (years.length <= 2) return []
  return [
    [caption('历年：“上年结转”总计等于上一年“结转下年度”总计', { cols: columns })],
    ...years.slice(1).flatMap((report, i) => {
      const last = years[i]
      return last ? [chainRow(last, report)] : []
    }),
  ]
}

function chainRow(last: Report, report: Report): TableRow {
  const state = chainState(last, report)
  const known = state.is !== 'first'
  return [
    label(`${known ? last.year : report.year - 1}年 → ${report.year}年`),
    figure(known ? figureWords(valueOf(last, 't3.out.tot')) : '—'),
    figure(figureWords(valueOf(report, 't3.in.tot'))),
    centred(stateNames[state.is]),
    words(stateWords(state, report.year)),
  ]
}

const stateNames: Readonly<Record<ChainState['is'], string>> = {
  holds: '相符',
  broken: '不符',
  unknown: '待填',
  first: '—',
}

function stateWords(state: ChainState, year: number): string {
  switch (state.is) {
    case 'holds':
    case 'unknown':
      return ''
    case 'first':
      return `没有${year - 1}年年报。`
    case 'broken':
      return state.reason ? formatReason(state.reason) : '没有说明原因。'
  }
}
