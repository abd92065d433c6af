import { fill } from '../forms/terms.ts'
import { gridOf } from '../forms/grid.ts'
import type { Form, Section, Table } from '../forms/form.ts'
import { formatCell } from '../report/cell-value.ts'
import type { ExtraSection, Report, TextBlock } from '../report/report.ts'
import { valueOf } from '../report/report.ts'
import { toChinese } from '../text/chinese-number.ts'
import { ordinalOf } from '../text/ordinal.ts'
import { paperDate } from '../text/paper-date.ts'
import type { PaperBlock, PaperDocument, PaperSign, PaperTable } from './document.ts'
import { fullWidth, printable } from './full-width.ts'
import { page, linePitch } from './page-style.ts'
import { titleLines } from './title-lines.ts'

export interface Composing {
  readonly draft: boolean
  /** Whether a seal will be put on the paper; true where not given. The program never draws one. */
  readonly sealed?: boolean
  /** Printed below the date, where there is one. */
  readonly linesAfterDate?: readonly string[]
}

/** The one place that decides what is printed. Every writer, and the check of the written file, read its result. */
export function composeDocument(
  form: Form,
  report: Report,
  { draft, sealed = true, linesAfterDate = [] }: Composing,
): PaperDocument {
  const { text, office, year } = report
  const title = line(text.title ?? '') || line(fill(form.title, { org: office.name, year }))
  return {
    title: titleLines(title, office.name),
    docNo: text.docNo === null ? null : line(text.docNo) || null,
    draft,
    blocks: [...paragraphs(text.preface), ...chapters(form, report)],
    sign: signOf(report, sealed, linesAfterDate),
    meta: {
      office: office.name,
      year,
      date: text.signDate ?? `${String(year + 1)}-01-31`,
      id: `${form.id}-${String(year)}-${office.name}`,
    },
  }
}

const line = (text: string): string => fullWidth(printable(text))

/** A line break inside a stored paragraph is a new paragraph on paper; blank ones are left out. */
function paragraphs(texts: readonly string[]): PaperBlock[] {
  return texts
    .flatMap(text => text.split(/[\r\n\u2028\u2029]+/))
    .map(line)
    .filter(text => text !== '')
    .map(text => ({ is: 'paragraph', text }))
}

function chapters(form: Form, report: Report): PaperBlock[] {
  const extra = (list: readonly ExtraSection[]) =>
    list.flatMap((section): PaperBlock[] => [
      { is: 'heading', level: 1, text: line(section.heading) },
      ...paragraphs(section.paragraphs),
    ])
  return [
    ...form.sections.flatMap(section => [
      ...extra(report.text.extra.filter(e => e.before === section.id)),
      ...chapter(form, section, report),
    ]),
    ...extra(report.text.extra.filter(e => e.before === undefined)),
  ]
}

function chapter(form: Form, section: Section, report: Report): PaperBlock[] {
  const texts = report.text.sections[section.id]
  const before = narrative(
    texts.filter(t => !t.afterTable),
    0,
  )
  const after = narrative(
    texts.filter(t => t.afterTable),
    texts.filter(t => !t.afterTable && t.subheading).length,
  )
  const heading = line(report.text.headings[section.id] || section.heading)
  const table = form.tables.find(t => t.id === section.table)
  const ownPage = table && fillsPage(table)
  return [
    { is: 'heading', level: 1, text: heading, ...(ownPage && before.length === 0 ? { newPage: true } : {}) },
    ...before,
    ...(table ? [tableBlock(table, report, ownPage === true && before.length > 0)] : []),
    ...after,
  ]
}

/** A table that leaves no room for half a page of text stands on a page of its own. */
function fillsPage(table: Table): boolean {
  const { headHeights, rowHeight } = table.paper
  const grid = gridOf(table)
  const heads = headHeights.reduce((sum, height) => sum + height, 0)
  const height = heads + (grid.rows.length - headHeights.length) * rowHeight
  return height + linePitch > (page.height - page.top - page.bottom) * 0.7
}

function tableBlock(table: Table, report: Report, newPage: boolean): PaperBlock {
  const grid = gridOf(table)
  const values = Object.fromEntries(
    grid.rows.flat().flatMap(({ cell }) => (cell ? [[cell, formatCell(valueOf(report, cell))]] : [])),
  )
  const paper: PaperTable = { id: table.id, name: table.name, grid, paper: table.paper, values }
  return { is: 'table', table: paper, ...(newPage ? { newPage: true } : {}) }
}

/** @param numbered how many sub-headings of the chapter stand before these */
function narrative(texts: readonly TextBlock[], numbered: number): PaperBlock[] {
  let ordinal = numbered
  return texts.flatMap(({ subheading, paragraphs: texts }): PaperBlock[] => {
    const title = line(subheading ?? '')
    if (!title) return paragraphs(texts)
    ordinal += 1
    return [{ is: 'heading', level: 2, text: withOrdinal(title, ordinal) }, ...paragraphs(texts)]
  })
}

const withOrdinal = (title: string, ordinal: number): string =>
  ordinalOf(title) ? title : `（${toChinese(ordinal)}）${title}`

function signOf(report: Report, sealed: boolean, lines: readonly string[]): PaperSign | null {
  const name = line(report.text.signedBy ?? '') || null
  const date = paperDate(report.text.signDate) || null
  const after = date === null ? [] : lines.map(line).filter(text => text !== '')
  return name === null && date === null ? null : { name, date, sealed, after }
}
