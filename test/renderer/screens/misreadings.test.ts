import { expect, test } from 'vitest'
import { composeDocument } from '../../../src/core/export/compose-document.ts'
import { toHtml } from '../../../src/core/export/to-html.ts'
import { draftReport } from '../../../src/core/import/draft-report.ts'
import { readHtml } from '../../../src/core/import/read-html.ts'
import { ownBalance } from '../../../src/renderer/screens/import/own-balance.ts'
import { newReview } from '../../../src/renderer/screens/import/review.ts'
import { report2021 } from '../../helpers/report-builder.ts'

/** A published page with one number printed or read wrongly, and what the review says of its sums. */
function reviewOf(wrong: Readonly<Record<string, number>>, corrections: Record<string, number> = {}) {
  const right = { 't3.new.np': 21, 't3.open.np': 15, 't3.partial.np': 6, 't3.new.tot': 21, 't3.sum.np': 21 }
  const builder = report2021(2023).withAll({ ...right, ...wrong })
  const page = toHtml(composeDocument(builder.form(), builder.build(), { draft: false }))
  const read = draftReport(readHtml(page))
  if (!read.ok) throw new Error(read.error.says)
  const balance = ownBalance(builder.form(), read.draft, { ...newReview, corrections })
  return { ...balance, said: [...balance.misreadings.values()].flat() }
}

test('two digits swapped are told as what may have been misread, with the cell to look at', () => {
  const { said } = reviewOf({ 't3.new.np': 12 })
  expect(said).toContainEqual({ cell: 't3.new.np', says: '可能读错：表三 本年新收 自然人应为21，现为12。' })
})

test('a printed total that does not follow its addends is what may have been misread', () => {
  const { said } = reviewOf({ 't3.new.tot': 71 })
  expect(said[0]).toEqual({ cell: 't3.new.tot', says: '可能读错：表三 本年新收 总计应为21，现为71。' })
})

test('what adds up, as read or as the clerk put it right, is not doubted', () => {
  expect(reviewOf({}).said).toEqual([])
  expect(reviewOf({ 't3.new.np': 12 }, { 't3.new.np': 21 }).said).toEqual([])
})
