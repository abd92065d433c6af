import { withParagraphs } from '../report/live-numbers/edited-text.ts'
import type { TextBlock } from '../report/report.ts'
import type { ParagraphPair } from './align-paragraphs.ts'

/** The paragraphs of a chapter without their sub-headings, counted through all boxes. */
export const paragraphsOf = (blocks: readonly TextBlock[]): string[] => blocks.flatMap(b => b.paragraphs)

/**
 * The chapter with one paragraph as it was: in place of the one it became, or behind the paragraph it followed. Bound
 * numbers elsewhere keep their places.
 * @param pairs the old wording beside the current one, as `paragraphsOf` counts
 */
export function restoreParagraph(
  blocks: readonly TextBlock[],
  pairs: readonly ParagraphPair[],
  pair: ParagraphPair,
): TextBlock[] {
  const text = pair.old?.text
  if (text === undefined) return [...blocks]
  if (blocks.length === 0) return [{ paragraphs: [text] }]
  const before = pairs.slice(0, pairs.indexOf(pair)).findLast(({ now }) => now)?.now?.at
  const at = pair.now?.at ?? before ?? 0
  let first = 0
  return blocks.map((block, i) => {
    const here = at - first
    const mine =
      (here >= 0 && here < block.paragraphs.length) || (paragraphsOf(blocks).length === 0 && i === 0)
    first += block.paragraphs.length
    if (!mine) return block
    const [from, replaced] = pair.now ? [here, 1] : [before === undefined ? 0 : here + 1, 0]
    return withParagraphs(block, block.paragraphs.toSpliced(from, replaced, text))
  })
}
