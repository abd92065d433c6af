import type { Question } from './questions.ts'
import type { Answer } from './review.ts'
import type { ReviewDesk } from './use-review.ts'

/** One answer to a question, in the order of the keys 1, 2, 3; Enter takes the first. */
export interface Choice {
  readonly says: string
  readonly choose: () => void
}

/** What can be said to a question: depends on whether its cells have values, none, or some. */
export function choicesOf(question: Question, desk: ReviewDesk): readonly Choice[] {
  const settle = ([says, as]: readonly [string, Exclude<Answer, 'typed'>]): Choice => ({
    says,
    choose: () => {
      desk.act({ does: 'settle', question, as })
    },
  })
  return [...answersTo(question, desk).map(settle), ...mendingOf(question, desk)]
}

function answersTo(
  question: Question,
  desk: ReviewDesk,
): readonly (readonly [string, Exclude<Answer, 'typed'>])[] {
  if (question.cells.length === 0) {
    return [
      [question.field !== undefined && desk.text[question.field] !== null ? '就是这样' : '知道了', 'kept'],
    ]
  }
  const blank = question.cells.filter(id => desk.valueOf(id) === null).length
  if (blank === question.cells.length) {
    return [
      ['原件没有，留空', 'kept'],
      ['填 0', 'zeros'],
    ]
  }
  if (blank > 0) {
    return [
      ['就是这样，其余留空', 'kept'],
      ['就是这样，其余填 0', 'zeros'],
    ]
  }
  return [
    ['就是这样', 'kept'],
    ['留空', 'cleared'],
  ]
}

/** 我来改 takes the cursor to the cell, or to the line of the frame, that is in doubt. */
function mendingOf({ cells, field }: Question, desk: ReviewDesk): Choice[] {
  const says = '我来改'
  if (field !== undefined) {
    return [
      {
        says,
        choose: () => {
          desk.mendField(field)
        },
      },
    ]
  }
  const cell = cells.find(id => desk.review.corrections[id] === undefined) ?? cells[0]
  if (cell === undefined) return []
  return [
    {
      says,
      choose: () => {
        desk.edit(cell)
      },
    },
  ]
}
