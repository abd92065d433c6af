import type { PdfBlock } from './pdf-tags.ts'
import { joinTables } from './pdf-join-tables.ts'
import type { PlacedBlock, PlacedLine } from './pdf-layout.ts'
import { withoutPageNumbers } from './pdf-page-numbers.ts'

/** A line that begins this many letters from the edge is indented; one that ends as near to it is full. */
const INDENT = 1.2
const FULL = 1.9

/**
 * Lines of a page as paragraphs again: a line goes on with the one before it when that one is full and this one begins at
 * the left edge, in the same size and without more space between, also over the end of a page.
 */
export function paragraphsOf(blocks: readonly PlacedBlock[]): PdfBlock[] {
  const kept = joinTables(withoutPageNumbers(blocks))
  const edges = edgesOf(kept)
  const out: PdfBlock[] = []
  let last: PlacedLine | undefined
  for (const block of kept) {
    if (block.is === 'table') {
      const rows = block.rows.map(row => row.map(({ text, covered }) => ({ text, covered })))
      out.push({ is: 'table', page: block.page, rows, whole: true })
      last = undefined
      continue
    }
    const open = out.at(-1)
    if (last && open?.is === 'text' && goesOn(last, block, edges)) {
      const latin = /[A-Za-z]$/.test(open.text) && /^[A-Za-z]/.test(block.line.text)
      out[out.length - 1] = { ...open, text: open.text + (latin ? ' ' : '') + block.line.text }
    } else out.push({ is: 'text', role: 'P', page: block.page, text: block.line.text })
    last = block
  }
  return out
}

interface Edges {
  readonly left: number
  readonly right: number
  /** The usual distance between the lines of a paragraph. */
  readonly pitch: number
}

/** The left edge and the right edge that many lines share. */
function edgesOf(blocks: readonly PlacedBlock[]): Edges {
  const lines = blocks.flatMap(b => (b.is === 'line' && b.line.text.length > 12 ? [b] : []))
  const lefts = lines.map(b => b.line.left).sort((a, b) => a - b)
  const rights = lines.map(b => b.line.right).sort((a, b) => a - b)
  const gaps = lines.flatMap((b, i) => {
    const next = lines[i + 1]
    const gap = next?.page === b.page ? b.line.y - next.line.y : 0
    return gap > 0 && gap < b.line.height * 4 ? [gap] : []
  })
  return {
    left: lefts[Math.floor(lefts.length / 10)] ?? 0,
    right: rights[Math.floor(rights.length * 0.75)] ?? Infinity,
    pitch: gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? Infinity,
  }
}

const ordinal = /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])/

function goesOn(last: PlacedLine, next: PlacedLine, { left, right, pitch }: Edges): boolean {
  const size = last.line.height
  if (last.line.text.includes('\t') || next.line.text.includes('\t') || ordinal.test(next.line.text))
    return false
  if (last.line.right < right - size * FULL || Math.abs(next.line.left - left) > size * INDENT) return false
  if (Math.abs(next.line.height - size) > size * 0.15) return false
  return next.page !== last.page || last.line.y - next.line.y < pitch * 1.25
}
