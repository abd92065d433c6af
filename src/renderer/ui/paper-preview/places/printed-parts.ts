import { chapterKeys } from '../../../../core/export/visible-blocks.ts'
import type { Form } from '../../../../core/forms/form.ts'
import type { Report, ReportText } from '../../../../core/report/report.ts'
import { wordsOnly } from '../../../../core/text/fold.ts'
import { paperDate } from '../../../../core/text/paper-date.ts'
import type { Tagged } from './tagged-page.ts'

/** A part of the report as it is printed: s1 … s6, extra, title, preface, sign. */
export interface PrintedPart {
  readonly headings: readonly Tagged[]
  readonly paragraphs: readonly Tagged[]
  readonly tables: readonly Tagged[]
}

const nothing: PrintedPart = { headings: [], paragraphs: [], tables: [] }

/** Shares the elements of the paper out among the parts of the report; headings of the first level open chapters. */
export function printedParts(
  form: Form,
  { text }: Report,
  elements: readonly Tagged[],
): ReadonlyMap<string, PrintedPart> {
  const keys = chapterKeys({ form, extra: text.extra })
  const parts = new Map<string, PrintedPart>()
  const add = (part: string, kind: keyof PrintedPart, element: Tagged): void => {
    const now = parts.get(part) ?? nothing
    parts.set(part, { ...now, [kind]: [...now[kind], element] })
  }
  const body = elements.filter(e => e.role !== 'H1')
  const signed = signStart(text, body)
  let chapter = -1
  for (const title of elements.filter(e => e.role === 'H1')) add('title', 'paragraphs', title)
  body.slice(text.docNo ? 1 : 0, signed).forEach(element => {
    if (element.role === 'H2') chapter += 1
    const part = chapter < 0 ? 'preface' : (keys[chapter] ?? 'rest')
    if (element.role === 'H2') add(part, 'headings', element)
    else if (element.role === 'Table') add(part, 'tables', element)
    else if (element.role === 'P') add(part, 'paragraphs', element)
  })
  for (const line of body.slice(signed)) add('sign', 'paragraphs', line)
  return parts
}

/** Where the signature begins: the last line that is the 署名, or the date where nobody signs. */
function signStart({ signedBy, signDate }: ReportText, body: readonly Tagged[]): number {
  const sought = wordsOnly(signedBy ?? paperDate(signDate) ?? '')
  const at = body.findLastIndex(
    e => e.role === 'P' && wordsOnly(e.pieces.map(p => p.text).join('')) === sought,
  )
  return at < 0 ? body.length : at
}
