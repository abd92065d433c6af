import type { SectionId } from '../forms/form.ts'
import { sectionIds } from '../report/report.ts'
import type { Report } from '../report/report.ts'
import { chineseNumber, toChinese } from '../text/chinese-number.ts'
import { halfWidth } from '../text/half-width.ts'
import { ordinalOf } from '../text/ordinal.ts'
import type { FoundBy, FunctionRule } from './check.ts'
import { rewritePart } from './rewrite-part.ts'
import { quoteAt, textParts } from './text-parts.ts'
import type { TextPart } from './text-parts.ts'

/** 序号. */
export const numberingRules: readonly FunctionRule[] = [
  {
    id: 'F-11',
    title: '序号连续',
    reason: '删改段落以后，“一是、二是”和“1. 2.”容易断号、重号。',
    source: '经验',
    leaves: '自己填报的小标题由程序编号；各部分分别看，不看表格里的序号。',
    severity: 'info',
    find: ({ report }) =>
      sectionIds.flatMap(id => gaps(linesOf(report, id).flatMap(marksIn)).map(gap => said(report, id, gap))),
  },
]

/** An ordinal in the text: 三是, 2. at the head of a paragraph, （二） likewise. */
interface Mark {
  readonly of: Line
  readonly start: number
  readonly text: string
  readonly kind: '是' | 2 | 3 | 4
  readonly number: number
}

/** A paragraph, or a sub-heading between them, which has no place of its own. */
type Line = Pick<TextPart, 'text'> & { readonly place?: TextPart }

interface Gap {
  readonly mark: Mark
  readonly expected: number
}

const then = /(?<=^|[,，。；;：:、)）\s])([一二三四五六七八九]|十[一二三四五]?)是(?!一种|否|非)/g

/** （三）强队伍 and 4.人员少 behind a full stop, where the paragraph begins with such an ordinal itself. */
const within =
  /(?<=[。；;]\s*)(?:[(](?<han>[一二三四五六七八九]|十[一二三四五]?)[)]|(?<digits>\d{1,2})[.．、](?!\d))/g

function linesOf(report: Report, id: SectionId): Line[] {
  const places = textParts(report).filter(p => p.part === id)
  let nth = 0
  return report.text.sections[id].flatMap(({ subheading, paragraphs }) => {
    const from = nth
    nth += paragraphs.length
    const own = places.filter(p => p.paragraph >= from && p.paragraph < nth)
    return [...(subheading ? [{ text: subheading }] : []), ...own.map(p => ({ text: p.text, place: p }))]
  })
}

function marksIn(of: Line): Mark[] {
  const head = ordinalOf(of.text)
  const plain = halfWidth(of.text)
  const own = /^\s*[(]?\s*(?:[一二三四五六七八九十]{1,3}|\d{1,2})\s*[)]?\s*[、.．,:]?/.exec(plain)?.[0] ?? ''
  const first =
    head && head.level !== 1
      ? [{ of, start: 0, text: of.text.slice(0, own.length), kind: head.level, number: head.number } as const]
      : []
  const inner = [...plain.matchAll(then)].map(
    m => ({ of, start: m.index, text: m[0], kind: '是', number: chineseNumber(m[1] ?? '') ?? 0 }) as const,
  )
  const further = [...plain.matchAll(within)].flatMap((m): Mark[] => {
    const { han, digits } = m.groups ?? {}
    const kind = han === undefined ? 3 : 2
    if (kind !== head?.level) return []
    const number = han === undefined ? Number(digits) : (chineseNumber(han) ?? 0)
    return [{ of, start: m.index, text: m[0], kind, number }]
  })
  return [...first, ...[...inner, ...further].sort((a, b) => a.start - b.start)]
}

/** Where a run neither begins at 1 nor goes on by one. A new level begins its lower runs anew. */
function gaps(marks: readonly Mark[]): Gap[] {
  const last = new Map<Mark['kind'], number>()
  const lower: Readonly<Record<Mark['kind'], readonly Mark['kind'][]>> = {
    2: [3, 4, '是'],
    3: [4, '是'],
    4: ['是'],
    是: [],
  }
  return marks.flatMap(mark => {
    const before = last.get(mark.kind)
    for (const kind of lower[mark.kind]) last.delete(kind)
    last.set(mark.kind, mark.number)
    if (mark.number === 1 || before === undefined || mark.number === before + 1) return []
    return [{ mark, expected: before + 1 }]
  })
}

function said(report: Report, section: SectionId, { mark, expected }: Gap): FoundBy {
  const { of, start, text, number } = mark
  const show = (n: number) => inPlaceOf(text, n).replace(/[、.．,:\s]+$/, '')
  const says = `序号不连续：“${show(number)}”前面没有“${show(number - 1)}”。`
  if (!of.place) return { says, section }
  const whole = of.text.slice(0, start) + inPlaceOf(text, expected) + of.text.slice(start + text.length)
  return {
    says,
    section,
    quote: quoteAt(of.place, start, text),
    repairs: [
      { label: `“${show(number)}”改为“${show(expected)}”`, edits: rewritePart(report, of.place, whole) },
    ],
  }
}

/** The same ordinal with another number: 三是 → 二是, 3. → 2. */
const inPlaceOf = (ordinal: string, n: number): string =>
  ordinal.replace(/[一二三四五六七八九十]+|\d+/, d => (/\d/.test(d) ? String(n) : toChinese(n)))
