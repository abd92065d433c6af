import { canonicalJson } from '../export/canonical-json.ts'
import { cellsOf, isComputed } from '../forms/cells.ts'
import { formById } from '../forms/form-for-year.ts'
import type { Form, SectionId } from '../forms/form.ts'
import type { CellValue } from '../report/cell-value.ts'
import type { Edit } from '../report/edit.ts'
import { frameFields } from '../report/frame-fields.ts'
import { contactFields, contactNames, frameNames } from '../report/frame-names.ts'
import type { Report } from '../report/report.ts'
import { sectionIds, valueOf } from '../report/report.ts'

/** What is chosen as one thing when two drafts of a year come together. Tables by their id (t2). */
export type PartId = 'frame' | 'stock' | 'preface' | SectionId | 'extra' | `t${string}`

/** A part that is not the same in both. */
export interface DifferingPart {
  readonly part: PartId
  readonly name: string
  /** How many of its cells differ; null where it is words. */
  readonly cells: number | null
  /** Whether one of the two has nothing there. */
  readonly blank: 'here' | 'there' | null
}

export type Side = 'here' | 'there'

/** The parts in which two reports of one form differ, in the order of the paper. */
export function differingParts(here: Report, there: Report): DifferingPart[] {
  const form = formById(here.formId)
  return partsOf(form).flatMap(({ part, name, table }) => {
    const edits = editsOf(form, here, there, part)
    if (edits.length === 0) return []
    const blank = isBlank(form, here, part) ? 'here' : isBlank(form, there, part) ? 'there' : null
    return [{ part, name, cells: table ? countOf(form, here, there, part) : null, blank }]
  })
}

/**
 * The edits that turn the report here into the one that was chosen. Notes on cells are only added to: one that is there
 * and not here comes along whatever is chosen.
 */
export function chosenEdits(
  here: Report,
  there: Report,
  chosen: Readonly<Partial<Record<PartId, Side>>>,
): Edit[] {
  const form = formById(here.formId)
  const taken = partsOf(form).flatMap(({ part }) =>
    chosen[part] === 'there' ? editsOf(form, here, there, part) : [],
  )
  const notes = Object.entries(there.notes ?? {})
    .filter(([cell]) => here.notes?.[cell] === undefined)
    .map(([cell, to]): Edit => ({ what: 'note', cell, to }))
  return [...taken, ...notes]
}

interface Part {
  readonly part: PartId
  readonly name: string
  readonly table?: true
}

/** In the order of the paper: the frame, the preface, each chapter's table before its words. */
function partsOf(form: Form): Part[] {
  const tables = new Map(form.tables.map(table => [table.id, table.name]))
  const chapters = form.sections.flatMap(({ id, heading, table }): Part[] => {
    const name = table === undefined ? undefined : tables.get(table)
    const words: Part = { part: id, name: name === undefined ? heading : `${heading}（文字）` }
    return name === undefined ? [words] : [{ part: table as PartId, name, table: true }, words]
  })
  return [
    { part: 'frame', name: '标题、日期、署名和联系方式' },
    { part: 'stock', name: '手工录入的上年末数' },
    { part: 'preface', name: '导语' },
    ...chapters,
    { part: 'extra', name: '另设的部分' },
  ]
}

function editsOf(form: Form, here: Report, there: Report, part: PartId): Edit[] {
  switch (part) {
    case 'frame':
      return frameEdits(here, there)
    case 'preface':
      return same(here.text.preface, there.text.preface) ? [] : [{ what: 'preface', to: there.text.preface }]
    case 'stock':
      return stockEdits(here, there)
    case 'extra':
      return same(here.text.extra, there.text.extra) ? [] : [{ what: 'extra', to: there.text.extra }]
    default:
      return isSection(part) ? sectionEdits(here, there, part) : cellEdits(form, here, there, part)
  }
}

function frameEdits(here: Report, there: Report): Edit[] {
  const fields = frameFields
    .filter(field => here.text[field] !== there.text[field])
    .map((field): Edit => ({ what: 'frame', field, to: there.text[field] }))
  return same(here.text.contact, there.text.contact)
    ? fields
    : [...fields, { what: 'contact', to: there.text.contact }]
}

function stockEdits({ openingStock: ours = {} }: Report, { openingStock: theirs = {} }: Report): Edit[] {
  const cells = [...new Set([...Object.keys(ours), ...Object.keys(theirs)])]
  return cells
    .filter(cell => ours[cell] !== theirs[cell])
    .map((cell): Edit => ({ what: 'stock', cell, to: theirs[cell] ?? null }))
}

function sectionEdits(here: Report, there: Report, section: SectionId): Edit[] {
  const heading = there.text.headings[section] ?? null
  return [
    ...(same(here.text.sections[section], there.text.sections[section])
      ? []
      : [{ what: 'section', section, to: there.text.sections[section] } as const]),
    ...((here.text.headings[section] ?? null) === heading
      ? []
      : [{ what: 'heading', section, to: heading } as const]),
  ]
}

/** Entered cells only: totals are computed again. */
const cellEdits = (form: Form, here: Report, there: Report, table: string): Edit[] =>
  entered(form, table).flatMap((cell): Edit[] =>
    sameCell(here.cells[cell], there.cells[cell])
      ? []
      : [{ what: 'cell', cell, to: there.cells[cell] ?? null }],
  )

const entered = (form: Form, table: string): string[] =>
  [...cellsOf(form).values()].filter(cell => cell.table === table && !isComputed(cell)).map(cell => cell.id)

const countOf = (form: Form, here: Report, there: Report, table: string): number =>
  entered(form, table).filter(cell => valueOf(here, cell) !== valueOf(there, cell)).length

function isBlank(form: Form, report: Report, part: PartId): boolean {
  switch (part) {
    case 'frame':
      return false
    case 'preface':
      return report.text.preface.length === 0
    case 'stock':
      return report.openingStock === undefined
    case 'extra':
      return report.text.extra.length === 0
    default:
      return isSection(part)
        ? report.text.sections[part].every(block => block.paragraphs.every(p => p.trim() === ''))
        : entered(form, part).every(cell => valueOf(report, cell) === null)
  }
}

/** The lines of the frame as they are read, for showing both sides. */
export const frameLines = ({ text }: Report): string[] => [
  ...frameFields.flatMap(field => (text[field] === null ? [] : [`${frameNames[field]}：${text[field]}`])),
  ...contactFields.flatMap(field =>
    text.contact[field] === null ? [] : [`${contactNames[field]}：${text.contact[field]}`],
  ),
]

const sectionSet: ReadonlySet<string> = new Set(sectionIds)
const isSection = (part: PartId): part is SectionId => sectionSet.has(part)
const same = (a: unknown, b: unknown): boolean => canonicalJson(a) === canonicalJson(b)

/** Whether a cell says the same; how the number came there is no difference to choose between. */
const sameCell = (a: CellValue | undefined, b: CellValue | undefined): boolean =>
  (a?.value ?? null) === (b?.value ?? null) && a?.raw === b?.raw && same(a?.reason ?? null, b?.reason ?? null)
