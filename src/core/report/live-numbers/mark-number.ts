import type { TextBlock } from '../report.ts'
import { endOf, overlap, spliced, withMarks } from './marked-number.ts'
import type { NumberPlace } from './marked-number.ts'
import { says, writtenLike } from './written-number.ts'

/**
 * 绑定: the number at the place says from now on what the cells add up to, and is written so at once.
 * @param value what they add up to now; null leaves the digits as they are
 */
export function bindNumber(
  block: TextBlock,
  place: NumberPlace,
  cells: readonly string[],
  value: number | null,
): TextBlock {
  const text = (block.paragraphs[place.paragraph] ?? '').slice(place.start, endOf(place))
  const digits = value === null || says(text, value) ? text : writtenLike(text, value)
  return marked(spliced(block, place, digits), { ...place, length: digits.length }, cells)
}

/** 就是这个数: the number stays as it is written, and no cell is offered for it any more. */
export const keepNumber = (block: TextBlock, place: NumberPlace): TextBlock => marked(block, place, [])

/** 取消绑定: plain text again. */
export const unmarkNumber = (block: TextBlock, place: NumberPlace): TextBlock =>
  withMarks(
    block,
    (block.numbers ?? []).filter(mark => !overlap(mark, place)),
  )

/** Puts a bound number with its unit into a paragraph. */
export function insertNumber(
  block: TextBlock,
  at: Pick<NumberPlace, 'paragraph' | 'start'>,
  number: { readonly cells: readonly string[]; readonly value: number; readonly unit: string },
): TextBlock {
  const digits = String(number.value)
  const place = { paragraph: at.paragraph, start: at.start, length: 0 }
  return marked(
    spliced(block, place, digits + number.unit),
    { ...place, length: digits.length },
    number.cells,
  )
}

function marked(block: TextBlock, place: NumberPlace, cells: readonly string[]): TextBlock {
  const { paragraph, start, length } = place
  const others = (block.numbers ?? []).filter(mark => !overlap(mark, place))
  return withMarks(block, [...others, { paragraph, start, length, cells }])
}
