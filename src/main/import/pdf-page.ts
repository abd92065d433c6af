import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A piece of text where it stands on the page (points from the lower left corner). */
export interface PdfPiece {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly height: number
  readonly endsLine: boolean
}

export interface PdfPage {
  /** Everything on the page, in the order it is drawn. */
  readonly pieces: readonly PdfPiece[]
  /** Pieces by the id under which the structure tree names them. */
  readonly marked: ReadonlyMap<string, readonly PdfPiece[]>
  readonly tree: TreeNode | null
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
  const pieces: PdfPiece[] = []
  const marked = new Map<string, PdfPiece[]>()
  const open: (PdfPiece[] | null)[] = []
  for (const item of content.items) {
    if ('type' in item) {
      if (item.type === 'endMarkedContent') open.pop()
      else open.push(item.id ? listOf(marked, item.id) : null)
      continue
    }
    const [, , , , x = 0, y = 0] = item.transform as number[]
    const piece = { text: plainText(item.str), x, y, height: item.height, endsLine: item.hasEOL }
    pieces.push(piece)
    open.findLast(list => list !== null)?.push(piece)
  }
  return { pieces, marked, tree: (await page.getStructTree()) as TreeNode | null }
}

function listOf(marked: Map<string, PdfPiece[]>, id: string): PdfPiece[] {
  const list = marked.get(id) ?? []
  marked.set(id, list)
  return list
}

/** Radicals (⾏ for 行) come from fonts that share their glyphs; only these are folded back, nothing else. */
const plainText = (text: string): string =>
  text
    .replace(/[\u2e80-\u2fdf]/g, radical => radical.normalize('NFKC'))
    .replace(/[\u202a-\u202e\u2066-\u2069]|\p{Cc}|\p{Surrogate}/gu, '')

/** Blanks beside a Han character or its punctuation come from justified lines, not from the text. */
const looseBlanks =
  /(?<=[\u2e80-\u9fff\uff00-\uffef\u{20000}-\u{323af}]) +| +(?=[\u2e80-\u9fff\uff00-\uffef\u{20000}-\u{323af}])/gu

/** Pieces as one text: lines of Chinese join without a blank, Latin words with one. */
export function joinPieces(pieces: readonly PdfPiece[]): string {
  let text = ''
  let brokeLine = false
  for (const piece of pieces) {
    const latin = /[A-Za-z0-9,.;:)]$/.test(text) && /^[A-Za-z(]/.test(piece.text)
    text += brokeLine && latin ? ` ${piece.text}` : piece.text
    brokeLine = piece.text === '' ? brokeLine || piece.endsLine : piece.endsLine
  }
  return text
    .replace(/\u00a0/g, ' ')
    .replace(looseBlanks, '')
    .trim()
}
