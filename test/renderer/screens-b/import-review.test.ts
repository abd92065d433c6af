import { describe, expect, test } from 'vitest'
import type { DraftCell, Doubt } from '../../../src/core/import/draft.ts'
import { cellStates, countsInWords, countStates } from '../../../src/renderer/screens/import/cell-state.ts'
import { questionsOf } from '../../../src/renderer/screens/import/questions.ts'
import {
  newReview,
  openQuestions,
  reviewAfter,
  valueIn,
} from '../../../src/renderer/screens/import/review.ts'
import type { ReviewAct } from '../../../src/renderer/screens/import/review.ts'

const read = (value: number | null, more: Partial<DraftCell> = {}): DraftCell => ({
  value,
  confidence: value === null ? 'absent' : 'exact',
  ...more,
})

const cells: Record<string, DraftCell> = {
  't3.partial.np': read(3, { confidence: 'inferred', place: { line: 7 } }),
  't3.partial.ent': read(null, { place: { line: 7 } }),
  't3.open.np': read(6),
  't3.open.ent': read(0, { confidence: 'fuzzy' }),
  't2.fees.amountWan': read(15.2, { raw: '152.2千元', place: { line: 3 } }),
}
const row = '这一行原件只有两个数。'
const doubts: Doubt[] = [
  { says: '金额的单位不是万元。', cell: 't2.fees.amountWan', raw: '152.2千元' },
  { says: row, cell: 't3.partial.np' },
  { says: row, cell: 't3.partial.ent' },
  { says: '没有认出标题。' },
]
const questions = questionsOf({ doubts, cells })
const reviewed = { cells, questions }
const after = (...acts: ReviewAct[]) => acts.reduce((r, act) => reviewAfter(r, act, reviewed), newReview)
const [money, partial, title] = questions

test('cells of one row with the same doubt are asked about once, at their place in the source', () => {
  expect(questions.map(q => q.cells)).toEqual([
    ['t2.fees.amountWan'],
    ['t3.partial.np', 't3.partial.ent'],
    [],
  ])
  expect(partial?.place).toEqual({ line: 7 })
})

describe('answers', () => {
  test('就是这样 keeps what was read, blanks stay blank, and goes on to the next question', () => {
    const review = after({ does: 'goTo', at: 1 }, { does: 'settle', question: partial!, as: 'kept' })
    expect(review.corrections).toEqual({ 't3.partial.np': 3, 't3.partial.ent': null })
    expect(review.at).toBe(2)
  })

  test('填 0 is done only when said, and touches only the blanks', () => {
    expect(after({ does: 'settle', question: partial!, as: 'zeros' }).corrections).toEqual({
      't3.partial.np': 3,
      't3.partial.ent': 0,
    })
  })

  test('留空 takes the value out', () => {
    const review = after({ does: 'settle', question: money!, as: 'cleared' })
    expect(valueIn(review, cells, 't2.fees.amountWan')).toBeNull()
  })

  test('typing settles a question when every cell of it has been typed or confirmed', () => {
    const one = after({ does: 'type', cell: 't3.partial.np', value: 4 })
    expect(one.answers).toEqual({})
    const both = reviewAfter(one, { does: 'type', cell: 't3.partial.ent', value: 1 }, reviewed)
    expect(both.answers[partial!.key]).toBe('typed')
  })

  test('a cell typed before is kept when its question is then confirmed', () => {
    const review = after(
      { does: 'type', cell: 't3.partial.np', value: 4 },
      { does: 'settle', question: partial!, as: 'kept' },
    )
    expect(review.corrections).toEqual({ 't3.partial.np': 4, 't3.partial.ent': null })
  })

  test('after the last question the ones skipped come again, then none', () => {
    const skipped = after(
      { does: 'goTo', at: 1 },
      { does: 'settle', question: partial!, as: 'kept' },
      { does: 'settle', question: title!, as: 'kept' },
    )
    expect(skipped.at).toBe(0)
    const done = reviewAfter(skipped, { does: 'settle', question: money!, as: 'kept' }, reviewed)
    expect(done.at).toBe(questions.length)
    expect(openQuestions(done, questions)).toBe(0)
  })
})

describe('how sure we are', () => {
  test('a doubtful blank is a doubt, an undoubted blank is absent, a guess is marked', () => {
    const states = cellStates({ cells }, newReview, questions)
    expect(Object.fromEntries(states)).toEqual({
      't3.partial.np': 'doubt',
      't3.partial.ent': 'doubt',
      't3.open.np': 'sure',
      't3.open.ent': 'guess',
      't2.fees.amountWan': 'doubt',
    })
    expect(countsInWords(countStates(states))).toBe('5 格中 2 格确定、3 格存疑。')
  })

  test('answers turn doubts into sure, changed and absent cells', () => {
    const review = after(
      { does: 'settle', question: partial!, as: 'kept' },
      { does: 'type', cell: 't2.fees.amountWan', value: 0 },
    )
    const states = cellStates({ cells }, review, questions)
    expect(states.get('t3.partial.np')).toBe('sure')
    expect(states.get('t3.partial.ent')).toBe('absent')
    expect(states.get('t2.fees.amountWan')).toBe('changed')
    expect(countsInWords(countStates(states))).toBe('5 格中 4 格确定、1 格原件没有填。')
  })

  test('nothing to say but that all is sure', () => {
    expect(countsInWords({ all: 200, sure: 200, doubt: 0, absent: 0 })).toBe('200 格全部确定。')
  })
})
