import type { PaperDocument, PaperTable } from '../../core/export/document.ts'
import { tableRectangle } from '../../core/export/table-rectangle.ts'

/**
 * What a reader found in the written file, in its order; the role is null where that kind of file does not tell
 * headings from text. Rows of a table hold its cells, covered ones marked.
 */
export type FoundItem =
  | { readonly is: 'text'; readonly role: TextRole | null; readonly text: string }
  | { readonly is: 'table'; readonly rows: readonly (readonly FoundCell[])[] }

/** `covered` is null where that kind of file cannot say; a covered cell is then empty. */
export interface FoundCell {
  readonly text: string
  readonly covered: boolean | null
}

export type TextRole = 'title' | 'heading1' | 'heading2' | 'paragraph'

/** How much was compared and found equal. */
export interface Compared {
  readonly cells: number
  readonly headings: number
  readonly paragraphs: number
}

export type Verdict =
  | { readonly ok: true; readonly compared: Compared }
  | { readonly ok: false; readonly differences: readonly string[] }

type Expected =
  | { readonly is: 'text'; readonly role: TextRole; readonly text: string }
  | { readonly is: 'table'; readonly table: PaperTable }

const roleNames: Readonly<Record<TextRole, string>> = {
  title: '题目',
  heading1: '标题',
  heading2: '小标题',
  paragraph: '段落',
}

/** Compares every line and every cell of the paper with what was found. Blanks and line ends do not count. */
export function comparePaper(paper: PaperDocument, found: readonly FoundItem[]): Verdict {
  const expected = expectedItems(paper)
  const differences: string[] = []
  let next = 0
  expected.forEach((item, index) => {
    const here = found[next]
    if (here && item.is === 'table' && here.is === 'table') {
      differences.push(...compareTable(item.table, here.rows))
      next += 1
      return
    }
    const at = found.findIndex((other, i) => i >= next && sameText(item, other))
    if (at >= 0) {
      differences.push(...found.slice(next, at).map(surplus))
      next = at + 1
    } else if (here?.is === 'text' && !expected.slice(index + 1).some(later => sameText(later, here))) {
      differences.push(differentText(item, here.text))
      next += 1
    } else {
      differences.push(`文件中缺少${describe(item)}。`)
    }
  })
  differences.push(...found.slice(next).map(surplus))
  return differences.length > 0 ? { ok: false, differences } : { ok: true, compared: countOf(expected) }
}

function expectedItems(paper: PaperDocument): Expected[] {
  const text = (role: TextRole, words: string | null): Expected[] =>
    words === null ? [] : [{ is: 'text', role, text: words }]
  return [
    ...text('title', paper.title.join('')),
    ...text('paragraph', paper.docNo),
    ...paper.blocks.flatMap((block): Expected[] => {
      if (block.is === 'table') return [{ is: 'table', table: block.table }]
      if (block.is === 'paragraph') return text('paragraph', block.text)
      return text(block.level === 1 ? 'heading1' : 'heading2', block.text)
    }),
    ...text('paragraph', paper.sign?.name ?? null),
    ...text('paragraph', paper.sign?.date ?? null),
    ...(paper.sign?.after ?? []).flatMap(line => text('paragraph', line)),
  ]
}

/** From shortly before the place where a long text begins to differ: one sign may be all that is wrong. */
function differentText(item: Expected, found: string): string {
  const [wanted, have] = [item.is === 'text' ? [...squash(item.text)] : [], [...squash(found)]]
  const from = wanted.findIndex((sign, i) => sign !== have[i]) - 8
  if (from <= 0) return `${describe(item)}在文件中是“${excerpt(found)}”。`
  const near = (signs: readonly string[]): string => excerpt(signs.slice(from).join(''))
  return `${describe(item)}中的“${near(wanted)}”在文件中是“${near(have)}”。`
}

const squash = (text: string): string => text.replace(/\s+/g, '')

const sameText = (expected: Expected, found: FoundItem): boolean =>
  expected.is === 'text' &&
  found.is === 'text' &&
  (found.role === null || expected.role === found.role) &&
  squash(expected.text) === squash(found.text)

function compareTable(table: PaperTable, rows: readonly (readonly FoundCell[])[]): string[] {
  const expected = tableRectangle(table)
  if (rows.length !== expected.length) {
    return [
      `${table.name}应有 ${String(expected.length)} 行，文件中有 ${String(rows.length)} 行。`,
      ...missingLabels(table, rows),
    ]
  }
  return expected.flatMap((line, row) =>
    line.flatMap((cell, column) => {
      const found = rows[row]?.[column]
      const place = `${table.name}第 ${String(row + 1)} 行第 ${String(column + 1)} 列`
      if (!found) return [`${place}在文件中没有。`]
      if (found.covered !== null && found.covered !== (cell === null)) {
        return [`${place}的合并与规定的表样不同。`]
      }
      if (cell === null && found.covered !== null) return []
      if (squash(found.text) === squash(cell ?? '')) return []
      return [`${place}应为“${excerpt(cell ?? '')}”，文件中是“${excerpt(found.text)}”。`]
    }),
  )
}

function missingLabels(table: PaperTable, rows: readonly (readonly FoundCell[])[]): string[] {
  const present = new Set(rows.flat().map(cell => squash(cell.text)))
  return table.grid.rows
    .flat()
    .filter(cell => cell.kind === 'label' && !present.has(squash(cell.text)))
    .map(cell => `${table.name}缺少“${excerpt(cell.text)}”一行。`)
}

function countOf(expected: readonly Expected[]): Compared {
  const texts = expected.flatMap(item => (item.is === 'text' ? [item.role] : []))
  const tables = expected.flatMap(item => (item.is === 'table' ? [item.table] : []))
  return {
    cells: tables.flatMap(t => t.grid.rows.flat()).filter(c => c.kind === 'entry' || c.kind === 'words')
      .length,
    headings: texts.filter(role => role !== 'paragraph').length,
    paragraphs: texts.filter(role => role === 'paragraph').length,
  }
}

const excerpt = (text: string): string => (text.length > 24 ? `${text.slice(0, 24)}……` : text)

const describe = (item: Expected): string =>
  item.is === 'table' ? item.table.name : `${roleNames[item.role]}“${excerpt(item.text)}”`

const surplus = (item: FoundItem): string =>
  item.is === 'table'
    ? '文件中多出一张表。'
    : `文件中多出${roleNames[item.role ?? 'paragraph']}“${excerpt(item.text)}”。`
