import type { PDFDocumentProxy } from 'pdfjs-dist'
import type { PagePiece } from '../../pdf-boxes.ts'
import { textOfPage } from '../../pdf-text.ts'

/** A cell of a table: TD holds a number (or nothing), TH a label. */
export interface TaggedCell {
  readonly role: 'TD' | 'TH'
  readonly pieces: readonly PagePiece[]
}

/** An element of the printed paper: a heading, a paragraph, or a table with its rows. */
export interface Tagged {
  /** H1 … H6, P, Table */
  readonly role: string
  readonly pieces: readonly PagePiece[]
  readonly rows: readonly (readonly TaggedCell[])[]
}

/** An element of the structure tree as pdf.js tells it, or a reference to marked content. */
interface TreeNode {
  readonly role?: string
  readonly type?: string
  readonly id?: string
  readonly children?: readonly TreeNode[]
}

const CONTAINERS = new Set(['Root', 'Document', 'Part', 'Art', 'Sect', 'Div', 'NonStruct'])

/** The elements of all pages in printed order. What goes on on the next page is an element of its own there. */
export async function taggedElements(pdf: PDFDocumentProxy): Promise<Tagged[]> {
  const elements: Tagged[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const [{ marked }, tree] = await Promise.all([textOfPage(page), page.getStructTree()])
    elements.push(...elementsOf(tree, marked))
  }
  return elements
}

type Marked = ReadonlyMap<string, readonly PagePiece[]>

const elementsOf = (node: TreeNode | null, marked: Marked): Tagged[] =>
  (node?.children ?? []).flatMap((child): Tagged[] => {
    const role = child.role ?? ''
    if (CONTAINERS.has(role)) return elementsOf(child, marked)
    const pieces = piecesOf(child, marked)
    return pieces.length === 0 ? [] : [{ role, pieces, rows: rowsOf(child, marked) }]
  })

const rowsOf = (node: TreeNode, marked: Marked): TaggedCell[][] =>
  (node.children ?? []).flatMap(child =>
    child.role === 'TR'
      ? [(child.children ?? []).flatMap(cell => cellOf(cell, marked))]
      : rowsOf(child, marked),
  )

function cellOf(node: TreeNode, marked: Marked): TaggedCell[] {
  const { role } = node
  return role === 'TD' || role === 'TH' ? [{ role, pieces: piecesOf(node, marked) }] : []
}

/** pdf.js puts blanks between far pieces, which stand nowhere. */
function piecesOf(node: TreeNode, marked: Marked): PagePiece[] {
  if (node.type === 'content') return (marked.get(node.id ?? '') ?? []).filter(p => p.text.trim() !== '')
  return (node.children ?? []).flatMap(child => piecesOf(child, marked))
}
