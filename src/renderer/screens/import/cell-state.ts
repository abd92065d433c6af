import type { ImportDraft } from '../../../core/import/draft.ts'
import type { Question } from './questions.ts'
import { valueIn } from './review.ts'
import type { Review } from './review.ts'

/** sure: read as written · guess: by a similar label or by sums · doubt: asked about · changed: by the clerk · absent */
export type CellState = 'sure' | 'guess' | 'doubt' | 'changed' | 'absent'

export const stateWords: Readonly<Record<CellState, string>> = {
  sure: '',
  guess: '推断',
  doubt: '存疑',
  changed: '已改',
  absent: '原件没有填',
}

export interface CellCounts {
  readonly all: number
  readonly sure: number
  readonly doubt: number
  readonly absent: number
}

/** How sure we are of every cell of the form, after what the clerk has said so far. */
export function cellStates(
  draft: Pick<ImportDraft, 'cells'>,
  review: Review,
  questions: readonly Question[],
): ReadonlyMap<string, CellState> {
  const asked = new Set(questions.filter(q => !review.answers[q.key]).flatMap(q => q.cells))
  return new Map(
    Object.entries(draft.cells).map(([id, read]) => {
      const corrected = review.corrections[id]
      if (corrected !== undefined && corrected !== read.value) return [id, 'changed']
      if (asked.has(id)) return [id, 'doubt']
      if (valueIn(review, draft.cells, id) === null) return [id, 'absent']
      const guessed = read.confidence === 'fuzzy' || read.confidence === 'inferred'
      return [id, guessed && corrected === undefined ? 'guess' : 'sure']
    }),
  )
}

export function countStates(states: ReadonlyMap<string, CellState>): CellCounts {
  const all = [...states.values()]
  const doubt = all.filter(s => s === 'doubt').length
  const absent = all.filter(s => s === 'absent').length
  return { all: all.length, sure: all.length - doubt - absent, doubt, absent }
}

/** 200 格中 193 格确定、1 格存疑、6 格原件没有填。 */
export function countsInWords({ all, sure, doubt, absent }: CellCounts): string {
  if (sure === all) return `${all} 格全部确定。`
  const parts = [
    `${sure} 格确定`,
    ...(doubt > 0 ? [`${doubt} 格存疑`] : []),
    ...(absent > 0 ? [`${absent} 格原件没有填`] : []),
  ]
  return `${all} 格中 ${parts.join('、')}。`
}
