import { useMemo, useReducer, useState } from 'react'
import { formById } from '../../../core/forms/form-for-year.ts'
import type { Form } from '../../../core/forms/form.ts'
import type { ImportDraft } from '../../../core/import/draft.ts'
import { cellStates } from './cell-state.ts'
import type { CellState } from './cell-state.ts'
import { questionsOf } from './questions.ts'
import type { Question } from './questions.ts'
import { newReview, reviewAfter, valueIn } from './review.ts'
import type { Review, ReviewAct } from './review.ts'

/** Everything the parts of the review screen share. */
export interface ReviewDesk {
  readonly draft: ImportDraft
  readonly form: Form
  readonly questions: readonly Question[]
  readonly review: Review
  readonly states: ReadonlyMap<string, CellState>
  readonly valueOf: (cell: string) => number | null
  readonly act: (act: ReviewAct) => void
  /** The cell in hand, marked in the table and in the source. */
  readonly selected: string | null
  readonly select: (cell: string) => void
  /** The cell being typed into. */
  readonly editing: string | null
  readonly edit: (cell: string | null) => void
}

export function useReview(draft: ImportDraft): ReviewDesk {
  const form = formById(draft.formId)
  const questions = useMemo(() => questionsOf(form, draft), [form, draft])
  const [review, act] = useReducer(
    (before: Review, done: ReviewAct) => reviewAfter(before, done, { cells: draft.cells, questions }),
    newReview,
  )
  const [selected, setSelected] = useState<string | null>(questions[0]?.cells[0] ?? null)
  const [editing, edit] = useState<string | null>(null)
  const states = useMemo(() => cellStates(draft, review, questions), [draft, review, questions])
  return {
    draft,
    form,
    questions,
    review,
    states,
    valueOf: cell => valueIn(review, draft.cells, cell),
    act: done => {
      act(done)
      const next = reviewAfter(review, done, { cells: draft.cells, questions })
      const first = next.at === review.at ? undefined : questions[next.at]?.cells[0]
      if (first) setSelected(first)
    },
    selected,
    select: cell => {
      setSelected(cell)
      if (editing !== cell) edit(null)
    },
    editing,
    edit: cell => {
      if (cell) setSelected(cell)
      edit(cell)
    },
  }
}
