import { useEffect, useRef } from 'react'
import { cellOf } from '../../../core/forms/cells.ts'
import { Button } from '../../ui/button.tsx'
import type { Question } from './questions.ts'
import { namesInWords } from './cell-names.ts'
import { openQuestions } from './review.ts'
import type { Answer } from './review.ts'
import type { ReviewDesk } from './use-review.ts'

/** Asks about one doubtful place at a time; Enter takes the first answer. */
export function AskCard({ desk }: { readonly desk: ReviewDesk }) {
  const { questions, review } = desk
  const question = questions[review.at]
  const first = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    first.current?.focus({ preventScroll: true })
  }, [question])
  if (questions.length === 0) return null
  if (!question) return <Asked desk={desk} />
  const settle = (as: Exclude<Answer, 'typed'>) => {
    desk.act({ does: 'settle', question, as })
  }
  const [main, ...others] = choicesOf(question, desk)
  const answered = review.answers[question.key]
  return (
    <section className="ask" aria-label="存疑的一处" aria-live="polite">
      <p>
        <strong>
          第 {review.at + 1} 处，共 {questions.length} 处
        </strong>
        {answered ? <span className="quiet">（已看过）</span> : null} {question.says}
      </p>
      <p className="ask-what">
        {cellNames(question, desk)}
        {question.raw ? <span>原件写“{question.raw}”</span> : null}
      </p>
      <div className="ask-acts">
        {main ? (
          <Button
            ref={first}
            look="primary"
            keys="Enter"
            onClick={() => {
              settle(main.as)
            }}
          >
            {main.says}
          </Button>
        ) : null}
        {others.map(choice => (
          <Button
            key={choice.says}
            onClick={() => {
              settle(choice.as)
            }}
          >
            {choice.says}
          </Button>
        ))}
        {question.cells.length > 0 ? (
          <Button
            onClick={() => {
              desk.edit(
                question.cells.find(id => review.corrections[id] === undefined) ?? question.cells[0] ?? null,
              )
            }}
          >
            我来改
          </Button>
        ) : null}
        <span className="ask-walk">
          <Walk desk={desk} by={-1} says="上一处" />
          <Walk desk={desk} by={1} says="下一处" />
        </span>
      </div>
    </section>
  )
}

function Walk({ desk, by, says }: { readonly desk: ReviewDesk; readonly by: 1 | -1; readonly says: string }) {
  const to = desk.review.at + by
  return (
    <Button
      look="quiet"
      disabled={to < 0 || to >= desk.questions.length}
      onClick={() => {
        desk.act({ does: 'goTo', at: to })
      }}
    >
      {says}
    </Button>
  )
}

function Asked({ desk }: { readonly desk: ReviewDesk }) {
  const left = openQuestions(desk.review, desk.questions)
  return (
    <section className="ask done" aria-live="polite">
      <p>
        <strong>{left === 0 ? `${desk.questions.length} 处都看过了。` : `还有 ${left} 处没看。`}</strong>{' '}
        原件里没有的格仍然空着，不会变成 0。
      </p>
      <Button
        look="quiet"
        onClick={() => {
          desk.act({ does: 'goTo', at: 0 })
        }}
      >
        再看一遍
      </Button>
    </section>
  )
}

interface Choice {
  readonly says: string
  readonly as: Exclude<Answer, 'typed'>
}

/** What can be said to a question: depends on whether its cells have values, none, or some. */
function choicesOf(question: Question, desk: ReviewDesk): readonly Choice[] {
  if (question.cells.length === 0) return [{ says: '知道了', as: 'kept' }]
  const blank = question.cells.filter(id => desk.valueOf(id) === null).length
  if (blank === question.cells.length) {
    return [
      { says: '原件没有，留空', as: 'kept' },
      { says: '填 0', as: 'zeros' },
    ]
  }
  if (blank > 0) {
    return [
      { says: '就是这样，其余留空', as: 'kept' },
      { says: '就是这样，其余填 0', as: 'zeros' },
    ]
  }
  return [
    { says: '就是这样', as: 'kept' },
    { says: '留空', as: 'cleared' },
  ]
}

function cellNames(question: Question, desk: ReviewDesk) {
  const words = namesInWords(question.cells.map(id => cellOf(desk.form, id).name))
  return words === '' ? null : <span>{words}</span>
}
