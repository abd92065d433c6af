import type { Rectangle, TaggedCell } from './pdf-grid.ts'
import { rectangleOf } from './pdf-grid.ts'
import type { PdfPage, PdfPiece, TreeNode } from './pdf-page.ts'
import { joinPieces } from './pdf-page.ts'

export type PdfBlock =
  /** `role` is the tag: H1 … H6, P; `page` the page on which the block begins. */
  | { readonly is: 'text'; readonly page: number; readonly role: string; readonly text: string }
  | ({ readonly is: 'table'; readonly page: number } & Rectangle)

type Tagged =
  | {
      readonly is: 'text'
      readonly page: number
      readonly role: string
      readonly pieces: readonly PdfPiece[]
    }
  | { readonly is: 'table'; readonly page: number; readonly rows: Rows }

const CONTAINERS = new Set(['Root', 'Document', 'Part', 'Art', 'Sect', 'Div', 'NonStruct', 'L', 'TOC'])
const ROW_GROUPS = new Set(['THead', 'TBody', 'TFoot'])
/** A line that begins this near (points) to the left edge is not indented: it goes on with what was before. */
const FLUSH = 6

/** An opening mark at the beginning of a line stands with its blank half in the margin, left of all else. */
const STARTS = /^[^\s“‘《〈（〔【「『]/

/** Blocks of tagged pages; a paragraph or table that was cut by the end of a page is joined again. */
export function taggedBlocks(pages: readonly PdfPage[]): PdfBlock[] {
  const pieces = pages.flatMap(page => [...page.marked.values()].flat())
  const left = Math.min(...pieces.filter(({ text }) => STARTS.test(text)).map(({ x }) => x))
  const blocks: Tagged[] = []
  for (const page of pages) {
    const [first, ...rest] = page.tree ? blocksOf(page.tree, page) : []
    if (!first) continue
    const last = blocks.at(-1)
    const joined = last && goesOn(last, first, left)
    if (joined) blocks.splice(-1, 1, joined, ...rest)
    else blocks.push(first, ...rest)
  }
  return blocks.map(block =>
    block.is === 'text'
      ? { is: 'text', page: block.page, role: block.role, text: joinPieces(block.pieces) }
      : { is: 'table', page: block.page, ...rectangleOf(block.rows) },
  )
}

function goesOn(last: Tagged, next: Tagged, left: number): Tagged | undefined {
  if (last.is === 'table' && next.is === 'table') return { ...last, rows: joinRows(last.rows, next.rows) }
  if (last.is !== 'text' || next.is !== 'text' || last.role !== 'P' || next.role !== 'P') return undefined
  const begin = next.pieces.find(piece => piece.text.trim() !== '')
  return begin && begin.x <= left + FLUSH ? { ...last, pieces: [...last.pieces, ...next.pieces] } : undefined
}

type Rows = readonly (readonly TaggedCell[])[]

/**
 * A table over two pages: the tree of each page may hold all its rows, each with the text of that page (heads that
 * are printed again have the same text twice), or only its own rows.
 */
function joinRows(first: Rows, second: Rows): Rows {
  const same = first.length === second.length && first.every((row, i) => row.length === second[i]?.length)
  if (!same) return [...first, ...second]
  return first.map((row, i) =>
    row.map((cell, j) => {
      const text = second[i]?.[j]?.text ?? ''
      return text === cell.text ? cell : { ...cell, text: cell.text + text }
    }),
  )
}

function blocksOf(node: TreeNode, page: PdfPage): Tagged[] {
  return (node.children ?? []).flatMap((child): Tagged[] => {
    const role = child.role ?? ''
    if (CONTAINERS.has(role)) return blocksOf(child, page)
    if (role === 'Table') return [{ is: 'table', page: page.number, rows: rowsOf(child, page) }]
    const pieces = piecesOf(child, page)
    if (pieces.every(piece => piece.text.trim() === '')) return []
    return [{ is: 'text', page: page.number, role: role || 'P', pieces }]
  })
}

function rowsOf(table: TreeNode, page: PdfPage): TaggedCell[][] {
  return (table.children ?? []).flatMap(node => {
    if (ROW_GROUPS.has(node.role ?? '')) return rowsOf(node, page)
    if (node.role !== 'TR') return []
    const cells = (node.children ?? []).filter(child => child.role === 'TH' || child.role === 'TD')
    return [
      cells.map(cell => ({
        text: joinPieces(piecesOf(cell, page)),
        rowSpan: Math.max(1, cell.rowSpan ?? 1),
        colSpan: Math.max(1, cell.colSpan ?? 1),
      })),
    ]
  })
}

function piecesOf(node: TreeNode, page: PdfPage): PdfPiece[] {
  if (node.type === 'content') return [...(page.marked.get(node.id ?? '') ?? [])]
  return (node.children ?? []).flatMap(child => piecesOf(child, page))
}
