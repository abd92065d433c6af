import { Fragment, memo } from 'react'
import type { BoxNumber } from './numbers-of-box.ts'
import { rangeOf } from './text-places.ts'

interface NumberLayerProps {
  readonly paragraphs: readonly string[]
  readonly numbers: readonly BoxNumber[]
  /** The number in hand, by its index. */
  readonly inHand: number | undefined
  /** Where the proposal hangs; undefined: there is none. */
  readonly caret: number | undefined
}

/** The text once more, behind the textarea and without ink: only the marks of its numbers are seen. */
export const NumberLayer = memo(function NumberLayer(props: NumberLayerProps) {
  const { paragraphs, numbers, inHand, caret } = props
  const text = paragraphs.join('\n')
  const marks = numbers.map((number, i) => ({ ...rangeOf(paragraphs, number), is: number.is, i }))
  const gaps = marks.map(({ start }, i) => text.slice(marks[i - 1]?.end ?? 0, start))
  const gap = (words: string, from: number) =>
    caret === undefined || caret < from || caret > from + words.length ? (
      words
    ) : (
      <>
        {words.slice(0, caret - from)}
        <span className="number-caret" />
        {words.slice(caret - from)}
      </>
    )
  const tail = marks.at(-1)?.end ?? 0
  return (
    <div className="number-layer prose" aria-hidden="true">
      {marks.map(({ start, end, is, i }) => (
        <Fragment key={i}>
          {gap(gaps[i] ?? '', start - (gaps[i] ?? '').length)}
          <mark className={i === inHand ? `${is} in-hand` : is} data-number={i}>
            {text.slice(start, end)}
          </mark>
        </Fragment>
      ))}
      {gap(text.slice(tail), tail)}
      {'\u200b'}
    </div>
  )
})
