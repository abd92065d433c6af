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
  /** How many of them say this number. */
  readonly fitting: number
}

/**
 * The candidates of a block that equal or contradict a cell. What is bound or kept is not offered again, nor what only
 * speaks of blank cells.
 */
export function offersOf(
  report: Pick<Report, 'cells'>,
  block: TextBlock,
  candidates: readonly Candidate[],
): NumberOffer[] {
  const wholes = new Map<string, number>()
  return candidates.flatMap(({ counts, value, ways, ...place }) => {
    const known = ways
      .map(cells => ({ cells, value: liveValue(report, cells) }))
      .filter(choice => choice.value !== null)
    const fitting = known.filter(choice => choice.value === value)
    const others = known.filter(choice => choice.value !== value)
    // In one paragraph a smaller number after the right one is a part of it.
    const what = `${place.paragraph}:${counts}`
    const isPart = fitting.length === 0 && value < (wholes.get(what) ?? 0)
    if (fitting.length > 0) wholes.set(what, value)
    if (known.length === 0 || isPart || isMarked(block.numbers, place)) return []
    if (!isWholeNumber(block.paragraphs[place.paragraph] ?? '', place.start, place.length)) return []
    return [{ ...place, choices: [...fitting, ...others], fitting: fitting.length }]
  })
}

const isMarked = (marks: readonly MarkedNumber[] | undefined, place: NumberPlace): boolean =>
  (marks ?? []).some(mark => overlap(mark, place))
