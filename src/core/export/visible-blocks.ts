import type { Form } from '../forms/form.ts'
import type { ExtraSection } from '../report/report.ts'
import { tidy } from '../text/fold.ts'
import type { PaperDocument } from './document.ts'
import { tableRectangle } from './table-rectangle.ts'

/** The report as a reader of the paper sees it, in its order, without the lines after the date. Null in a table is covered by a merged cell. */
export type VisibleItem =
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'table'; readonly rows: readonly (readonly (string | null)[])[] }

/** A paper and the form's order of its chapters, by which a text is cut into blocks. */
export interface Outline {
  readonly form: Form
  readonly extra: readonly ExtraSection[]
  readonly paper: PaperDocument
}

/** All that a reader of the paper sees, in its order: texts, and tables as rectangles. */
export function visibleItems(paper: PaperDocument): VisibleItem[] {
  const text = (words: string | null | undefined): VisibleItem[] =>
    words == null ? [] : [{ is: 'text', text: words }]
  return [
    ...paper.title.flatMap(text),
    ...text(paper.docNo),
    ...paper.blocks.flatMap((block): VisibleItem[] =>
      block.is === 'table' ? [{ is: 'table', rows: tableRectangle(block.table) }] : text(block.text),
    ),
    ...text(paper.sign?.name),
    ...text(paper.sign?.date),
  ]
}

/**
 * Cuts what is visible into blocks: title, preface, s1…s6, extra, t2…t4, sign → the text of each, blanks tidied. The
 * outline says which lines open chapters; where such a line was changed, its chapter and the one before come out
 * different. A block that is not there is ''.
 */
export function visibleBlocks(outline: Outline, seen: readonly VisibleItem[]): Record<string, string> {
  const { paper } = outline
  const items = upToDate(seen, paper.sign?.date ?? null)
  const headings = paper.blocks.flatMap(b => (b.is === 'heading' && b.level === 1 ? [tidy(b.text)] : []))
  const keys = chapterKeys(outline)
  const tables = paper.blocks.flatMap(b => (b.is === 'table' ? [b.table.id] : []))
  const blocks: Record<string, string> = Object.fromEntries(
    ['title', 'preface', ...keys, ...tables, 'sign'].map(key => [key, '']),
  )
  const add = (key: string, text: string): void => {
    blocks[key] = `${blocks[key] ?? ''}${text}\n`
  }
  const frontLines = paper.title.length + (paper.docNo === null ? 0 : 1)
  const signLines = [paper.sign?.name, paper.sign?.date].filter(line => line != null).length
  let chapter = -1
  let table = -1
  items.forEach((item, index) => {
    const key = keys[chapter] ?? 'preface'
    if (item.is === 'table') {
      table = Math.min(table + 1, tables.length - 1)
      const id = tables[table] ?? 'table'
      add(key, `▦${id}`)
      add(id, JSON.stringify(item.rows.map(row => row.map(cell => (cell === null ? null : unbroken(cell))))))
      return
    }
    const text = tidy(item.text)
    const opened = headings.findIndex((heading, i) => i > chapter && heading === text)
    // A long name is signed in lines.
    if (index >= items.length - signLines) add('sign', unbroken(text))
    else if (index < frontLines && chapter < 0) add('title', text)
    else if (opened >= 0) {
      chapter = opened
      add(keys[chapter] ?? 'extra', text)
    } else add(key, text)
  })
  return blocks
}

/** The lines of the office after the date are no part of the report. */
function upToDate(items: readonly VisibleItem[], date: string | null): readonly VisibleItem[] {
  const at = items.findLastIndex(item => item.is === 'text' && date !== null && tidy(item.text) === date)
  return at >= 0 && items.slice(at).every(item => item.is === 'text') ? items.slice(0, at + 1) : items
}

/** A label may be broken into lines; a blank between two digits stays. */
const unbroken = (text: string): string => tidy(text).replace(/(?<!\d) | (?!\d)/g, '')

/** The block of each chapter in printed order. Chapters that the form does not have make one block together. */
export function chapterKeys({ form, extra }: Pick<Outline, 'form' | 'extra'>): string[] {
  const extras = (list: readonly ExtraSection[]) => list.map(() => 'extra')
  return [
    ...form.sections.flatMap(section => [...extras(extra.filter(e => e.before === section.id)), section.id]),
    ...extras(extra.filter(e => e.before === undefined)),
  ]
}
