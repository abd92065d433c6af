import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

type TextContent = Awaited<ReturnType<PDFPageProxy['getTextContent']>>
type TextItem = Extract<TextContent['items'][number], { str: string }>

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Turns places of the PDF's own space to a page that is read upright. */
export interface Upright {
  point(x: number, y: number): readonly [x: number, y: number]
  /** Null for slanted text: a watermark. */
  box(item: TextItem): Box | null
}

type Matrix = readonly [number, number, number, number, number, number]

/** Quarter turns counter-clockwise; anything more than six degrees beside one is no line of the report. */
const QUARTERS: readonly Matrix[] = [
  [1, 0, 0, 1, 0, 0],
  [0, -1, 1, 0, 0, 0],
  [-1, 0, 0, -1, 0, 0],
  [0, 1, -1, 0, 0, 0],
]
const SLANT = 0.1

/** The page as its viewer shows it, turned once more where most of its text runs another way (a table printed sideways). */
export function uprightOf(page: PDFPageProxy, content: TextContent): Upright {
  const { transform, height } = page.getViewport({ scale: 1 })
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = transform
  const shown: Matrix = [a, -b, c, -d, e, height - f]
  const letters = [0, 0, 0, 0]
  for (const item of content.items) {
    if (!('str' in item)) continue
    const turn = quarterOf(directionOf(shown, item.transform as number[]))
    if (turn !== null) letters[turn] = (letters[turn] ?? 0) + item.str.trim().length
  }
  const most = letters.indexOf(Math.max(...letters))
  const turn = QUARTERS[most] ?? QUARTERS[0]
  if (!turn) throw new Error('no quarter turn')
  const whole = times(turn, shown)
  const point = (x: number, y: number) => apply(whole, x, y)
  return {
    point,
    box: item => {
      const at = item.transform as number[]
      const way = quarterOf(directionOf(whole, at))
      if (way === null) return null
      const [x, y] = point(at[4] ?? 0, at[5] ?? 0)
      const vertical = content.styles[item.fontName]?.vertical === true
      return boxOf({ x, y, width: item.width, height: item.height }, vertical ? 3 : way, vertical)
    },
  }
}

/** The box of a run of text that begins at a place and runs in one of the four directions. */
function boxOf({ x, y, width, height }: Box, way: number, vertical: boolean): Box {
  const [long, thick] = vertical ? [height, width || 10] : [width, height]
  if (way === 1) return { x: x - thick, y, width: thick, height: long }
  if (way === 2) return { x: x - long, y: y - thick, width: long, height: thick }
  if (way === 3) return { x: vertical ? x - thick / 2 : x, y: y - long, width: thick, height: long }
  return { x, y, width: long, height: thick }
}

function directionOf(matrix: Matrix, at: readonly number[]): readonly [number, number] {
  const [a, b, c, d] = matrix
  const [x = 1, y = 0] = at
  return [a * x + c * y, b * x + d * y]
}

/** 0 to the right, 1 up, 2 to the left, 3 down; null for anything between. */
function quarterOf([x, y]: readonly [number, number]): number | null {
  const length = Math.hypot(x, y)
  if (length === 0) return 0
  if (Math.abs(y) / length < SLANT) return x > 0 ? 0 : 2
  if (Math.abs(x) / length < SLANT) return y > 0 ? 1 : 3
  return null
}

const apply = ([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] => [
  a * x + c * y + e,
  b * x + d * y + f,
]

/** First the second, then the first. */
function times(one: Matrix, two: Matrix): Matrix {
  const [a, b] = [one[0] * two[0] + one[2] * two[1], one[1] * two[0] + one[3] * two[1]]
  const [c, d] = [one[0] * two[2] + one[2] * two[3], one[1] * two[2] + one[3] * two[3]]
  const [e, f] = apply(one, two[4], two[5])
  return [a, b, c, d, e, f]
}
