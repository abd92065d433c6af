import { describe, expect, test } from 'vitest'
import { draftReport } from '../../../src/core/import/draft-report.ts'
import type { ImportDraft } from '../../../src/core/import/draft.ts'
import { readHtml } from '../../../src/core/import/read-html.ts'
import { composeDocument } from '../../../src/core/export/compose-document.ts'
import { defaultOfficeSettings } from '../../../src/core/report/office-settings.ts'
import { toHtml } from '../../../src/core/export/to-html.ts'
import { heapsOf } from '../../../src/renderer/screens/import/archive-sure.ts'
import { batchInWords, storedKey, verdictOf } from '../../../src/renderer/screens/import/batch-verdict.ts'
import { newReview } from '../../../src/renderer/screens/import/review.ts'
import type { BatchFile, FileState } from '../../../src/renderer/state/import-batch.ts'
import { liuxi, report2021 } from '../../helpers/report-builder.ts'

function draftOf(year: number, name = liuxi.name): ImportDraft {
  const builder = report2021(year).office({ name })
  const read = draftReport(
    readHtml(toHtml(composeDocument(builder.form(), builder.build(), { draft: false }))),
  )
  if (!read.ok) throw new Error(read.error.says)
  return read.draft
}
const file = (key: number, state: FileState): BatchFile => ({
  ...{ key, state, name: `${key}.html`, size: 1 },
  origin: { is: 'picked', token: String(key) },
})
const read = (key: number, draft: ImportDraft): BatchFile =>
  file(key, { is: 'read', pending: { token: `t${key}`, sourceName: `${key}.html`, draft } })
const around = { files: [], offices: [], stored: new Set<string>(), reviewOf: () => undefined }
const draft = draftOf(2022)

describe('what became of a file', () => {
  test('sure only when every cell is exact, nothing is doubted, office and year are clear', () => {
    expect(verdictOf(read(1, draft), around)).toMatchObject({ is: 'sure', says: '确定' })
    const [id = '', cell] = Object.entries(draft.cells)[0] ?? []
    if (!cell) throw new Error('no cell')
    const guessed = { ...draft, cells: { ...draft.cells, [id]: { ...cell, confidence: 'fuzzy' as const } } }
    for (const odd of [guessed, { ...draft, orgName: null }, { ...draft, fiscalYear: null }]) {
      expect(verdictOf(read(1, odd), around).is).toBe('look')
    }
  })

  test('a report that does not add up by itself is looked at before it is archived', () => {
    const builder = report2021(2022).withAll({ 't3.new.np': 5, 't3.open.np': 4 })
    const page = toHtml(composeDocument(builder.form(), builder.build(), { draft: false }))
    const crooked = draftReport(readHtml(page))
    if (!crooked.ok) throw new Error(crooked.error.says)
    const verdict = verdictOf(read(1, crooked.draft), around)
    expect(verdict.is).toBe('look')
    expect(verdict.why).toMatch(/相差1件|不平/)
  })

  test('doubts are counted; once all are answered it waits to be accepted, and is still not archived unseen', () => {
    const doubted = { ...draft, doubts: [{ says: '成文日期读不出。' }, { says: '没有认出标题。' }] }
    expect(verdictOf(read(1, doubted), around)).toMatchObject({ says: '存疑 2 处', why: '成文日期读不出。' })
    const answers = { 'text 0': 'kept', 'text 1': 'kept' } as const
    const reviewOf = () => ({ ...newReview, answers })
    expect(verdictOf(read(1, doubted), { ...around, reviewOf })).toMatchObject({ is: 'look', says: '核对过' })
  })

  test('a year that the library has, by name or former name, is not imported again', () => {
    const offices = [
      {
        id: 5,
        office: { ...liuxi, name: '青河县柳溪镇政府', aliases: [liuxi.name] },
        settings: defaultOfficeSettings,
      },
    ]
    const stored = new Set([storedKey(5, 2022)])
    expect(verdictOf(read(1, draft), { ...around, offices, stored })).toMatchObject({ says: '库里已有' })
    expect(verdictOf(read(1, draftOf(2021)), { ...around, offices, stored }).is).toBe('sure')
  })

  test('of two files of one office and year only the first is sure', () => {
    const files = [read(1, draft), read(2, draft)]
    expect(files.map(f => verdictOf(f, { ...around, files }).says)).toEqual(['确定', '重复'])
  })

  test('unreadable and another paper are two things', () => {
    const refused = (code: 'unreadable' | 'not_a_report') =>
      verdictOf(file(1, { is: 'refused', error: { code, says: '读不出。', hint: '换一份。' } }), around)
    expect(refused('unreadable')).toMatchObject({ says: '读不了', why: '读不出。换一份。' })
    expect(refused('not_a_report')).toMatchObject({ is: 'out', says: '不是年报' })
  })

  test('the list in one line', () => {
    const files = [read(1, draft), read(2, draft), file(3, { is: 'waiting' })]
    expect(batchInWords(files.map(f => verdictOf(f, { ...around, files })))).toBe(
      '确定 1 份，要看一眼 1 份，还没有读 1 份',
    )
  })
})

test('the sure ones go by office, years in order', () => {
  const other = '青河县云岭镇人民政府'
  const files = [read(1, draft), read(2, draftOf(2022, other)), read(3, draftOf(2021))]
  const heaps = heapsOf(files, name => (name === other ? 9 : null))
  expect(heaps.map(h => [h.name, h.years, h.officeId, h.office.kind])).toEqual([
    [liuxi.name, [2021, 2022], null, 'gov_township'],
    [other, [2022], 9, 'gov_township'],
  ])
})
