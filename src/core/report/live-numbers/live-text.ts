import type { SectionId } from '../../forms/form.ts'
import type { MarkedNumber, Report, TextBlock } from '../report.ts'
import { sectionIds } from '../report.ts'
import { endOf, inOrder, liveValue, overlap, spliced, withMarks } from './marked-number.ts'
import { isWholeNumber, says, writtenLike } from './written-number.ts'

/**
 * The report with the digits of every bound number as its cells now say. A mark is dropped where the text under it is no
 * longer the number it stood for, so that never another number is overwritten.
 * @param before the report before the step, to know what the numbers stood for
 */
export function withLiveNumbers(before: Report, after: Report): Report {
  if (before.cells === after.cells && before.text.sections === after.text.sections) return after
  let { sections } = after.text
  for (const id of sectionIds) {
    if (before.cells === after.cells && before.text.sections[id] === after.text.sections[id]) continue
    const old = sections[id]
    if (old.every(block => !block.numbers)) continue
    const blocks = old.map(block => liveBlock(block, before, after))
    if (blocks.some((block, i) => block !== old[i])) sections = { ...sections, [id]: blocks }
  }
  return sections === after.text.sections ? after : { ...after, text: { ...after.text, sections } }
}

function liveBlock(block: TextBlock, before: Report, after: Report): TextBlock {
  const { numbers } = block
  if (!numbers) return block
  const standing = [...numbers].sort(inOrder).filter((mark, i, all) => {
    const previous = all[i - 1]
    return stands(block, mark, before, after) && !(previous && overlap(previous, mark))
  })
  const start = standing.length === numbers.length ? block : withMarks(block, standing)
  // From the last to the first, so that the places of the others hold.
  return standing.reduceRight((next, mark) => {
    const value = liveValue(after, mark.cells)
    const text = textAt(next, mark)
    if (mark.cells.length === 0 || value === null || says(text, value)) return next
    const digits = writtenLike(text, value)
    const written = spliced(next, mark, digits)
    return withMarks(written, [...(written.numbers ?? []), { ...mark, length: digits.length }])
  }, start)
}

/** Whether the mark lies on a whole number, and on that of its cells, unless they are or were blank. */
function stands(block: TextBlock, mark: MarkedNumber, before: Report, after: Report): boolean {
  if (!isWholeNumber(block.paragraphs[mark.paragraph] ?? '', mark.start, mark.length)) return false
  if (mark.cells.length === 0) return true
  const text = textAt(block, mark)
  return [before, after].some(report => {
    const value = liveValue(report, mark.cells)
    return value === null || says(text, value)
  })
}

const textAt = (block: TextBlock, mark: MarkedNumber): string =>
  (block.paragraphs[mark.paragraph] ?? '').slice(mark.start, endOf(mark))

/** The chapters in which a number bound to cells had its value or its text changed from one report to the next. */
export function chaptersRewritten(before: Report, after: Report): SectionId[] {
  if (before.cells === after.cells) return []
  return sectionIds.filter(
    id =>
      before.text.sections[id] !== after.text.sections[id] ||
      before.text.sections[id].some(block =>
        (block.numbers ?? []).some(
          ({ cells }) => cells.length > 0 && liveValue(before, cells) !== liveValue(after, cells),
        ),
      ),
  )
}
