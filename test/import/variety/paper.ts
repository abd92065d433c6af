import { cellsOf } from '../../../src/core/forms/cells.ts'
import { form2021 } from '../../../src/core/forms/form-2021.ts'
import type { Form, SectionId } from '../../../src/core/forms/form.ts'
import type { Contact, OfficeKind } from '../../../src/core/report/report.ts'
import { printTables } from '../printed-table.ts'
import type { PrintedTable, Truth } from '../printed-table.ts'

export interface Chapter {
  readonly section: SectionId | null
  readonly heading: string
  readonly text: readonly string[]
  /** Text behind the chapter's table. */
  readonly after?: readonly string[]
}

/** An invented office's report as it should be read; the fixtures print it in the ways of real sites. */
export interface Paper {
  readonly form: Form
  readonly year: number
  readonly office: string
  readonly kind: OfficeKind
  readonly title: string | null
  readonly docNo: string | null
  readonly preface: readonly string[]
  readonly period: boolean
  readonly contact: Partial<Contact>
  readonly chapters: readonly Chapter[]
  readonly signedBy: string | null
  readonly signDate: string | null
  /** As printed. */
  readonly dateLine: string
  readonly publishDate: string | null
  readonly values: Truth
}

/** A piece of the paper in the order of printing. */
export interface Piece {
  readonly is: 'title' | 'docNo' | 'preface' | 'heading' | 'text' | 'table' | 'sign' | 'date' | 'page'
  readonly text: string
  readonly table?: PrintedTable
}

/** Numbers that add up; every third row of table 3 has some. */
export function numbers(form: Form, salt: number): Truth {
  const out: Record<string, number> = {}
  const cells = [...cellsOf(form).values()]
  cells.forEach((cell, i) => {
    const some = (i * 7 + salt) % 5 === 0 ? ((i * 13 + salt) % 40) + 1 : 0
    if (cell.table !== 't2') out[cell.id] = 0
    else out[cell.id] = cell.kind === 'wan' || cell.kind === 'yuan' ? 0 : some
  })
  const put = (row: string, col: string, n: number) => {
    out[`t3.${row}.${col}`] = (out[`t3.${row}.${col}`] ?? 0) + n
    out[`t3.${row}.tot`] = (out[`t3.${row}.tot`] ?? 0) + n
  }
  const a = 2 + (salt % 9)
  put('new', 'np', a + 4)
  put('new', 'ent', 3)
  put('in', 'np', 1)
  put('open', 'np', a)
  put('partial', 'np', 2)
  put('na_notheld', 'np', 2)
  put('na_unclear', 'ent', 2)
  put('sum', 'np', a + 4)
  put('sum', 'ent', 2)
  put('out', 'np', 1)
  put('out', 'ent', 1)
  const rv = 1 + (salt % 3)
  out['t4.rv.uphold'] = rv
  out['t4.rv.pending'] = 1
  out['t4.rv.total'] = rv + 1
  return out
}

export function piecesOf(paper: Paper, tables = printTables(paper.form, paper.values)): Piece[] {
  const out: Piece[] = []
  const add = (is: Piece['is'], text: string | null) => {
    if (text !== null) out.push({ is, text })
  }
  add('title', paper.title)
  add('docNo', paper.docNo)
  for (const p of paper.preface) add('preface', p)
  for (const chapter of paper.chapters) {
    add('heading', chapter.heading)
    for (const t of chapter.text) add('text', t)
    const own = paper.form.sections.find(s => s.id === chapter.section)?.table
    const table = tables.find(t => t.id === own)
    if (table) out.push({ is: 'table', text: '', table })
    for (const t of chapter.after ?? []) add('text', t)
  }
  add('sign', paper.signedBy)
  add('date', paper.dateLine === '' ? null : paper.dateLine)
  return out
}

const headings = form2021.sections.map(s => s.heading)

/** The six chapters with the text given for 总体情况, 存在的问题 and 其他. */
export function sixChapters(
  general: readonly string[],
  problems: readonly string[],
  other: readonly string[],
): Chapter[] {
  const ids = form2021.sections.map(s => s.id)
  const texts: readonly (readonly string[])[] = [general, [], [], [], problems, other]
  return ids.map((section, i) => ({ section, heading: headings[i] ?? '', text: texts[i] ?? [] }))
}
