import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { cellsOf } from '../../src/core/forms/cells.ts'
import { formById } from '../../src/core/forms/form-for-year.ts'
import { draftReport } from '../../src/core/import/draft-report.ts'
import type { ImportDraft } from '../../src/core/import/draft.ts'
import { draftToInterchange, reportFromInterchange } from '../../src/core/import/to-interchange.ts'
import { openFile } from '../../src/main/import/open-file.ts'
import { expectedOf, realFolder, realReports as files, truthOf } from '../helpers/real-reports.ts'
import type { Expected } from '../helpers/real-reports.ts'

interface CheckedFile extends Expected {
  readonly rawCells?: Record<string, string>
  readonly [field: string]: unknown
}

const fields = (draft: ImportDraft): Record<string, unknown> => ({
  ...draftToInterchange(draft),
  orgKind: draft.orgKind,
})

async function read(file: string): Promise<ImportDraft> {
  const opened = await openFile(readFileSync(join(realFolder, file)), file)
  if (!opened.ok) throw new Error(opened.error.says)
  const result = draftReport(opened.source)
  if (!result.ok) throw new Error(result.error.says)
  return result.draft
}

describe.skipIf(files.length === 0)(
  `公布的年报（${files.length === 0 ? '没有找到样本文件夹，跳过' : `${files.length} 份`}）`,
  () => {
    test.each(files)('%s：每一格、题名、单位、日期和标题都与核对过的一致', async file => {
      const expected = JSON.parse(readFileSync(join(realFolder, expectedOf(file)), 'utf8')) as CheckedFile
      const draft = await read(file)
      expect(draft.formId).toBe(expected.form ?? expected.format)
      const { truth: cells } = truthOf(expected)
      const found = Object.fromEntries(Object.keys(cells).map(id => [id, draft.cells[id]?.value]))
      expect(found).toEqual(cells)
      expect(Object.keys(draft.cells)).toEqual([...cellsOf(formById(draft.formId)).keys()])
      for (const [id, raw] of Object.entries(expected.rawCells ?? {}))
        expect(draft.cells[id]?.raw, id).toBe(raw)
      const got = fields(draft)
      for (const field of 'fiscalYear orgName orgKind title docNo periodStart periodEnd signedBy signDate publishDate contact headings'.split(
        ' ',
      )) {
        if (field in expected) expect(got[field], field).toEqual(expected[field])
      }
      for (const [id, cell] of Object.entries(draft.cells)) {
        if (cell.value === null)
          expect(
            draft.doubts.map(d => d.cell?.replace(/\.\w+$/, '')),
            id,
          ).toContain(id.replace(/\.\w+$/, ''))
      }
    })

    test.each(files)('%s：交换格式来回不变', async file => {
      const draft = await read(file)
      const json = JSON.parse(JSON.stringify(draftToInterchange(draft))) as ReturnType<
        typeof draftToInterchange
      >
      const report = reportFromInterchange(json)
      expect(report.text).toEqual(draft.text)
      for (const [id, cell] of Object.entries(draft.cells)) {
        expect(report.cells[id]?.value ?? null, id).toBe(cell.value)
        if (cell.value !== null) expect(report.cells[id]?.confidence, id).toBe(cell.confidence)
      }
    })

    test('读两百次，内存不涨', async () => {
      const [first] = files.filter(f => f.endsWith('.txt'))
      if (first === undefined) return
      for (let i = 0; i < 40; i++) await read(first)
      const before = process.memoryUsage().heapUsed
      for (let i = 0; i < 200; i++) await read(first)
      expect(process.memoryUsage().heapUsed - before).toBeLessThan(80e6)
    })
  },
)
