import type { Candidate } from '../../../../core/checks/number-offers/candidates.ts'
import { nameOfCells } from '../../../../core/checks/number-offers/name-of-cells.ts'
import type { Choice } from '../../../../core/checks/number-offers/offers.ts'
import { offersOf } from '../../../../core/checks/number-offers/offers.ts'
import type { Form } from '../../../../core/forms/form.ts'
import { formatCell } from '../../../../core/report/cell-value.ts'
import { inOrder, liveValue } from '../../../../core/report/live-numbers/marked-number.ts'
import type { NumberPlace } from '../../../../core/report/live-numbers/marked-number.ts'
import type { Report, TextBlock } from '../../../../core/report/report.ts'

/**
 * A number of a box that there is something to say about. live: bound · pending: bound, its cells are blank · kept: 就是
 * 这个数 · fits, differs: not bound, some cell says the same or another number
 */
export interface BoxNumber extends NumberPlace {
  readonly is: 'live' | 'pending' | 'kept' | 'fits' | 'differs'
  /** What it is bound to, or may be; those that say the same first. */
  readonly choices: readonly Choice[]
  /** How many of them say the same. */
  readonly fitting: number
}

/** The marked numbers of a box and those that may be bound, in the order of the text. */
export function numbersOfBox(
  report: Pick<Report, 'cells'>,
  block: TextBlock,
  candidates: readonly Candidate[],
): BoxNumber[] {
  const marked = (block.numbers ?? []).map(({ cells, ...place }): BoxNumber => {
    if (cells.length === 0) return { ...place, is: 'kept', choices: [], fitting: 0 }
    const value = liveValue(report, cells)
    return { ...place, is: value === null ? 'pending' : 'live', choices: [{ cells, value }], fitting: 1 }
  })
  const offered = offersOf(report, block, candidates).map((offer): BoxNumber => ({
    ...offer,
    is: offer.fitting > 0 ? 'fits' : 'differs',
  }))
  return [...marked, ...offered].sort(inOrder)
}

/** 现为 12 · 还没有填 */
export const choiceValue = ({ value }: Choice): string =>
  value === null ? '还没有填' : `现为 ${formatCell(value)}`

/** What a number is, in one sentence, for the line below and for the pointer. */
export function sayNumber(form: Form, number: BoxNumber): string {
  const [choice] = number.choices
  const name = choice ? nameOfCells(form, choice.cells) : ''
  switch (number.is) {
    case 'live':
      return `等于 ${name}，随表格更新`
    case 'pending':
      return `绑定到 ${name}，那里待填，先保留这个数`
    case 'kept':
      return '就是这个数，不随表格改变'
    case 'fits':
      return `与 ${name} 相同，可以绑定`
    case 'differs':
      return `${name} ${choice ? choiceValue(choice) : ''}，与这里不同`
  }
}
