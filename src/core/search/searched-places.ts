import { cellsOf } from '../forms/cells.ts'
import { formById } from '../forms/form-for-year.ts'
import type { SectionId } from '../forms/form.ts'
import { formatCell } from '../report/cell-value.ts'
import { frameNames } from '../report/frame-names.ts'
import type { Report } from '../report/report.ts'
import { sectionIds } from '../report/report.ts'

/** Where something was found. `paragraph` counts from 0 through all boxes of its part. */
export type SearchedPlace =
  | { readonly is: 'cell'; readonly cell: string }
  | { readonly is: 'text'; readonly part: SectionId | 'preface'; readonly paragraph: number }
  /** A sub-heading, a line of the frame, a chapter that the form does not have. */
  | { readonly is: 'part'; readonly part: SectionId | 'frame' }

/** A piece of a report that can be found, with the words for its place. */
export interface SearchedText {
  readonly place: SearchedPlace
  readonly where: string
  readonly text: string
}

/** Everything of a report that can be found: its words first, then its numbers with their names; zeros are left out. */
export function searchedPlaces(report: Report): SearchedText[] {
  return [...frameLines(report), ...paragraphs(report), ...numbers(report), ...notes(report)]
}

function frameLines({ text }: Report): SearchedText[] {
  const place = { is: 'part', part: 'frame' } as const
  const lines = (['title', 'docNo', 'signedBy'] as const).flatMap(field => {
    const line = text[field]
    return line === null ? [] : [{ place, where: frameNames[field], text: line }]
  })
  const contact = Object.values(text.contact).flatMap(value => (typeof value === 'string' ? [value] : []))
  return [
    ...lines,
    ...(contact.length === 0 ? [] : [{ place, where: '联系方式', text: contact.join('，') }]),
    ...text.extra.flatMap(({ heading, paragraphs }) =>
      [heading, ...paragraphs].map(line => ({ place, where: heading, text: line })),
    ),
  ]
}

function paragraphs({ text, formId }: Report): SearchedText[] {
  const { sections } = formById(formId)
  const preface = text.preface.map((line, paragraph): SearchedText => ({
    place: { is: 'text', part: 'preface', paragraph },
    where: '导语',
    text: line,
  }))
  const chapters = sectionIds.flatMap(part => {
    const chapter = sections.find(section => section.id === part)?.heading ?? part
    let paragraph = 0
    return text.sections[part].flatMap(({ subheading, paragraphs }): SearchedText[] => {
      const where = subheading ? `${chapter} › ${subheading}` : chapter
      return [
        ...(subheading ? [{ place: { is: 'part', part } as const, where: chapter, text: subheading }] : []),
        ...paragraphs.map((line): SearchedText => ({
          place: { is: 'text', part, paragraph: paragraph++ },
          where,
          text: line,
        })),
      ]
    })
  })
  return [...preface, ...chapters].filter(({ text }) => text.trim() !== '')
}

function numbers({ cells, formId }: Report): SearchedText[] {
  return [...cellsOf(formById(formId)).values()].flatMap(({ id, name, unit }) => {
    const cell = cells[id]
    const written = cell?.value
      ? `${formatCell(cell.value)} ${unit}`
      : cell?.value === null
        ? cell.raw
        : undefined
    if (written === undefined) return []
    return [{ place: { is: 'cell', cell: id } as const, where: name, text: `${name} ${written}` }]
  })
}

function notes({ notes = {}, formId }: Report): SearchedText[] {
  const known = cellsOf(formById(formId))
  return Object.entries(notes).map(([cell, text]) => ({
    place: { is: 'cell', cell },
    where: `${known.get(cell)?.name ?? cell} 批注`,
    text,
  }))
}
