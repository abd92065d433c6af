import { sectionIds } from '../../report/report.ts'
import type { Report } from '../../report/report.ts'
import { formById } from '../../forms/form-for-year.ts'
import type { TextPart } from '../text-parts.ts'
import { readParagraph } from './read-paragraph.ts'
import type { ReadSentence } from './read-paragraph.ts'

/** A paragraph of a chapter that has been read. Title, 导语 and 署名 state no figures of the year. */
export interface SaidPart extends TextPart {
  readonly sentences: readonly ReadSentence[]
}

const known = new WeakMap<Report, readonly SaidPart[]>()

/** The paragraphs of the chapters, each read with the headings above it. */
export function saidParts(report: Report): readonly SaidPart[] {
  let parts = known.get(report)
  if (!parts) known.set(report, (parts = readChapters(report)))
  return parts
}

function readChapters({ formId, year, text }: Report): SaidPart[] {
  const headings = new Map(formById(formId).sections.map(s => [s.id, s.heading]))
  const chapters = sectionIds.flatMap(id =>
    numbered(
      text.sections[id].flatMap(b =>
        b.paragraphs.map(p => ({ text: p, heading: `${headings.get(id) ?? ''}${b.subheading ?? ''}` })),
      ),
    ).map(p => ({ ...p, part: id, section: id })),
  )
  const extra = numbered(text.extra.flatMap(e => e.paragraphs.map(p => ({ text: p, heading: e.heading }))))
  return [...chapters, ...extra.map(p => ({ ...p, part: 'extra' as const, section: 's6' as const }))].map(
    ({ heading, ...part }) => ({ ...part, sentences: readParagraph(part.text, { year, heading }) }),
  )
}

const numbered = <T extends { readonly text: string }>(list: readonly T[]) =>
  list.map((p, paragraph) => ({ ...p, paragraph })).filter(p => p.text !== '')
