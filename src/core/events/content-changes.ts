import { cellsOf } from '../forms/cells.ts'
import { formById } from '../forms/form-for-year.ts'
import type { SectionId } from '../forms/form.ts'
import { contactNames, frameNames } from '../report/frame-names.ts'
import type { Report, TextBlock } from '../report/report.ts'
import { valueOf } from '../report/report.ts'

export interface CellChange {
  readonly cell: string
  readonly name: string
  readonly was: number | null
  readonly is: number | null
}

export interface TextChange {
  readonly section: SectionId | 'frame'
  readonly name: string
  readonly was: readonly string[]
  readonly is: readonly string[]
}

/** What became of the content since another version of the same report: numbers, and paragraphs that are not in both. */
export interface ContentChanges {
  readonly cells: readonly CellChange[]
  readonly texts: readonly TextChange[]
}

/** What `is` says otherwise than `was`, two states of the same report. */
export function contentChanges(was: Report, is: Report): ContentChanges {
  const form = formById(is.formId)
  const cells = [...cellsOf(form).values()].flatMap(({ id, name }) => {
    const [before, after] = [valueOf(was, id), valueOf(is, id)]
    return before === after ? [] : [{ cell: id, name, was: before, is: after }]
  })
  const chapters = form.sections.map(({ id, heading }) =>
    textChange(id, heading, lines(was.text.sections[id]), lines(is.text.sections[id])),
  )
  const frame = textChange('frame', '标题与落款', frameLines(was), frameLines(is))
  return { cells, texts: [frame, ...chapters].flatMap(change => change ?? []) }
}

const lines = (blocks: readonly TextBlock[]): string[] =>
  blocks.flatMap(({ subheading, paragraphs }) => [...(subheading ? [subheading] : []), ...paragraphs])

function frameLines({ text }: Report): string[] {
  const fields = Object.entries(frameNames).flatMap(([key, name]) => {
    const value = text[key as keyof typeof frameNames]
    return value ? [`${name}：${value}`] : []
  })
  const contact = Object.entries(contactNames).flatMap(([key, name]) => {
    const value = text.contact[key as keyof typeof contactNames]
    return value ? [`${name}：${value}`] : []
  })
  const extra = text.extra.flatMap(({ heading, paragraphs }) => [heading, ...paragraphs])
  return [...fields, ...text.preface, ...contact, ...extra]
}

function textChange(
  section: TextChange['section'],
  name: string,
  was: readonly string[],
  is: readonly string[],
): TextChange | null {
  const gone = was.filter(line => !is.includes(line))
  const come = is.filter(line => !was.includes(line))
  return gone.length + come.length === 0 ? null : { section, name, was: gone, is: come }
}
