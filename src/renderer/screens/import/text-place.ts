import type { SourceBlock, SourcePlace } from '../../../core/import/blocks.ts'
import { dateIn } from '../../../core/text/date-words.ts'

const bare = (text: string) => text.normalize('NFKC').replace(/\s/g, '')

/** Shorter beginnings of a paragraph stand in many lines. */
const SHORTEST_START = 8

/** A line or cell of the source with its words. */
export interface PlacedText {
  readonly place: SourcePlace
  readonly text: string
}

export function placedTexts(blocks: readonly SourceBlock[]): PlacedText[] {
  return blocks.flatMap((block): PlacedText[] => {
    if (block.is === 'line') return [{ place: { line: block.line }, text: block.text }]
    return block.rows.flatMap((cells, row) =>
      cells.flatMap(({ text, covered }, col) =>
        covered ? [] : [{ place: { line: block.line, row, col }, text }],
      ),
    )
  })
}

/**
 * Where a recognised line or paragraph stands: the line that holds it, or the first of the lines it was healed from.
 * Undefined where the source does not say it in these words.
 */
export function placeOfText(texts: readonly PlacedText[], sought: string): PlacedText | undefined {
  const words = bare(sought)
  if (words === '') return undefined
  return (
    texts.find(t => bare(t.text) === words) ??
    texts.find(t => bare(t.text).includes(words)) ??
    texts.find(t => bare(t.text).length >= SHORTEST_START && words.startsWith(bare(t.text)))
  )
}

/** Where a date stands, however it is written there. @param iso as it was read */
export function placeOfDate(texts: readonly PlacedText[], iso: string): PlacedText | undefined {
  return texts.findLast(t => dateIn(t.text) === iso)
}
