import type { PaperDocument } from '../export/document.ts'
import { textWidth } from '../export/page-style.ts'
import { composePaper } from '../export/papers/compose-paper.ts'
import type { PaperPart } from '../export/papers/compose-paper.ts'
import type { TablePlan } from '../export/papers/paper-table.ts'
import { centred, head } from '../export/papers/paper-table.ts'
import { toChinese } from '../text/chinese-number.ts'
import type { ComparedGroup, ComparedYears } from './compare-years.ts'
import { changeWords, numberWords, tellChanges, yearWords } from './year-words.ts'

/** Without 年, which the name of the file would take for the year of a report. */
export const yearsTitle = (compared: ComparedYears): string =>
  `${compared.office}政府信息公开${yearsName(compared)}`

const yearsName = ({ years }: ComparedYears): string =>
  `历年对比（${String(years[0]?.year)}至${String(years.at(-1)?.year)}）`

/**
 * 历年对比 as a paper, an appendix to the report of its last year: what changed, then of each group its chart
 * and its table, at last how they are to be read.
 * @param pictures SVG drawings by group; a group without one has its table alone
 * Throws where there is no year.
 */
export function composeYears(
  compared: ComparedYears,
  pictures: Readonly<Record<string, string>>,
): PaperDocument {
  const last = compared.years.at(-1)
  const told = tellChanges(compared)
  if (!last || !told) throw new Error('there is no year to compare')
  const chapters = compared.groups.map(group => ({
    title: `${group.title}（单位：${group.unit}）`,
    parts: [{ is: 'table', table: tableOf(compared, group, pictures[group.id]) } satisfies PaperPart],
  }))
  const paragraph = (text: string): PaperPart => ({ is: 'paragraph', text })
  const changes = [paragraph(`${told.heading}：${told.sentences.join('')}`)]
  const notes = [...remarks(compared), ...compared.groups.flatMap(group => group.notes)].map(paragraph)
  return composePaper({
    title: yearsTitle(compared),
    office: compared.office,
    year: last.year,
    date: `${String(last.year)}-12-31`,
    kind: 'years',
    name: yearsName(compared),
    parts: [{ title: '主要变化', parts: changes }, ...chapters, { title: '说明', parts: notes }].flatMap(
      ({ title, parts }, index): PaperPart[] => [
        { is: 'heading', level: 1, text: `${toChinese(index + 1)}、${title}` },
        ...parts,
      ],
    ),
  })
}

/** How the tables are to be read. */
function remarks({ years }: ComparedYears): string[] {
  const of = (wanted: (year: ComparedYears['years'][number]) => boolean): string =>
    years
      .filter(wanted)
      .map(({ year }) => `${String(year)}年`)
      .join('、')
  const gaps = of(({ stored }) => stored === null)
  const drafts = of(({ stored }) => stored?.status === 'draft')
  return [
    '各表每格第一行是本年数，其下是比上年的增减和增减率；上年没有数或者为0的，不算增减率。',
    ...(gaps ? [`没有${gaps}的年报，记作“缺”。`] : []),
    ...(drafts ? [`${drafts}的年报还是草稿，数字可能改变。`] : []),
  ]
}

const yearWidth = 1145
/** A table of more years goes on over the page, else it would leave half a page blank before it. */
const WHOLE = 8

function tableOf(
  { years }: ComparedYears,
  { id, title, lines }: ComparedGroup,
  picture: string | undefined,
): TablePlan {
  const width = Math.floor((textWidth - yearWidth) / lines.length)
  const first = textWidth - width * lines.length
  return {
    id,
    name: title,
    widths: [first, ...lines.map(() => width)],
    headRows: 1,
    rowHeight: 280,
    ...(years.length > WHOLE ? { flows: true } : {}),
    ...(picture === undefined ? {} : { picture }),
    rows: [
      [head('年度'), ...lines.map(line => head(line.label))],
      ...years.map((year, index) => [
        centred(yearWords(year)),
        ...lines.map(({ points }) => {
          const point = points[index]
          const change = point ? changeWords(point) : ''
          return centred([point ? numberWords(point) : '', change].filter(Boolean).join('\n'))
        }),
      ]),
    ],
  }
}
