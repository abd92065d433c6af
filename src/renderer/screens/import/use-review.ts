import { useEffect, useMemo, useReducer, useState } from 'react'
import { formById } from '../../../core/forms/form-for-year.ts'
import type { Form } from '../../../core/forms/form.ts'
import type { SourcePlace } from '../../../core/import/blocks.ts'
import type { ImportDraft } from '../../../core/import/draft.ts'
import type { FrameField } from '../../../core/report/frame-fields.ts'
import type { ReportText } from '../../../core/report/report.ts'
import type { PendingImport } from '../../../contract/views.ts'
import { cellStates } from './cell-state.ts'
import type { CellState } from './cell-state.ts'
import { questionsOf } from './questions.ts'
import type { Question } from './questions.ts'
import { keepReview, keptReview } from './kept-reviews.ts'
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
  /** The frame and the chapters as they will be stored. */
  readonly text: ReportText
  readonly mend: (text: ReportText, field?: FrameField) => void
  /** The line of the frame that is to be typed into; a new object for each wish. */
  readonly wanted: { readonly field: FrameField } | null
  readonly mendField: (field: FrameField) => void
  /** Where the text in hand stands in the source. */
  readonly pointed: SourcePlace | null
  readonly point: (place: SourcePlace | null) => void
}

export function useReview({ token, draft }: PendingImport): ReviewDesk {
  const form = formById(draft.formId)
  const questions = useMemo(() => questionsOf(form, draft), [form, draft])
  const [review, act] = useReducer(
    (before: Review, done: ReviewAct) => reviewAfter(before, done, { cells: draft.cells, questions }),
    keptReview(token) ?? newReview,
  )
  useEffect(() => {
    keepReview(token, review)
  }, [token, review])
  const [selected, setSelected] = useState<string | null>(questions[0]?.cells[0] ?? null)
  const [editing, edit] = useState<string | null>(null)
  const [wanted, setWanted] = useState<ReviewDesk['wanted']>(null)
  const [pointed, point] = useState<SourcePlace | null>(null)
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
      if (done.does !== 'mend') point(null)
    },
    selected,
    select: cell => {
      setSelected(cell)
      point(null)
      if (editing !== cell) edit(null)
    },
    editing,
    edit: cell => {
      if (cell) setSelected(cell)
      edit(cell)
    },
    text: review.text ?? draft.text,
    mend: (text, field) => {
      act({ does: 'mend', text, ...(field === undefined ? {} : { field }) })
    },
    wanted,
    mendField: field => {
      setWanted({ field })
    },
    pointed,
    point,
  }
}
