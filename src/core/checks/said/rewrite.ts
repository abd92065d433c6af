import type { Edit } from '../../report/edit.ts'
import { spliced } from '../../report/live-numbers/marked-number.ts'
import type { Report, TextBlock } from '../../report/report.ts'
import type { TextPart } from '../text-parts.ts'

/** The edit that puts other words into a paragraph of a chapter; none for title, 导语 and 署名. */
export function rewrite(report: Report, of: TextPart, start: number, length: number, to: string): Edit[] {
  let before = 0
  /** Bound numbers elsewhere in the block keep their cells. */
  const inside = <T extends TextBlock>(block: T) => {
    const paragraph = of.paragraph - before
    before += block.paragraphs.length
    return paragraph < 0 || block.paragraphs[paragraph] === undefined
      ? block
      : { ...block, ...spliced(block, { paragraph, start, length }, to) }
  }
  switch (of.part) {
    case 'title':
    case 'preface':
    case 'sign':
    case 'frame':
      return []
    case 'extra':
      return [{ what: 'extra', to: report.text.extra.map(inside) }]
    default:
      return [{ what: 'section', section: of.part, to: report.text.sections[of.part].map(inside) }]
  }
}
