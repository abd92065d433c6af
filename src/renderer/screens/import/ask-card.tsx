import { useEffect, useRef } from 'react'
import { cellOf } from '../../../core/forms/cells.ts'
import { Button } from '../../ui/button.tsx'
import type { Question } from './questions.ts'
import { namesInWords } from './cell-names.ts'
import { choicesOf } from './choices.ts'
import { openQuestions } from './review.ts'
import type { ReviewDesk } from './use-review.ts'

/** Asks about one doubtful place at a time; Enter takes the first answer, 1, 2 and 3 choose. */
export function AskCard({ desk }: { readonly desk: ReviewDesk }) {
  const { questions, review } = desk
  const question = questions[review.at]
  const first = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    first.current?.focus({ preventScroll: true })
  }, [question])
  if (questions.length === 0) return null
  if (!question) return <Asked desk={desk} />
  const choices = choicesOf(question, desk)
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
        {choices.map(({ says, choose }, i) => (
          <Button
            key={says}
            ref={i === 0 ? first : undefined}
            look={i === 0 ? 'primary' : 'plain'}
            keys={i === 0 ? 'Enter' : String(i + 1)}
            aria-keyshortcuts={i === 0 ? 'Enter 1' : String(i + 1)}
            onClick={choose}
          >
            {says}
          </Button>
        ))}
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

function cellNames(question: Question, desk: ReviewDesk) {
  const words = namesInWords(question.cells.map(id => cellOf(desk.form, id).name))
  return words === '' ? null : <span>{words}</span>
}
