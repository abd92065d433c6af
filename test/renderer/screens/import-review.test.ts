import { describe, expect, test } from 'vitest'
import { form2021 } from '../../../src/core/forms/form-2021.ts'
import type { DraftCell, Doubt } from '../../../src/core/import/draft.ts'
import { cellStates, countsInWords, countStates } from '../../../src/renderer/screens/import/cell-state.ts'
import { namesInWords } from '../../../src/renderer/screens/import/cell-names.ts'
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
const questions = questionsOf(form2021, { doubts, cells })
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

test('the same sentence about differently named cells is asked once, without the names', () => {
  const absent = ['t3.new.tot', 't3.in.tot', 't3.sum.np']
  const asked = questionsOf(form2021, {
    doubts: [
      { says: '表三 本年新收 总计：原文没有读到数，没有当作 0。', cell: 't3.new.tot' },
      { says: '表三 上年结转 总计：原文没有读到数，没有当作 0。', cell: 't3.in.tot' },
      { says: '表三 办理结果总计 自然人：原文没有读到数，没有当作 0。', cell: 't3.sum.np' },
    ],
    cells: Object.fromEntries(absent.map(id => [id, read(null)])),
  })
  expect(asked).toMatchObject([{ says: '原文没有读到数，没有当作 0。', cells: absent }])
})

test('a doubt about a guessed cell is about all guesses of its row', () => {
  const guess = { confidence: 'inferred' } as const
  const asked = questionsOf(form2021, {
    doubts: [{ says: '“规章”一行是按位置推断的，请核对。', cell: 't2.rules.made', raw: '6 6 6' }],
    cells: {
      't2.rules.made': read(6, guess),
      't2.rules.repealed': read(6, guess),
      't2.rules.inForce': read(6),
      't2.normDocs.made': read(6, guess),
    },
  })
  expect(asked[0]?.cells).toEqual(['t2.rules.made', 't2.rules.repealed'])
})

test('cells are named together, what they share once', () => {
  expect(namesInWords(['表三 上年结转 自然人'])).toBe('表三 上年结转 自然人')
  expect(namesInWords(['表三 上年结转 自然人', '表三 上年结转 其他'])).toBe('表三 上年结转（自然人、其他）')
  expect(namesInWords(['表二 规章 制发', '表三 总计'])).toBe('表二 规章 制发、表三 总计')
  expect(namesInWords(Array.from({ length: 8 }, (_, i) => `表三 ${i}`))).toBe(
    '表三（0、1、2、3、4、5 等 8 格）',
  )
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
