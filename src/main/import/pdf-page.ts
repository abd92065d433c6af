import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Upright } from './pdf-upright.ts'
import { uprightOf } from './pdf-upright.ts'

/** A piece of text where it stands on the upright page (points from the lower left corner; the box of its letters). */
export interface PdfPiece {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly endsLine: boolean
}

export interface PdfPage {
  readonly number: number
  /** Everything on the page, in the order it is drawn. */
  readonly pieces: readonly PdfPiece[]
  /** Pieces by the id under which the structure tree names them. */
  readonly marked: ReadonlyMap<string, readonly PdfPiece[]>
  readonly tree: TreeNode | null
  /** How the page was turned to read it. */
  readonly upright: Upright
}

/** An element of the structure tree, or (with `type`) a reference to marked content. */
export interface TreeNode {
  readonly role?: string
  readonly type?: string
  readonly id?: string
  readonly rowSpan?: number
  readonly colSpan?: number
  readonly children?: readonly TreeNode[]
}

export async function readPage(page: PDFPageProxy): Promise<PdfPage> {
  const content = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true })
  const upright = uprightOf(page, content)
  const pieces: PdfPiece[] = []
  const marked = new Map<string, PdfPiece[]>()
  const open: (PdfPiece[] | null)[] = []
  for (const item of content.items) {
    if ('type' in item) {
      if (item.type === 'endMarkedContent') open.pop()
      else open.push(item.id ? listOf(marked, item.id) : null)
      continue
    }
    const box = upright.box(item)
    if (!box) continue
    const piece = { ...box, text: plainText(item.str), endsLine: item.hasEOL }
    pieces.push(piece)
    open.findLast(list => list !== null)?.push(piece)
  }
  return {
    number: page.pageNumber,
    pieces,
    marked,
    tree: (await page.getStructTree()) as TreeNode | null,
    upright,
  }
}

function listOf(marked: Map<string, PdfPiece[]>, id: string): PdfPiece[] {
  const list = marked.get(id) ?? []
  marked.set(id, list)
  return list
}

/** What a PDF may say instead of a sign that is drawn the same: the bar ― for the dash, ‒ for –. */
const sameDrawing: Readonly<Record<string, string>> = { '\u2012': '–', '\u2015': '—', '\u2035': '｀' }

/** Radicals (⾏ for 行), bars and loose accents come from fonts that share glyphs; only these are folded back. */
const plainText = (text: string): string =>
  text
    .replace(/[\u2e80-\u2fdf]/g, radical => radical.normalize('NFKC'))
    .replace(/[\u2012\u2015\u2035]/g, sign => sameDrawing[sign] ?? sign)
    .normalize('NFC')
    .replace(/[\u202a-\u202e\u2066-\u2069]|\p{Cc}|\p{Surrogate}/gu, '')

/** Blanks beside a Han character or its punctuation come from justified lines, not from the text. */
const looseBlanks =
  /(?<=[\u2e80-\u9fff\uff00-\uffef\u{20000}-\u{323af}]) +| +(?=[\u2e80-\u9fff\uff00-\uffef\u{20000}-\u{323af}])/gu

/** Without the blanks that only justify a line. */
export const withoutLooseBlanks = (text: string): string =>
  text
    .replace(/\u00a0/g, ' ')
    .replace(looseBlanks, '')
    .trim()

/** A digit whose foot stands higher or lower by more than this part of a letter is a note's mark; sizes alone may be mixed. */
const SHIFT = 0.12

/** Whether two pieces that meet in digits are no one number: 12 with the raised 1 of a note behind it. */
export function isSetOff(before: PdfPiece, after: PdfPiece): boolean {
  if (!/\d$/.test(before.text) || !/^\d/.test(after.text)) return false
  return Math.abs(before.y - after.y) > Math.max(before.height, after.height) * SHIFT
}

/** Pieces as one text: lines of Chinese join without a blank, Latin words with one. */
export function joinPieces(pieces: readonly PdfPiece[]): string {
  let text = ''
  let brokeLine = false
  let last: PdfPiece | undefined
  for (const piece of pieces) {
    const latin = /[A-Za-z0-9,.;:)]$/.test(text) && /^[A-Za-z(]/.test(piece.text)
    const setOff = last !== undefined && !brokeLine && isSetOff(last, piece)
    text += (brokeLine && latin) || setOff ? ` ${piece.text}` : piece.text
    if (piece.text !== '') last = piece
    brokeLine = piece.text === '' ? brokeLine || piece.endsLine : piece.endsLine
  }
  return withoutLooseBlanks(text)
}
