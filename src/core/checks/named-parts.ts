import type { Form } from '../forms/form.ts'
import type { Report } from '../report/report.ts'
import { chineseNumber } from '../text/chinese-number.ts'
import { compact, wordsOnly } from '../text/fold.ts'
import { sentencesOf } from '../text/sentences.ts'
import type { CheckInput, FoundBy, FunctionRule } from './check.ts'
import { quoteAt, textParts } from './text-parts.ts'

/** 导语与正文. */
export const namedPartRules: readonly FunctionRule[] = [
  {
    id: 'F-03',
    title: '导语所列部分与正文一致',
    reason: '导语列出本报告由哪几部分组成，应与正文的一级标题一一对应。',
    source: '已公开年报中的实例',
    leaves: '导语没有列出各部分的，不提示。',
    severity: 'warning',
    find: namedParts,
  },
]

/** A sentence lists the parts when it speaks of parts and names at least this many of them. */
const FEWEST = 3

function namedParts({ form, report }: CheckInput): FoundBy[] {
  const body = bodyParts(form, report)
  const official = form.sections.map(s => partName(s.heading))
  return textParts(report)
    .filter(p => p.part === 'preface')
    .flatMap(of =>
      sentencesOf(of.text).flatMap(sentence => {
        if (!/部分|组成|包括|包含|分为|内容/.test(sentence.text)) return []
        const words = wordsOnly(sentence.text)
        const named = (name: string) => words.includes(wordsOnly(name))
        const listed = sentence.text.split(/[,，、]/).length >= 5
        if ([...new Set([...body, ...official])].filter(named).length < (listed ? 2 : FEWEST)) return []
        const lacks = body.filter(name => !named(name))
        const promised = official.filter(name => named(name) && !body.includes(name))
        const count = countIn(sentence.text)
        const says = [
          lacks.length > 0 ? `没有列出${quoted(lacks)}` : '',
          promised.length > 0 ? `列出的${quoted(promised)}正文没有` : '',
          count !== null && count !== body.length ? `说有${count}个部分，正文有${body.length}个` : '',
        ].filter(Boolean)
        if (says.length === 0) return []
        return [
          {
            says: `导语所列部分与正文不一致：${says.join('；')}。`,
            section: 'frame',
            quote: quoteAt(of, sentence.start, sentence.text.trim()),
          } as const,
        ]
      }),
    )
}

/** The headings of the body without their ordinals, the form's words where the report prints no others. */
function bodyParts(form: Form, report: Report): string[] {
  const own = form.sections.flatMap(s => {
    const printed = report.text.headings[s.id]
    return printed === '' ? [] : [partName(printed ?? s.heading)]
  })
  return [...own, ...report.text.extra.map(e => partName(e.heading))]
}

const partName = (heading: string) =>
  compact(heading)
    .replace(/^[一二三四五六七八九十]*[、.,]/, '')
    .replace(/[。.:;]+$/, '')

function countIn(sentence: string): number | null {
  const [, digits] =
    /([一二三四五六七八九十]|\d{1,2})个?(?:大)?(?:部分|方面)(?:组成|构成|内容|$|[。；;,，])/.exec(sentence) ??
    []
  if (digits === undefined) return null
  return /\d/.test(digits) ? Number(digits) : chineseNumber(digits)
}

const quoted = (names: readonly string[]) => names.map(n => `“${n}”`).join('')
