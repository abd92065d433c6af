import { officialPeriod, officialTitle } from '../carry-over/starting-text.ts'
import { deadlineOf } from '../report/deadline.ts'
import { halfWidth } from '../text/half-width.ts'
import type { CheckInput, FoundBy, FunctionRule, Repair } from './check.ts'
import { periodsIn } from './periods.ts'
import { repetitions } from './repetition.ts'
import { quoteAt, textParts } from './text-parts.ts'
import type { TextPart } from './text-parts.ts'

/** A published report may not tell its year (0) or its office (''); then nothing is measured against them. */
const knowsYear = ({ report }: CheckInput) => report.year > 0

/** 年份、日期和名称. */
export const identityAndDateRules: readonly FunctionRule[] = [
  {
    id: 'Y-01',
    title: '标题年份',
    reason: '标题的年份是报告年度，只出现一次。',
    source: '已公开年报中的实例',
    leaves: '不看正文里的年份（Y-03）。',
    severity: 'error',
    find: input => (knowsYear(input) ? yearOfTitle(input) : []),
  },
  {
    id: 'Y-02',
    title: '统计期限',
    reason: '年报统计期限为报告年度 1 月 1 日至 12 月 31 日。',
    source: '《政府信息公开条例》第五十条；已公开年报中的实例',
    leaves: '只看导语和总体情况里写明“统计”的期限。',
    severity: 'error',
    find: input => (knowsYear(input) ? period(input) : []),
  },
  {
    id: 'Y-04',
    title: '公布时限',
    reason: '部门、乡镇于次年 1 月 31 日前公布，县级以上地方人民政府于 3 月 31 日前公布。',
    source: '《政府信息公开条例》第四十九条',
    leaves: '不核对网站上实际的公布时间；县里另定的时限在检查设置里。',
    severity: 'warning',
    find: input => (knowsYear(input) ? dates(input) : []),
  },
  {
    id: 'O-03',
    title: '没有重复的字词',
    reason: '替换单位名称时容易留下“××市××市”“园区区”。',
    source: '已公开年报中的实例',
    leaves: '只认紧挨着的重复；隔开的重复、两个字的重叠词不看。',
    severity: 'warning',
    find: ({ report }) =>
      textParts(report).flatMap(part =>
        repetitions(part.text).map(({ start, text }) => ({
          says: `疑似重复：“${text}”。`,
          section: part.section,
          quote: quoteAt(part, start, text),
        })),
      ),
  },
  {
    id: 'F-04',
    title: '标题规范',
    reason: '标题由机关全称、年份和“政府信息公开工作年度报告”组成，中间没有空格。',
    source: '《政府信息公开条例》第四十九条、第五十条；经验',
    leaves: '不看标题的字体和分行。',
    severity: 'warning',
    find: title,
  },
]

function setTitle(input: CheckInput): { readonly wanted: string; readonly repairs: Repair[] } {
  const wanted = officialTitle(input.form, input.report.office, input.report.year)
  return {
    wanted,
    repairs: [{ label: `标题改为“${wanted}”`, edits: [{ what: 'frame', field: 'title', to: wanted }] }],
  }
}

function yearOfTitle(input: CheckInput): FoundBy[] {
  const { report } = input
  if (!report.text.title) return []
  const plain = halfWidth(report.text.title).replace(/[〔[(].*?[〕\])]/g, '')
  const years = [...plain.matchAll(/(?<!\d)(?:19|20)\d{2}(?!\d)/g)].map(m => Number(m[0]))
  if (years.length === 1 && years[0] === report.year) return []
  return [
    {
      says: `标题年份应为${report.year}年（且不重复）。`,
      section: 'frame',
      quote: {
        part: 'title',
        paragraph: 0,
        start: 0,
        length: report.text.title.length,
        text: report.text.title,
      },
      repairs: setTitle(input).repairs,
    },
  ]
}

function title(input: CheckInput): FoundBy[] {
  const { wanted, repairs } = setTitle(input)
  const printed = input.report.text.title
  if (!knowsYear(input) || input.report.office.name === '') {
    return printed ? [] : [{ says: '没有标题。', section: 'frame' }]
  }
  if (printed === wanted) return []
  const says = printed ? `标题建议为“${wanted}”。` : `没有标题，标题建议为“${wanted}”。`
  const quote = printed
    ? { quote: { part: 'title', paragraph: 0, start: 0, length: printed.length, text: printed } as const }
    : {}
  return [{ says, section: 'frame', ...quote, repairs }]
}

/**
 * What is printed counts. The two dates of the frame speak only for a published report whose words were read in another
 * way; a period mentioned in words that cannot be read is left alone.
 */
function period(input: CheckInput): FoundBy[] {
  const { report } = input
  const wanted = officialPeriod(report.year)
  const printed = textParts(report)
    .filter(p => p.part === 'preface' || p.part === 's1')
    .flatMap(part => periodsIn(part.text).map(p => ({ part, ...p })))
  const says = `统计期限应为${report.year}年1月1日至12月31日。`
  const frame = setPeriod(wanted)
  if (printed.length > 0) {
    return printed
      .filter(p => p.from !== wanted.start || p.to !== wanted.end)
      .map(p => ({
        says,
        section: p.part.section,
        quote: quoteAt(p.part, p.start, p.text),
        repairs: [{ label: '改为正确的统计期限', edits: [...frame, ...correctPeriod(input, p.part, p)] }],
      }))
  }
  const { periodStart, periodEnd } = report.text
  const mentioned = textParts(report).some(p => /统计(?:期限|时限|期间|时间)/.test(p.text))
  const read = input.imported && (periodStart !== null || periodEnd !== null)
  if (!mentioned && !read) {
    return [{ says: `没有写明统计期限。${says}`, section: 'frame', severity: 'warning' }]
  }
  return !read || (periodStart === wanted.start && periodEnd === wanted.end)
    ? []
    : [{ says, section: 'frame', repairs: [{ label: '改为正确的统计期限', edits: frame }] }]
}

const setPeriod = (wanted: { readonly start: string; readonly end: string }) =>
  [
    { what: 'frame', field: 'periodStart', to: wanted.start },
    { what: 'frame', field: 'periodEnd', to: wanted.end },
  ] as const

function correctPeriod(
  { report }: CheckInput,
  part: TextPart,
  wrong: { readonly start: number; readonly text: string },
): Repair['edits'] {
  if (part.part !== 'preface') return []
  const right = `${report.year}年1月1日至${report.year}年12月31日`
  const text = part.text.slice(0, wrong.start) + right + part.text.slice(wrong.start + wrong.text.length)
  return [{ what: 'preface', to: report.text.preface.map((p, i) => (i === part.paragraph ? text : p)) }]
}

/** A report dated inside its own year cannot cover it. Lateness is judged by the day it was published. */
function dates({ report, settings }: CheckInput): FoundBy[] {
  const { signDate, publishDate } = report.text
  const early = [
    ['成文日期', signDate],
    ['发布日期', publishDate],
  ].find(([, date]) => date && date <= `${report.year}-12-31`)
  if (early) {
    return [{ says: `${early[0]}${early[1]}早于报告年度结束，请核对。`, section: 'frame', severity: 'error' }]
  }
  const [name, date] = publishDate ? ['发布日期', publishDate] : ['成文日期', signDate]
  const limit = deadlineOf(report.office.kind, report.year, `${report.year}-12-31`, settings?.deadline).date
  return date && date > limit ? [{ says: `${name}${date}晚于规定时限${limit}。`, section: 'frame' }] : []
}
