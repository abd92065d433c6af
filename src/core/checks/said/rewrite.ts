import type { Edit } from '../../report/edit.ts'
import type { Report } from '../../report/report.ts'
import type { TextPart } from '../text-parts.ts'

/** The edit that puts other words into a paragraph of a chapter; none for title, 导语 and 署名. */
export function rewrite(report: Report, of: TextPart, start: number, length: number, to: string): Edit[] {
  const change = (text: string) => text.slice(0, start) + to + text.slice(start + length)
  let at = -1
  const inside = (paragraphs: readonly string[]) =>
    paragraphs.map(p => {
      at += 1
      return at === of.paragraph ? change(p) : p
    })
  switch (of.part) {
    case 'title':
    case 'preface':
    case 'sign':
    case 'frame':
      return []
    case 'extra':
      return [{ what: 'extra', to: report.text.extra.map(e => ({ ...e, paragraphs: inside(e.paragraphs) })) }]
    default: {
      const blocks = report.text.sections[of.part].map(b => ({ ...b, paragraphs: inside(b.paragraphs) }))
      return [{ what: 'section', section: of.part, to: blocks }]
    }
  }
}
