import type { PDFPageProxy } from 'pdfjs-dist'
import type { PagePiece } from './pdf-boxes.ts'

export interface PageText {
  /** What is drawn on the page, in the order it is drawn. */
  readonly pieces: readonly PagePiece[]
  /** Pieces by the id under which the structure tree of a tagged PDF names them. */
  readonly marked: ReadonlyMap<string, readonly PagePiece[]>
}

/** The text of a page and where it stands: boxes from the base line up to the height of the letters. */
export async function textOfPage(page: PDFPageProxy): Promise<PageText> {
  const view = page.getViewport({ scale: 1 })
  const content = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true })
  const pieces: PagePiece[] = []
  const marked = new Map<string, PagePiece[]>()
  const open: (string | undefined)[] = []
  for (const item of content.items) {
    if ('type' in item) {
      if (item.type === 'endMarkedContent') open.pop()
      else open.push(item.id)
      continue
    }
    if (item.str === '') continue
    const piece = { text: item.str, page: page.pageNumber, ...boxOf(item, view) }
    pieces.push(piece)
    const id = open.findLast(each => each !== undefined)
    if (id !== undefined) marked.set(id, [...(marked.get(id) ?? []), piece])
  }
  return { pieces, marked }
}

interface DrawnText {
  readonly transform: readonly unknown[]
  readonly width: number
  readonly height: number
}

/** The upright box around text that may be turned. */
function boxOf(
  { transform, width, height }: DrawnText,
  view: ReturnType<PDFPageProxy['getViewport']>,
): Omit<PagePiece, 'text' | 'page'> {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = transform.map(Number)
  const along = width / Math.max(Math.hypot(a, b), Number.EPSILON)
  const up = height / Math.max(Math.hypot(c, d), Number.EPSILON)
  const corners = [
    [e, f],
    [e + a * along, f + b * along],
    [e + c * up, f + d * up],
    [e + a * along + c * up, f + b * along + d * up],
  ].map(([x = 0, y = 0]) => view.convertToViewportPoint(x, y).map(Number))
  const xs = corners.map(([x = 0]) => x / view.width)
  const ys = corners.map(([, y = 0]) => y / view.height)
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }
}
