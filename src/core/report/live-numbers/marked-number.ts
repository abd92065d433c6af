import { addUp } from '../../forms/terms.ts'
import type { MarkedNumber, Report, TextBlock } from '../report.ts'
import { valueOf } from '../report.ts'

/** Where a number stands in a block: its paragraph, counted from 0, and its range of UTF-16 units there. */
export type NumberPlace = Pick<MarkedNumber, 'paragraph' | 'start' | 'length'>

/** What bound cells add up to; null as soon as one of them is blank, and then the text keeps the number it has. */
export const liveValue = (report: Pick<Report, 'cells'>, cells: readonly string[]): number | null =>
  addUp(
    cells.map(cell => ({ cell })),
    cell => valueOf(report, cell),
  )

/** The place behind the number, in UTF-16 units of its paragraph. */
export const endOf = ({ start, length }: NumberPlace): number => start + length

/** As the text is read; for `sort`. */
export const inOrder = (a: NumberPlace, b: NumberPlace): number =>
  a.paragraph - b.paragraph || a.start - b.start

export const overlap = (a: NumberPlace, b: NumberPlace): boolean =>
  a.paragraph === b.paragraph && a.start < endOf(b) && b.start < endOf(a)

/** The block with these marks; without any it has no list of them, so that it is stored as if it never had one. */
export function withMarks(block: TextBlock, marks: readonly MarkedNumber[]): TextBlock {
  const { numbers: _old, ...rest } = block
  return marks.length === 0 ? rest : { ...rest, numbers: [...marks].sort(inOrder) }
}

/** Replaces a range of one paragraph exactly: marks before it stay, marks behind it move, marks in it are gone. */
export function spliced(block: TextBlock, place: NumberPlace, text: string): TextBlock {
  const paragraphs = block.paragraphs.map((p, i) =>
    i === place.paragraph ? p.slice(0, place.start) + text + p.slice(endOf(place)) : p,
  )
  const by = text.length - place.length
  const marks = (block.numbers ?? [])
    .filter(mark => !overlap(mark, place))
    .map(mark =>
      mark.paragraph === place.paragraph && mark.start >= endOf(place)
        ? { ...mark, start: mark.start + by }
        : mark,
    )
  return withMarks({ ...block, paragraphs }, marks)
}
