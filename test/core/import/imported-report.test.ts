import { expect, test } from 'vitest'
import type { DraftCell, ImportDraft } from '../../../src/core/import/draft.ts'
import { importedReport } from '../../../src/core/import/imported-report.ts'
import { emptyText } from '../../../src/core/report/report.ts'
import { liuxi } from '../../helpers/report-builder.ts'

const cells: Record<string, DraftCell> = {
  't3.new.np': { value: 3, confidence: 'exact' },
  't3.new.ent': { value: null, confidence: 'absent' },
  't3.new.sci': { value: null, raw: '／', confidence: 'absent' },
  't3.new.tot': { value: 9, raw: '9件', confidence: 'fuzzy' },
}
const draft: ImportDraft = {
  formId: 'F2019',
  fiscalYear: 2020,
  orgName: liuxi.name,
  orgKind: null,
  cells,
  text: emptyText,
  headings: [],
  doubts: [],
  source: { blocks: [] },
}
const imported = (corrections: Record<string, number | null> = {}) =>
  importedReport(draft, liuxi, 2020, corrections).cells

test('every value as written: totals are not computed, a missing cell is not 0', () => {
  expect(imported()).toEqual({
    't3.new.np': { value: 3, origin: 'imported', confidence: 'exact' },
    't3.new.sci': { value: null, origin: 'imported', raw: '／', confidence: 'absent' },
    't3.new.tot': { value: 9, origin: 'imported', raw: '9件', confidence: 'fuzzy' },
  })
})

test('what the clerk changed keeps the words of the source beside it', () => {
  const cells = imported({ 't3.new.np': 4, 't3.new.ent': 1, 't3.new.sci': 0, 't3.new.tot': null })
  expect(cells).toEqual({
    't3.new.np': { value: 4, origin: 'imported', raw: '3', confidence: 'exact' },
    't3.new.ent': { value: 1, origin: 'imported', confidence: 'exact' },
    't3.new.sci': { value: 0, origin: 'imported', raw: '／', confidence: 'exact' },
    't3.new.tot': { value: null, origin: 'imported', raw: '9件', confidence: 'absent' },
  })
})

test('confirming makes a doubtful value certain', () => {
  expect(imported({ 't3.new.tot': 9 })['t3.new.tot']).toMatchObject({ value: 9, confidence: 'exact' })
})
