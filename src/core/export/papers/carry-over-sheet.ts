import { carriedLinks } from '../../carry-over/carried-links.ts'
import type { CarriedLink, CarriedLinks, LinkState } from '../../carry-over/carried-links.ts'
import type { Explained } from '../../checks/outcome.ts'
import { isComputed } from '../../forms/cells.ts'
import { formatReason } from '../../report/cell-value.ts'
import type { PaperDocument } from '../document.ts'
import { chainRows } from './chain-rows.ts'
import type { PaperPart } from './compose-paper.ts'
import { composePaper } from './compose-paper.ts'
import type { PaperFacts } from './paper-facts.ts'
import { figureWords, outcomeOfFacts, planOf } from './paper-facts.ts'
import type { CellWords, TablePlan } from './paper-table.ts'
import { caption, centred, figure, head, label, words } from './paper-table.ts'

const columns = 5
const widths = [2045, 1250, 1350, 900, 3300]

/** A link as it is printed. */
interface Line {
  readonly name: string
  readonly link: CarriedLink
  /** Why it does not hold, as the clerk wrote; a total follows from its columns. */
  readonly why: string | null
  readonly follows: boolean
}

interface Group {
  readonly title: string
  readonly lines: readonly Line[]
}

/** 结转核对表: every number that follows from last year's report, both numbers, and why they differ. */
export function composeCarryOverSheet(facts: PaperFacts): PaperDocument {
  const { report, lastYear } = facts
  const links = carriedLinks(lastYear, report)
  const groups = groupsOf(links, facts).filter(group => group.lines.length > 0)
  const rows = [
    ...groups.flatMap(({ title, lines }) => [[caption(title, { cols: columns })], ...lines.map(row)]),
    ...chainRows(facts, columns),
  ]
  const table: TablePlan = {
    ...{ id: 'carry-over', name: '结转核对表', widths, headRows: 1, rowHeight: 370, flows: true },
    rows: [heads(report.year, links.source), ...rows, signatures],
  }
  const parts: PaperPart[] = [
    { is: 'paragraph', text: sayAll(report.year, links.source, groups) },
    ...(rows.length > 0 ? [{ is: 'table', table } as const] : []),
  ]
  return composePaper(planOf(facts, 'carry-over', '年政府信息公开年报', parts))
}

function groupsOf({ applications, stocks, pending }: CarriedLinks, facts: PaperFacts): Group[] {
  const answers = answersOf(facts)
  const lines = (
    list: readonly CarriedLink[],
    rules: readonly string[],
    name: (link: CarriedLink) => string,
  ) =>
    list.map((link): Line => {
      const answer = answers.find(
        ({ finding }) => rules.includes(finding.rule) && finding.cells.includes(link.cell.id),
      )
      const parts = list.filter(other => other !== link && link.cell.sums.flat().includes(other.cell.id))
      return {
        name: name(link),
        link,
        why: link.reason ? formatReason(link.reason) : (answer?.note ?? null),
        follows: isComputed(link.cell) && parts.some(part => part.state === 'broken'),
      }
    })
  return [
    {
      title: '表三：“上年结转”等于上年“结转下年度继续办理”',
      lines: lines(applications, ['T3-06'], link => link.cell.colLabel),
    },
    {
      title: `表二：“${stocks[0]?.cell.colLabel ?? ''}”由上年末存量推算`,
      lines: lines(stocks, ['T2-01', 'T2-06'], link => link.cell.rowLabel),
    },
    {
      title: '表四：本年总计不少于上年“尚未审结”的件数（提醒）',
      lines: lines(pending, ['T4-05'], link => link.cell.name.split(' ').slice(1, -1).join(' ')),
    },
  ]
}

/** What was written beside a link that does not hold: 已核实（说明）, or a reason given in the chain of years. */
function answersOf(facts: PaperFacts): readonly Explained[] {
  const { report, findings, chainReasons } = facts
  const reasons = new Map(
    chainReasons
      .filter(({ year }) => year === report.year)
      .map(({ fingerprint, reason }) => [fingerprint, reason]),
  )
  const inChain = findings.flatMap(finding => {
    const reason = reasons.get(finding.fingerprint)
    return reason ? [{ finding, note: formatReason(reason) }] : []
  })
  return [...inChain, ...outcomeOfFacts(facts).explained]
}

function sayAll(year: number, source: CarriedLinks['source'], groups: readonly Group[]): string {
  if (source === 'none') {
    return `没有${year - 1}年年报，也没有录入上年末数，本年各数没有可以核对的上年数。`
  }
  const all = groups.flatMap(group => group.lines)
  const broken = all.filter(line => line.link.state === 'broken' && !line.follows)
  const unknown = all.filter(line => line.link.state === 'unknown').length
  const explained = broken.filter(line => line.why !== null).length
  const parts = [
    broken.length === 0 ? '没有不符' : `${broken.length}项不符，其中${explained}项已说明原因`,
    ...(unknown > 0 ? [`${unknown}项有空格，暂不能判断`] : []),
  ]
  const from = source === 'report' ? `${year - 1}年年报` : '手工录入的上年末数'
  return `与${from}核对：${parts.join('，')}。`
}

const heads = (year: number, source: CarriedLinks['source']): CellWords[] => [
  head('项目'),
  head(source === 'stock' ? '录入数' : '应为'),
  head(`${year}年年报`),
  head('核对'),
  head('算式、原因及说明'),
]

const signatures = [label('核对人'), centred(''), label('复核人'), words('', { cols: 2 })]

const stateNames: Readonly<Record<LinkState, string>> = {
  holds: '相符',
  broken: '不符',
  unknown: '待填',
  none: '无',
}

function row({ name, link, why, follows }: Line): CellWords[] {
  const unsaid = follows ? '见以上各列。' : '没有说明原因。'
  return [
    label(name),
    figure(figureWords(link.expected)),
    figure(figureWords(link.actual)),
    centred(stateNames[link.state]),
    words([link.sum, why ?? (link.state === 'broken' ? unsaid : '')].filter(Boolean).join('\n')),
  ]
}
