import type { PlacedBlock, PlacedLine } from './pdf-layout.ts'

const dashed = /^[-—–]\s*\d{1,3}\s*[-—–]$/
const plain = /^\d{1,3}$/

/** On so many of the pages a bare number has to count with the page before it is taken for its number. */
const MOST_PAGES = 0.7

/**
 * Without page numbers, the first or last lines of their pages. A bare number is one only where it counts with the pages
 * at the same height, for the numbers of a table may begin or end a page too.
 */
export function withoutPageNumbers(blocks: readonly PlacedBlock[]): PlacedBlock[] {
  const pages = new Set(blocks.map(block => block.page)).size
  const ends = blocks.filter(
    (block, i): block is PlacedLine =>
      block.is === 'line' && (blocks[i - 1]?.page !== block.page || blocks[i + 1]?.page !== block.page),
  )
  const bare = ends.filter(block => plain.test(block.line.text))
  const counting = (block: PlacedLine): number => {
    const like = bare.filter(
      other =>
        Number(other.line.text) - other.page === Number(block.line.text) - block.page &&
        Math.abs(other.line.y - block.line.y) < 3,
    )
    return new Set(like.map(other => other.page)).size
  }
  const dropped = new Set<PlacedBlock>([
    ...ends.filter(block => dashed.test(block.line.text)),
    ...bare.filter(block => counting(block) >= Math.max(2, pages * MOST_PAGES)),
  ])
  return blocks.filter(block => !dropped.has(block))
}
