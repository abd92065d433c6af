import { isPageNumber } from '../../core/import/row.ts'
import type { PlacedBlock, PlacedLine } from './pdf-layout.ts'

const dashed = /^[-—–]\s*\d{1,3}\s*[-—–]$/
const plain = /^\d{1,3}$/

/** On so many of the pages a bare number has to count with the page, or a line to come again, before it is dropped. */
const MOST_PAGES = 0.7

/**
 * Without page numbers and running heads, the first or last lines of their pages. A bare number is one only where it
 * counts with the pages at the same height, for the numbers of a table may begin or end a page too.
 */
export function withoutPageNumbers(blocks: readonly PlacedBlock[]): PlacedBlock[] {
  const pages = new Set(blocks.map(block => block.page)).size
  const ends = blocks.filter(
    (block, i): block is PlacedLine =>
      block.is === 'line' && (blocks[i - 1]?.page !== block.page || blocks[i + 1]?.page !== block.page),
  )
  const onPages = (block: PlacedLine, same: (other: PlacedLine) => boolean): number => {
    const like = ends.filter(other => same(other) && Math.abs(other.line.y - block.line.y) < 3)
    return new Set(like.map(other => other.page)).size
  }
  const counts = (block: PlacedLine): boolean => {
    const ahead = Number(block.line.text) - block.page
    const same = ({ line, page }: PlacedLine) => plain.test(line.text) && Number(line.text) - page === ahead
    return onPages(block, same) >= Math.max(2, pages * MOST_PAGES)
  }
  const comesAgain = (block: PlacedLine): boolean =>
    onPages(block, other => other.line.text === block.line.text) >= Math.max(3, pages * MOST_PAGES)
  const dropped = new Set<PlacedBlock>(
    ends.filter(block => {
      const { text } = block.line
      if (dashed.test(text) || isPageNumber(text)) return true
      return plain.test(text) ? counts(block) : /\p{L}/u.test(text) && comesAgain(block)
    }),
  )
  return blocks.filter(block => !dropped.has(block))
}
