import type { SourceCell } from './blocks.ts'
import { limits } from './limits.ts'
import { attributeOf, childrenOf, isElement, isHidden } from './html-node.ts'
import type { HtmlElement, HtmlNode } from './html-node.ts'
import { numberBeside } from './html-number.ts'

export interface HtmlBudget {
  cells: number
  text: number
}

/**
 * The rectangular grid of a leaf table; null for a layout table (one that holds another table, or whose cells
 * hold whole paragraphs), whose content is then read like any other part of the page.
 */
export function gridOfHtml(table: HtmlElement, depth: number, budget: HtmlBudget): SourceCell[][] | null {
  const rows = rowsOf(table, depth)
  const cells = rows.flatMap(row => cellsOf(row))
  if (cells.length < 2 || cells.some(cell => holdsTable(cell, depth)) || isLayout(cells)) return null
  return expand(rows, budget)
}

function rowsOf(table: HtmlElement, depth: number): HtmlElement[] {
  if (depth > limits.depth) return []
  return childrenOf(table).flatMap(node => {
    if (!isElement(node) || isHidden(node)) return []
    if (node.tagName === 'tr') return [node]
    return /^(?:tbody|thead|tfoot)$/.test(node.tagName) ? rowsOf(node, depth + 1) : []
  })
}

const cellsOf = (row: HtmlElement) =>
  childrenOf(row).filter(
    (n): n is HtmlElement => isElement(n) && (n.tagName === 'td' || n.tagName === 'th') && !isHidden(n),
  )

function holdsTable(node: HtmlNode, depth: number): boolean {
  if (depth > limits.depth) return false
  return childrenOf(node).some(n => isElement(n) && (n.tagName === 'table' || holdsTable(n, depth + 1)))
}

/** A cell of a form never holds several paragraphs of prose. */
const isLayout = (cells: readonly HtmlElement[]) => cells.some(cell => textOf(cell, 0).length > 400)

function expand(rows: readonly HtmlElement[], budget: HtmlBudget): SourceCell[][] {
  const grid: SourceCell[][] = rows.map(() => [])
  rows.forEach((row, r) => {
    let c = 0
    for (const cell of cellsOf(row)) {
      while (grid[r]?.[c]) c++
      if (c >= limits.columns) break
      const shown = textOf(cell, 0)
      const text = (numberBeside(cell, shown) ?? shown).slice(0, Math.max(0, budget.text))
      budget.text -= text.length
      const height = Math.min(spanOf(cell, 'rowspan'), rows.length - r)
      const width = Math.min(spanOf(cell, 'colspan'), limits.columns - c)
      for (let dr = 0; dr < height; dr++) {
        for (let dc = 0; dc < width; dc++) {
          if (budget.cells-- <= 0) return
          const line = grid[r + dr]
          if (line && !line[c + dc]) line[c + dc] = { text, covered: dr + dc > 0 }
        }
      }
      c += width
    }
  })
  const width = grid.reduce((most, row) => Math.max(most, row.length), 0)
  return grid.map(row => Array.from({ length: width }, (_, c) => row[c] ?? { text: '', covered: true }))
}

function spanOf(cell: HtmlElement, name: string): number {
  const n = Number.parseInt(attributeOf(cell, name) ?? '1', 10)
  if (!Number.isFinite(n) || n < 0) return 1
  return n === 0 ? limits.span : Math.min(n, limits.span)
}

/** Not among them s, sub and sup: 12 with the raised 1 of a note behind it, or 11 struck out before it, is not one number. */
const inline = new Set(
  'a abbr b bdi cite code data em font i label mark o:p small span strong u wbr'.split(' '),
)

/** Text of a cell; paragraphs inside it joined without a mark, words of a label may be spread over several. */
function textOf(node: HtmlNode, depth: number): string {
  const parts: string[] = []
  collect(node, depth, parts)
  return parts
    .join('')
    .replace(/[ \t\r\n\f]+/g, ' ')
    .trim()
}

function collect(node: HtmlNode, depth: number, parts: string[]) {
  if (depth > limits.depth) return
  for (const child of childrenOf(node)) {
    if ('value' in child && child.nodeName === '#text') parts.push(child.value)
    else if (isElement(child) && !isHidden(child)) {
      if (child.tagName === 'br') parts.push(' ')
      else {
        const apart = !inline.has(child.tagName)
        if (apart) parts.push(' ')
        collect(child, depth + 1, parts)
        if (apart) parts.push(' ')
      }
    }
  }
}
