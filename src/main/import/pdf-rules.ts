import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Upright } from './pdf-upright.ts'

/** A line drawn on the page: `at` is its height (or its distance from the left for a vertical one). */
export interface Rule {
  readonly across: boolean
  readonly at: number
  readonly from: number
  readonly to: number
}

type Matrix = readonly [number, number, number, number, number, number]

/** Lines thicker than this (points) are filled areas. */
const THICK = 3
const SHORTEST = 2
/** A page of a report has some hundred lines; a drawing has more and is no table. */
const MOST_RULES = 20_000

/** The horizontal and vertical lines of a page, whether drawn as strokes or as thin filled rectangles. */
export async function rulesOf(page: PDFPageProxy, upright: Upright): Promise<Rule[]> {
  const { OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const { fnArray, argsArray } = await page.getOperatorList()
  const strokes = new Set<number>([OPS.stroke, OPS.closeStroke])
  const fills = new Set<number>([OPS.fill, OPS.eoFill])
  const both = new Set<number>([OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke, OPS.closeEOFillStroke])
  const rules: Rule[] = []
  const saved: Matrix[] = []
  let matrix: Matrix = [1, 0, 0, 1, 0, 0]
  for (const [i, op] of fnArray.entries()) {
    const args = argsArray[i] as unknown[] | null
    if (op === OPS.save) saved.push(matrix)
    else if (op === OPS.restore || op === OPS.paintFormXObjectEnd) matrix = saved.pop() ?? matrix
    else if (op === OPS.transform) matrix = product(matrix, args as number[])
    else if (op === OPS.paintFormXObjectBegin) {
      saved.push(matrix)
      if (Array.isArray(args?.[0])) matrix = product(matrix, args[0] as number[])
    } else if (op === OPS.constructPath && args) {
      const paint = args[0] as number
      const [path] = args[1] as [ArrayLike<number> | null]
      if (!path || rules.length > MOST_RULES) continue
      const place = (x: number, y: number) => {
        const [a, b, c, d, e, f] = matrix
        return upright.point(a * x + c * y + e, b * x + d * y + f)
      }
      for (const outline of outlinesOf(path)) {
        const points = outline.map(([x, y]) => place(x, y))
        if (strokes.has(paint) || both.has(paint)) rules.push(...strokeRules(points))
        if (fills.has(paint) || both.has(paint)) rules.push(...thinRule(points))
      }
    }
  }
  return rules
}

type Point = readonly [x: number, y: number]

/** How many numbers follow each drawing step: move, line, curve, quadratic curve, close. */
const STEP_SIZES = [2, 2, 6, 4, 0]

/** The outlines of a path; curves make it none of ours. */
function outlinesOf(path: ArrayLike<number>): Point[][] {
  const out: Point[][] = []
  let open: Point[] = []
  for (let i = 0; i < path.length;) {
    const step = path[i] ?? 4
    const [x = 0, y = 0] = [path[i + 1], path[i + 2]]
    if (step === 0) out.push((open = [[x, y]]))
    else if (step === 1) open.push([x, y])
    else if (step === 4 && open[0]) open.push(open[0])
    else if (step === 2 || step === 3) out.splice(out.indexOf(open), 1)
    i += 1 + (STEP_SIZES[step] ?? 0)
  }
  return out
}

const strokeRules = (points: readonly Point[]): Rule[] =>
  points.slice(1).flatMap((point, i) => lineRule(points[i] ?? point, point))

function lineRule([x0, y0]: Point, [x1, y1]: Point): Rule[] {
  const [width, height] = [Math.abs(x1 - x0), Math.abs(y1 - y0)]
  if (height < 1 && width >= SHORTEST) return [ruleOf(true, (y0 + y1) / 2, x0, x1)]
  if (width < 1 && height >= SHORTEST) return [ruleOf(false, (x0 + x1) / 2, y0, y1)]
  return []
}

function thinRule(points: readonly Point[]): Rule[] {
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  const [left, right, low, high] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  if (high - low <= THICK && right - left > THICK) return [ruleOf(true, (low + high) / 2, left, right)]
  if (right - left <= THICK && high - low > THICK) return [ruleOf(false, (left + right) / 2, low, high)]
  return []
}

const ruleOf = (across: boolean, at: number, a: number, b: number): Rule => ({
  across,
  at,
  from: Math.min(a, b),
  to: Math.max(a, b),
})

function product([a, b, c, d, e, f]: Matrix, m: readonly number[]): Matrix {
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = m
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}
