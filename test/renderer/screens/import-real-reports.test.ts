import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { formById } from '../../../src/core/forms/form-for-year.ts'
import { draftReport } from '../../../src/core/import/draft-report.ts'
import type { ImportDraft } from '../../../src/core/import/draft.ts'
import { openFile } from '../../../src/main/import/open-file.ts'
import { cellStates } from '../../../src/renderer/screens/import/cell-state.ts'
import { balanceInWords, ownBalance } from '../../../src/renderer/screens/import/own-balance.ts'
import { questionsOf } from '../../../src/renderer/screens/import/questions.ts'
import { newReview, openQuestions, reviewAfter } from '../../../src/renderer/screens/import/review.ts'
import { groupsOf } from '../../../src/renderer/screens/import/source-groups.ts'
import { noRealReports, realFolder, realReports } from '../../helpers/real-reports.ts'
import { cellsByPlace, piecesOf, placeKey } from '../../../src/renderer/screens/import/source-marks.ts'

const fixtures = join(import.meta.dirname, '../../fixtures/road')
const files = [
  ...readdirSync(fixtures).map(name => join(fixtures, name)),
  ...realReports.map(name => join(realFolder, name)),
]

async function draftOf(path: string): Promise<ImportDraft> {
  const opened = await openFile(readFileSync(path), path)
  if (!opened.ok) throw new Error(opened.error.says)
  const read = draftReport(opened.source)
  if (!read.ok) throw new Error(read.error.says)
  return read.draft
}

/** Every cell that is marked somewhere in the source as it is shown. */
function markedCells({ source, cells }: ImportDraft): string[] {
  const places = cellsByPlace(cells)
  const marks = (text: string, key: string) =>
    piecesOf(text, places.get(key) ?? [], cells).flatMap(p => p.cell ?? [])
  return groupsOf(source.blocks).flatMap(group => {
    if (group.is === 'paragraph') return marks(group.block.text, String(group.block.line))
    if (group.is === 'run') return group.blocks.flatMap(b => marks(b.text, String(b.line)))
    const { line, rows } = group.block
    return rows.flatMap((row, r) => row.flatMap((c, col) => marks(c.text, placeKey({ line, row: r, col }))))
  })
}

describe.each(files)('review of %s', path => {
  test('every recognised number is marked once in the source beside it', async () => {
    const draft = await draftOf(path)
    const values = Object.entries(draft.cells).flatMap(([id, c]) => (c.value === null ? [] : [id]))
    expect(markedCells(draft).sort()).toEqual(values.sort())
  })

  test('Enter through all questions changes no number and leaves nothing doubtful', async () => {
    const draft = await draftOf(path)
    const questions = questionsOf(formById(draft.formId), draft)
    const review = questions.reduce(
      (r, question) => reviewAfter(r, { does: 'settle', question, as: 'kept' }, { ...draft, questions }),
      newReview,
    )
    expect(openQuestions(review, questions)).toBe(0)
    expect([...cellStates(draft, review, questions).values()]).not.toContain('doubt')
    for (const [id, value] of Object.entries(review.corrections)) expect(value).toBe(draft.cells[id]?.value)
  })
})

test.skipIf(noRealReports)('the county report whose totals are wrong is told so, and kept', async () => {
  const draft = await draftOf(files.find(f => f.endsWith('.pdf'))!)
  const balance = ownBalance(formById(draft.formId), draft, newReview)
  expect(balance.sums).toBeGreaterThan(0)
  expect(balanceInWords(balance)).toMatch(/^这份年报自身：.*按原样保留。$/)
})
