import type { ImportDraft } from '../../../core/import/draft.ts'
import type { FrameField } from '../../../core/report/frame-fields.ts'
import type { ReportText } from '../../../core/report/report.ts'
import type { Question } from './questions.ts'

/** How the clerk settled a question: blanks kept blank, filled with 0, everything left blank, or typed. */
export type Answer = 'kept' | 'zeros' | 'cleared' | 'typed'

/** The clerk's side of an import. `corrections` is what goes to `imports.accept`: changed and confirmed cells. */
export interface Review {
  /** Index of the question being asked; the number of questions when none is left. */
  readonly at: number
  readonly answers: Readonly<Record<string, Answer>>
  readonly corrections: Readonly<Record<string, number | null>>
  /** The frame and the chapters once the clerk has mended anything in them. */
  readonly text?: ReportText
}

export const newReview: Review = { at: 0, answers: {}, corrections: {} }

export type ReviewAct =
  | { readonly does: 'settle'; readonly question: Question; readonly as: Exclude<Answer, 'typed'> }
  | { readonly does: 'type'; readonly cell: string; readonly value: number | null }
  /** `field`: the line of the frame that was changed, which answers a question about it. */
  | { readonly does: 'mend'; readonly text: ReportText; readonly field?: FrameField }
  | { readonly does: 'goTo'; readonly at: number }

export interface Reviewed {
  readonly cells: ImportDraft['cells']
  readonly questions: readonly Question[]
}

/** Values in, values out: a settled question goes on to the next one that is still open. */
export function reviewAfter(review: Review, act: ReviewAct, reviewed: Reviewed): Review {
  switch (act.does) {
    case 'goTo':
      return { ...review, at: Math.max(0, Math.min(act.at, reviewed.questions.length)) }
    case 'type':
      return typed(review, act.cell, act.value, reviewed)
    case 'mend':
      return mended(review, act.text, act.field, reviewed)
    case 'settle':
      return settled(review, act.question, act.as, reviewed)
  }
}

/** What a cell will hold when the report is accepted. */
export function valueIn(review: Review, cells: ImportDraft['cells'], id: string): number | null {
  const corrected = review.corrections[id]
  return corrected === undefined ? (cells[id]?.value ?? null) : corrected
}

export const openQuestions = (review: Review, questions: readonly Question[]): number =>
  questions.filter(q => !review.answers[q.key]).length

function settled(
  review: Review,
  question: Question,
  as: Exclude<Answer, 'typed'>,
  reviewed: Reviewed,
): Review {
  const values = question.cells.map(id => {
    const value = as === 'cleared' ? null : valueIn(review, reviewed.cells, id)
    return [id, as === 'zeros' ? (value ?? 0) : value] as const
  })
  const answers = { ...review.answers, [question.key]: as }
  return {
    ...review,
    answers,
    corrections: { ...review.corrections, ...Object.fromEntries(values) },
    at: nextOpen(answers, reviewed.questions, review.at),
  }
}

function typed(review: Review, cell: string, value: number | null, { questions }: Reviewed): Review {
  const corrections = { ...review.corrections, [cell]: value }
  const question = questions.find(q => q.cells.includes(cell))
  if (!question?.cells.every(id => corrections[id] !== undefined)) return { ...review, corrections }
  const answers = { ...review.answers, [question.key]: 'typed' as const }
  return { ...review, answers, corrections, at: nextOpen(answers, questions, review.at) }
}

/** The next question waits until the clerk asks for it: the cursor is still in the field. */
function mended(
  review: Review,
  text: ReportText,
  field: FrameField | undefined,
  { questions }: Reviewed,
): Review {
  const about = field === undefined ? [] : questions.filter(q => q.field === field)
  const answers = Object.fromEntries(about.map(q => [q.key, 'typed' as const]))
  return { ...review, text, answers: { ...review.answers, ...answers } }
}

function nextOpen(answers: Review['answers'], questions: readonly Question[], at: number): number {
  const order = [...questions.keys()]
  const open = (i: number) => !answers[questions[i]?.key ?? '']
  return [...order.slice(at), ...order.slice(0, at)].find(open) ?? questions.length
}
