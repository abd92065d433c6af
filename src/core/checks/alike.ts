import { likenessInWords } from '../likeness/likeness-in-words.ts'
import type { CheckInput, FoundBy, FunctionRule } from './check.ts'
import { quoteAt, textParts } from './text-parts.ts'

/** 雷同: paragraphs like an earlier report of the office, or like another office's. */
export const alikeRules: readonly FunctionRule[] = [
  {
    id: 'F-08',
    title: '总体情况和问题改进不雷同',
    reason: '照抄上年或其他单位的年报，等于没有报告本年的工作；通报、测评以雷同为由退回的最多。',
    source: '国办公开办函〔2021〕30号；各地年报通报',
    leaves: '只比本机存有的年报；三十字以内的套话和第二、三、四、六部分不比。',
    severity: 'warning',
    find: alike,
  },
]

const compared = new Set(['s1', 's5'])

function alike({ report, likeness = [], imported }: CheckInput): FoundBy[] {
  if (imported || likeness.length === 0) return []
  const known = new Map(likeness.map(l => [l.text, l]))
  return textParts(report).flatMap(part => {
    const like = compared.has(part.part) ? known.get(part.text) : undefined
    return like
      ? [
          {
            says: `${likenessInWords(like)}，请避免雷同。`,
            section: part.section,
            quote: quoteAt(part, 0, part.text),
          },
        ]
      : []
  })
}
