import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { composeDocument } from '../../src/core/export/compose-document.ts'
import { formById } from '../../src/core/forms/form-for-year.ts'
import { draftToInterchange, reportFromInterchange } from '../../src/core/import/to-interchange.ts'
import { consistencyCode } from '../../src/main/export/consistency-code.ts'
import { exportReport } from '../../src/main/export/export-report.ts'
import { paperOfDraft } from '../../src/main/export/verify-data.ts'
import { noRealReports, realReports } from '../helpers/real-reports.ts'
import { imported } from './real-reports.ts'

if (noRealReports) console.warn(`export of real reports not tested: ${noRealReports}`)

const folder = mkdtempSync(join(tmpdir(), 'nianbao-real-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

describe('a published report', () => {
  it.each(realReports)('%s is written in every format and reads back as the same paper', async name => {
    const report = reportFromInterchange(draftToInterchange(await imported(name)))
    const form = formById(report.formId)
    const formats = ['docx', 'html', 'txt', 'xlsx', 'json'] as const
    const { files, problems } = await exportReport({ form, report, draft: false, formats, folder })
    expect(problems).toEqual([])
    const code = consistencyCode(composeDocument(form, report, { draft: false }))
    for (const { path, format } of files.filter(file => file.format !== 'xlsx')) {
      expect([format, consistencyCode(paperOfDraft(await imported(path)))]).toEqual([format, code])
    }
  })
})
