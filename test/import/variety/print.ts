import { flattenings, htmlTable } from '../flatten.ts'
import type { Flattening } from '../flatten.ts'
import type { PrintedTable } from '../printed-table.ts'
import { piecesOf } from './paper.ts'
import type { Paper, Piece } from './paper.ts'

export type Change = (pieces: Piece[]) => Piece[]

/** The paper as text, the tables flattened in one of the ways. */
export function asText(paper: Paper, how: string | Flattening, change: Change = p => p): string {
  const flatten = typeof how === 'string' ? flattenings[how] : how
  return change(piecesOf(paper))
    .flatMap(p => (p.table && flatten ? flatten(p.table) : [p.text]))
    .join('\n')
}

/** The paper as the inside of a page. */
export function asHtml(
  paper: Paper,
  change: Change = p => p,
  table: (t: PrintedTable) => string = htmlTable,
  paragraph: (p: Piece) => string = p => `<p>${p.text}</p>`,
): string {
  return change(piecesOf(paper))
    .map(p => (p.table ? table(p.table) : paragraph(p)))
    .join('\n')
}

export const page = (body: string, title = '') =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${title}</title></head><body>${body}</body></html>`

const pagePiece = (text: string): Piece => ({ is: 'page', text })
export const before =
  (...lines: string[]): Change =>
  pieces => [...lines.map(pagePiece), ...pieces]
export const behind =
  (...lines: string[]): Change =>
  pieces => [...pieces, ...lines.map(pagePiece)]
/** Lines of the page right under the title. */
export const underTitle =
  (...lines: string[]): Change =>
  pieces =>
    pieces.flatMap(p => (p.is === 'title' ? [p, ...lines.map(pagePiece)] : [p]))
export const both =
  (...changes: Change[]): Change =>
  pieces =>
    changes.reduce((list, change) => change(list), pieces)
export const onText =
  (is: Piece['is'], change: (text: string, index: number) => string): Change =>
  pieces => {
    let i = 0
    return pieces.map(p => (p.is === is ? { ...p, text: change(p.text, i++) } : p))
  }
/** Changes the cells of the tables. */
export const onCells =
  (change: (cell: PrintedTable['rows'][number][number], table: PrintedTable) => void): Change =>
  pieces =>
    pieces.map(p => {
      if (!p.table) return p
      const table = structuredClone(p.table)
      for (const cell of table.rows.flat()) change(cell, table)
      return { ...p, table }
    })
