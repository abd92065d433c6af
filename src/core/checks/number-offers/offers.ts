import type { MarkedNumber, Report, TextBlock } from '../../report/report.ts'
import type { NumberPlace } from '../../report/live-numbers/marked-number.ts'
import { liveValue, overlap } from '../../report/live-numbers/marked-number.ts'
import { isWholeNumber } from '../../report/live-numbers/written-number.ts'
import type { Candidate } from './candidates.ts'

/** What a number may be bound to, and what that is now. */
export interface Choice {
  readonly cells: readonly string[]
  /** null: still blank. */
  readonly value: number | null
}

/** A bare number of which the tables know: 绑定 or 就是这个数. */
export interface NumberOffer extends NumberPlace {
  /** The fitting ones first. */
  readonly choices: readonly Choice[]
  /** false: no cell it may be bound to says this number. */
  readonly fits: boolean
}

/**
 * The bare numbers of a block that equal or contradict a cell, in the order of the text. What is bound or kept is not
 * offered again, nor what only speaks of blank cells.
 * @param read the candidates of one paragraph
 */
export function offersIn(
  report: Pick<Report, 'cells'>,
  block: TextBlock,
  read: (paragraph: string) => readonly Candidate[],
): NumberOffer[] {
  return block.paragraphs.flatMap((text, paragraph) =>
    read(text).flatMap(({ start, length, value, ways }) => {
      const place = { paragraph, start, length }
      if (!isWholeNumber(text, start, length) || isMarked(block.numbers, place)) return []
      const choices = ways.map(cells => ({ cells, value: liveValue(report, cells) }))
      const known = choices.filter(choice => choice.value !== null)
      if (known.length === 0) return []
      const fitting = known.filter(choice => choice.value === value)
      const others = known.filter(choice => choice.value !== value)
      return [{ ...place, choices: [...fitting, ...others], fits: fitting.length > 0 }]
    }),
  )
}

const isMarked = (marks: readonly MarkedNumber[] | undefined, place: NumberPlace): boolean =>
  (marks ?? []).some(mark => overlap(mark, place))
