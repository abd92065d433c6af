import type { Quote } from '../../../../core/checks/check.ts'
import type { Form } from '../../../../core/forms/form.ts'
import type { Report } from '../../../../core/report/report.ts'

/** A stored paragraph with the number by which quotes name it. */
export interface SourceParagraph {
  readonly index: number
  readonly text: string
}

/** The paragraphs of a part in the order in which they are printed, which need not be the order of their numbers. */
export function sourceParagraphs(form: Form, { text }: Report, part: Quote['part']): SourceParagraph[] {
  switch (part) {
    case 'title':
      return numbered([text.title ?? ''])
    case 'preface':
      return numbered(text.preface)
    case 'sign':
      return numbered([text.signedBy ?? ''])
    case 'frame':
      return []
    case 'extra': {
      const places = [...form.sections.map(s => s.id), undefined]
      return inOrder(text.extra, places.length, each => places.indexOf(each.before))
    }
    default:
      return inOrder(text.sections[part], 2, block => (block.afterTable ? 1 : 0))
  }
}

const numbered = (texts: readonly string[]): SourceParagraph[] =>
  texts.map((text, index) => ({ index, text }))

interface HasParagraphs {
  readonly paragraphs: readonly string[]
}

/** Paragraphs numbered as they are stored, then put into places 0 … `places` − 1. */
function inOrder<T extends HasParagraphs>(
  blocks: readonly T[],
  places: number,
  placeOf: (block: T) => number,
): SourceParagraph[] {
  const byPlace: SourceParagraph[][] = Array.from({ length: places }, () => [])
  let index = 0
  for (const block of blocks) {
    for (const text of block.paragraphs) {
      byPlace[placeOf(block)]?.push({ index, text })
      index += 1
    }
  }
  return byPlace.flat()
}
