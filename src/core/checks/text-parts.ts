import { sectionIds } from '../report/report.ts'
import type { Report, ReportText } from '../report/report.ts'
import type { Finding, Quote } from './check.ts'

/** A paragraph of the report with its place. */
export interface TextPart {
  readonly part: Quote['part']
  readonly paragraph: number
  readonly text: string
  readonly section: Finding['section']
}

const known = new WeakMap<ReportText, readonly TextPart[]>()

/** Every paragraph in the order of the paper: title, 导语, six chapters, further chapters, 署名. Put together once. */
export function textParts(report: Report): readonly TextPart[] {
  const parts = known.get(report.text) ?? gather(report)
  known.set(report.text, parts)
  return parts
}

function gather(report: Report): TextPart[] {
  const { text } = report
  const frame = (part: 'title' | 'preface' | 'sign', list: readonly (string | null)[]) =>
    parts(part, 'frame', list)
  return [
    ...frame('title', [text.title]),
    ...frame('preface', text.preface),
    ...sectionIds.flatMap(id => parts(id, id, paragraphsOf(report, id))),
    ...parts(
      'extra',
      's6',
      text.extra.flatMap(e => e.paragraphs),
    ),
    ...frame('sign', [text.signedBy]),
  ]
}

/** The paragraphs of one chapter, over all its blocks. */
export function paragraphsOf(report: Report, id: (typeof sectionIds)[number]): string[] {
  return report.text.sections[id].flatMap(b => b.paragraphs)
}

/** Everything said in a chapter, its sub-headings included; '' where nothing is. */
export function wordsOf(report: Report, id: (typeof sectionIds)[number]): string {
  return report.text.sections[id]
    .flatMap(b => [b.subheading ?? '', ...b.paragraphs])
    .join('\n')
    .trim()
}

/** The quote of a match inside a paragraph. */
export function quoteAt(of: TextPart, start: number, text: string): Quote {
  return { part: of.part, paragraph: of.paragraph, start, length: text.length, text }
}

const parts = (part: Quote['part'], section: Finding['section'], list: readonly (string | null)[]) =>
  list.flatMap((text, paragraph) => (text ? [{ part, paragraph, text, section }] : []))
