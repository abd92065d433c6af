import { chainOfYears } from '../../checks/chain-of-years.ts'
import type { ChainBreak, ChainLink, ChainYear } from '../../checks/chain-of-years.ts'
import { formatReason } from '../../report/cell-value.ts'
import { valueOf } from '../../report/report.ts'
import type { PaperFacts } from './paper-facts.ts'
import { figureWords } from './paper-facts.ts'
import type { TableRow } from './paper-table.ts'
import { caption, centred, figure, label, words } from './paper-table.ts'

/** The chain over the years before in short, a row for each; this year's link stands in full above it. */
export function chainRows({ report, years, chainReasons }: PaperFacts, columns: number): TableRow[] {
  const links = chainOfYears(years, chainReasons)
    .filter(link => link.is !== 'first' && link.year < report.year)
    .sort((a, b) => a.year - b.year)
  if (links.length === 0) return []
  const totals = new Map(years.map(each => [each.report.year, totalsOf(each)]))
  return [
    [caption('历年衔接（数字为上年“结转下年度”和当年“上年结转”的总计）', { cols: columns })],
    ...links.map(link => [
      label(`${link.year - 1}年 → ${link.year}年`),
      figure(totals.get(link.year - 1)?.out ?? '—'),
      figure(totals.get(link.year)?.in ?? '—'),
      centred(stateNames[link.is]),
      words(link.is === 'gap' ? `没有${link.year - 1}年年报。` : link.breaks.map(breakWords).join('\n')),
    ]),
  ]
}

const totalsOf = ({ report }: ChainYear) => ({
  in: figureWords(valueOf(report, 't3.in.tot')),
  out: figureWords(valueOf(report, 't3.out.tot')),
})

const stateNames: Readonly<Record<ChainLink['is'], string>> = {
  holds: '相符',
  broken: '不符',
  explained: '已说明',
  unknown: '有空格',
  gap: '—',
  first: '—',
}

const breakWords = ({ finding, reason }: ChainBreak): string =>
  reason ? `${finding.says}（${formatReason(reason)}）` : finding.says
