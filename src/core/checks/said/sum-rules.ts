import { exactSum } from '../../forms/exact-sum.ts'
import type { CheckInput, FoundBy, FunctionRule } from '../check.ts'
import { quoteAt } from '../text-parts.ts'
import type { Count } from './find-subject.ts'
import { rangeOf } from './read-paragraph.ts'
import type { ReadSentence } from './read-paragraph.ts'
import { saidParts } from './said-parts.ts'
import type { SaidPart } from './said-parts.ts'
import { listsIn } from './whole-and-parts.ts'
import type { WholeAndParts } from './whole-and-parts.ts'

/** 正文里的合计: percentages and parts that have to add up. */
export const sumRules: readonly FunctionRule[] = [
  {
    id: 'X-08',
    title: '百分比合计与占比',
    reason: '分列的占比应合计 100%，每个占比应等于分项除以总数。',
    leaves: '增长率、完成率和没有写“占”的百分比不核对。',
    source: '各地年报中的实例；经验',
    severity: 'warning',
    find: input => [...inSentences(input, sharesAddUp), ...inSentences(input, sharesFit)],
  },
  {
    id: 'X-09',
    title: '分项与总数',
    reason: '“共N条，其中……”的分项之和不应超过总数；不足总数的，看是否漏写。',
    leaves: '单位不同的分项、只写一个分项、按另一种口径再分的不核对。',
    source: '各地年报中的实例；经验',
    severity: 'warning',
    find: input => inSentences(input, partsFit),
  },
]

const inSentences = (
  { report }: CheckInput,
  find: (part: SaidPart, sentence: ReadSentence) => FoundBy[],
): FoundBy[] => saidParts(report).flatMap(part => part.sentences.flatMap(s => find(part, s)))

const quoteFrom = (part: SaidPart, { text }: ReadSentence, first: Count, last: Count) => {
  const { start, length } = rangeOf(text, first.begin - first.head.length, last.end)
  return quoteAt(part, start, part.text.slice(start, start + length))
}

const isShare = (c: Count) =>
  c.unit === '%' && c.exact && c.year === 'this' && /占|比例/.test(c.head || c.clause)
const round = (n: number) => Math.round(n * 100) / 100

/** Several shares that nearly make a whole; far from 100 % they are no list of everything. */
function sharesAddUp(part: SaidPart, sentence: ReadSentence): FoundBy[] {
  const percents = sentence.counts.filter(c => c.unit === '%')
  const together = /分别(?:占|为)|占比/.test(sentence.plain)
  const [first] = percents
  const last = percents.at(-1)
  if (percents.length < 2 || !first || !last) return []
  if (!percents.every(p => isShare(p) || (together && p.exact && p.year === 'this'))) return []
  if (!percents.some(isShare)) return []
  const sum = round(percents.reduce((all, p) => all + p.value, 0))
  if (Math.abs(sum - 100) <= 0.5 || Math.abs(sum - 100) > 10) return []
  return [
    {
      says: `正文百分比合计${String(sum)}%，应为100%。`,
      section: part.section,
      left: { value: sum, words: percents.map(p => `${String(p.value)}%`).join(' + ') },
      right: { value: 100, words: '100%' },
      difference: round(Math.abs(sum - 100)),
      quote: quoteFrom(part, sentence, first, last),
    },
  ]
}

/** 10件，占83.3% of 12件: right to the last digit printed, whether it was rounded or cut off. */
function sharesFit(part: SaidPart, sentence: ReadSentence): FoundBy[] {
  return listsIn(sentence).flatMap(({ whole, parts }) =>
    parts.flatMap(piece => {
      const share = sentence.counts[sentence.counts.indexOf(piece) + 1]
      if (!share || !isShare(share) || !whole.exact || !piece.exact || whole.value === 0) return []
      if (
        !/^[，,(（]?(?:约)?占(?:总数|总量|全部|申请总量|总数量|比|比例)?(?:的|为)?$/.test(share.head.trim())
      )
        return []
      const right = (piece.value / whole.value) * 100
      const printed = sentence.plain.slice(share.from - sentence.from, share.end - sentence.from)
      const decimals = /\.(\d+)/.exec(printed)?.[1]?.length ?? 0
      if (Math.abs(right - share.value) <= Math.max(0.05, 10 ** -decimals) + 1e-9) return []
      return [
        {
          says: `正文“${String(share.value)}%”与${String(piece.value)}/${String(whole.value)}不符，应为${right.toFixed(decimals)}%。`,
          section: part.section,
          left: { value: share.value, words: `${String(share.value)}%` },
          right: {
            value: round(right),
            words: `${String(piece.value)} ÷ ${String(whole.value)} = ${String(round(right))}%`,
          },
          difference: round(Math.abs(right - share.value)),
          quote: quoteFrom(part, sentence, piece, share),
        },
      ]
    }),
  )
}

function partsFit(part: SaidPart, sentence: ReadSentence): FoundBy[] {
  return listsIn(sentence).flatMap(list => {
    const sum = listSum(list)
    if (sum === null) return []
    const { whole, parts } = list
    const words = `${String(whole.value)}${whole.exact ? '' : '余'}`
    return [
      {
        says: `正文分项合计${String(sum)}与总数${words}不一致。`,
        section: part.section,
        severity: whole.exact && sum > whole.value ? ('warning' as const) : ('info' as const),
        left: { value: sum, words: parts.map(p => String(p.value)).join(' + ') },
        right: { value: whole.value, words: `总数 = ${words}` },
        difference: Math.abs(sum - whole.value),
        quote: quoteFrom(part, sentence, whole, parts.at(-1) ?? whole),
      },
    ]
  })
}

/** The sum that does not fit; null where it does or where nothing can be said. */
function listSum({ whole, parts }: WholeAndParts): number | null {
  if (parts.some(p => !p.exact)) return null
  if (!whole.exact)
    return parts[0] && parts.length === 1 && parts[0].value >= whole.value ? parts[0].value : null
  let sum = 0
  for (const part of parts) {
    sum = exactSum([sum, part.value])
    if (sum === whole.value) return null
  }
  return sum > whole.value || parts.length > 1 ? sum : null
}
