import type { Form, SectionId } from '../../../core/forms/form.ts'
import { sectionIds } from '../../../core/report/report.ts'
import type { ReportText, TextBlock } from '../../../core/report/report.ts'

/** The preface, a chapter of the form, or a chapter of the source that the form does not have (by its number). */
export type PartId = 'preface' | SectionId | number

export interface TextPart {
  readonly id: PartId
  readonly heading: string
  /** As the source has it, where it differs. */
  readonly printed: string | null
  readonly foreign: boolean
  readonly blocks: readonly Pick<TextBlock, 'subheading' | 'paragraphs'>[]
}

/** Where a paragraph stands in the recognised text. */
export interface ParagraphAt {
  readonly part: PartId
  readonly block: number
  readonly at: number
}

/** The recognised text in the order of the form, what the form does not have at the end. */
export function partsOf(form: Form, text: ReportText): TextPart[] {
  return [
    {
      id: 'preface',
      heading: '导语',
      printed: null,
      foreign: false,
      blocks: [{ paragraphs: text.preface }],
    },
    ...form.sections.map(({ id, heading }) => {
      const printed = text.headings[id]
      return {
        id,
        heading,
        printed: printed && printed !== heading ? printed : null,
        foreign: false,
        blocks: text.sections[id],
      }
    }),
    ...text.extra.map(({ heading, paragraphs }, id) => ({
      id,
      heading,
      printed: null,
      foreign: true,
      blocks: [{ paragraphs }],
    })),
  ]
}

export const paragraphsIn = (part: TextPart): number =>
  part.blocks.reduce((n, block) => n + block.paragraphs.length, 0)

/** Puts other paragraphs in the place of one: none takes it away, several split it. */
export function withParagraph(
  text: ReportText,
  { part, block, at }: ParagraphAt,
  to: readonly string[],
): ReportText {
  return withBlocks(
    text,
    part,
    blocksIn(text, part).map((b, i) =>
      i === block
        ? { ...b, paragraphs: [...b.paragraphs.slice(0, at), ...to, ...b.paragraphs.slice(at + 1)] }
        : b,
    ),
  )
}

/** One paragraph again that the source's lines had parted from the one before it. */
export function joinedBefore(text: ReportText, at: ParagraphAt): ReportText {
  const paragraphs = blocksIn(text, at.part)[at.block]?.paragraphs ?? []
  const before = paragraphs[at.at - 1]
  const here = paragraphs[at.at]
  if (before === undefined || here === undefined) return text
  return withParagraph(withParagraph(text, at, []), { ...at, at: at.at - 1 }, [before + here])
}

/** A paragraph in another part: at its end when it came from further down, else at its beginning. */
export function movedTo(text: ReportText, from: ParagraphAt, part: PartId): ReportText {
  const paragraph = blocksIn(text, from.part)[from.block]?.paragraphs[from.at]
  if (paragraph === undefined || part === from.part) return text
  const rest = withParagraph(text, from, [])
  const blocks = blocksIn(rest, part)
  const up = orderOf(part) < orderOf(from.part)
  const index = up ? blocks.length - 1 : 0
  const there = blocks[index] ?? { paragraphs: [] }
  const grown = {
    ...there,
    paragraphs: up ? [...there.paragraphs, paragraph] : [paragraph, ...there.paragraphs],
  }
  return withBlocks(
    rest,
    part,
    blocks.length === 0 ? [grown] : blocks.map((b, i) => (i === index ? grown : b)),
  )
}

const orderOf = (part: PartId): number => {
  if (part === 'preface') return 0
  return typeof part === 'number' ? 1 + sectionIds.length + part : 1 + sectionIds.indexOf(part)
}

function blocksIn(text: ReportText, part: PartId): readonly TextBlock[] {
  if (part === 'preface') return [{ paragraphs: text.preface }]
  return typeof part === 'number' ? [{ paragraphs: text.extra[part]?.paragraphs ?? [] }] : text.sections[part]
}

function withBlocks(text: ReportText, part: PartId, blocks: readonly TextBlock[]): ReportText {
  const [first] = blocks
  if (part === 'preface') return { ...text, preface: first?.paragraphs ?? [] }
  if (typeof part === 'number') {
    const extra = text.extra.map((e, i) => (i === part ? { ...e, paragraphs: first?.paragraphs ?? [] } : e))
    return { ...text, extra }
  }
  const kept = blocks.filter(b => b.paragraphs.length > 0 || b.subheading !== undefined)
  return { ...text, sections: { ...text.sections, [part]: kept } }
}
