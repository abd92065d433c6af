import { NO_FEES } from '../../forms/questions-2021.ts'
import { fill } from '../../forms/terms.ts'
import { valueOf } from '../../report/report.ts'
import type { CheckInput, FoundBy, FunctionRule, Repair } from '../check.ts'
import { quoteAt, wordsOf } from '../text-parts.ts'
import { rangeOf } from './read-paragraph.ts'
import { saidParts } from './said-parts.ts'

const source = '国办函〔2020〕109号及各省规定'

/** 信息处理费: what chapter six has to say of it, and the fees of table 2. */
export const feeRules: readonly FunctionRule[] = [
  {
    id: 'X-10',
    title: '信息处理费收取情况',
    reason: '2021 年起信息处理费收取情况列入年报第六部分，没有收取也要写明。',
    leaves: '只看有没有提到收费，不核对收费通知的件数。',
    source,
    severity: 'warning',
    forms: ['F2021'],
    find: notMentioned,
  },
  {
    id: 'X-11',
    title: '第六部分不能只写“无”',
    reason: '第六部分至少要写信息处理费收取情况，只写“无其他需要报告的事项”会被退回。',
    leaves: '写了其他事项的，不判断写得够不够。',
    source: `${source}；各地审核意见`,
    severity: 'warning',
    forms: ['F2021'],
    find: nothingToReport,
  },
  {
    id: 'T2-12',
    title: '信息处理费计入收费金额',
    reason: '信息处理费是行政事业性收费，收取了的应包含在表二收费金额之内。',
    leaves: '没有写明收取金额的不核对。',
    source: '国办函〔2020〕109号',
    severity: 'warning',
    forms: ['F2021'],
    find: feeOutsideTable,
  },
]

/** Chapter six and the chapters some counties add for fees. */
export const feeWords = ({ text, ...report }: CheckInput['report']): string =>
  [wordsOf({ text, ...report }, 's6'), ...text.extra.flatMap(e => [e.heading, ...e.paragraphs])].join('\n')

const mentions = (words: string) => /处理费|收费|收取.{0,10}费/.test(words)

/** 收费 in other words (未发生收费情况) says what has to be said. An own chapter not yet begun is left to F-01. */
function notMentioned({ report, imported }: CheckInput): FoundBy[] {
  const words = feeWords(report)
  if (mentions(words) || (!imported && words.trim() === '')) return []
  return [
    {
      says: '第六部分应说明本年度信息处理费收取情况（未收取也要写明）。',
      section: 's6',
      repairs: [withFeeSentence(report)],
    },
  ]
}

function withFeeSentence(report: CheckInput['report']): Repair {
  return {
    label: '没有收取的，写入“未收取信息处理费”',
    edits: [
      {
        what: 'section',
        section: 's6',
        to: [...report.text.sections.s6, { paragraphs: [fill(NO_FEES, { year: report.year })] }],
      },
    ],
  }
}

const nothing =
  /^[^，。]{0,20}?[，,]?[^，。]{0,24}?(?:暂?无|没有)(?:(?:其他|其它|另外)?(?:应当|应该|需要|需|应)?(?:报告|说明|披露)?(?:的)?(?:其他|其它)?(?:事项|情况|内容)?)[。.]?$/

function nothingToReport({ report }: CheckInput): FoundBy[] {
  const paragraphs = report.text.sections.s6.flatMap(b => b.paragraphs)
  const [only = ''] = paragraphs
  const words = only.replace(/\s/g, '')
  if (paragraphs.length !== 1 || words.length > 45 || mentions(feeWords(report)) || !nothing.test(words))
    return []
  const part = { part: 's6', paragraph: 0, text: only, section: 's6' } as const
  return [
    {
      says: '第六部分不宜只写“无”，请写明信息处理费收取情况。',
      section: 's6',
      quote: quoteAt(part, 0, only),
      repairs: [withFeeSentence(report)],
    },
  ]
}

function feeOutsideTable({ report }: CheckInput): FoundBy[] {
  const cell = 't2.fees.amountWan'
  const held = valueOf(report, cell)
  if (held === null) return []
  return saidParts(report).flatMap(part =>
    part.sentences.flatMap(({ text, counts }) =>
      counts.flatMap(count => {
        if (count.subject?.id !== 'processingFee' || count.year !== 'this' || !count.exact) return []
        const yuan = inYuan(count.value, count.unit === '万元' ? 'wan' : 'yuan')
        if (yuan <= inYuan(held, 'wan')) return []
        const { start, length } = rangeOf(text, count.from, count.end)
        return [
          {
            says: `已收取信息处理费${String(yuan)}元，行政事业性收费金额应包含该费用，现为${String(held)}万元。`,
            section: part.section,
            cells: [cell],
            left: { value: yuan, words: `信息处理费 = ${String(yuan)}元` },
            right: { value: held, words: `行政事业性收费 = ${String(held)}万元` },
            quote: quoteAt(part, start, part.text.slice(start, start + length)),
          },
        ]
      }),
    ),
  )
}

/** 元, to the 分: 0.0102 万元 is 102 元, not 102.00000000000001. */
const inYuan = (value: number, unit: 'yuan' | 'wan'): number =>
  Math.round(value * (unit === 'wan' ? 1e6 : 100)) / 100
