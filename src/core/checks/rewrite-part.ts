import { withParagraphs } from '../report/live-numbers/edited-text.ts'
import { sectionIds } from '../report/report.ts'
import type { Report } from '../report/report.ts'
import type { Edit } from '../report/edit.ts'
import type { TextPart } from './text-parts.ts'

/** The edit that gives a paragraph another text; nothing where the place is not one of the text's own. */
export function rewritePart({ text }: Report, { part, paragraph }: TextPart, to: string): Edit[] {
  const id = sectionIds.find(s => s === part)
  if (id)
    return [
      { what: 'section', section: id, to: nthReplaced(text.sections[id], paragraph, to, withParagraphs) },
    ]
  switch (part) {
    case 'title':
      return [{ what: 'frame', field: 'title', to }]
    case 'sign':
      return [{ what: 'frame', field: 'signedBy', to }]
    case 'preface':
      return [{ what: 'preface', to: text.preface.map((p, i) => (i === paragraph ? to : p)) }]
    case 'extra':
      return [
        {
          what: 'extra',
          to: nthReplaced(text.extra, paragraph, to, (e, paragraphs) => ({ ...e, paragraphs })),
        },
      ]
    default:
      return []
  }
}

/** The nth paragraph over all blocks, counted as in `Quote`. */
function nthReplaced<B extends { readonly paragraphs: readonly string[] }>(
  blocks: readonly B[],
  nth: number,
  to: string,
  put: (block: B, paragraphs: readonly string[]) => B,
): B[] {
  let before = 0
  return blocks.map(block => {
    const here = nth - before
    before += block.paragraphs.length
    if (here < 0 || here >= block.paragraphs.length) return block
    return put(
      block,
      block.paragraphs.map((p, i) => (i === here ? to : p)),
    )
  })
}
