import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { composeDocument } from '../../src/core/export/compose-document.ts'
import { formById } from '../../src/core/forms/form-for-year.ts'
import { draftToInterchange, reportFromInterchange } from '../../src/core/import/to-interchange.ts'
import { consistencyCode } from '../../src/main/export/consistency-code.ts'
import { exportReport } from '../../src/main/export/export-report.ts'
import { paperOfDraft } from '../../src/main/export/verify-data.ts'
import { readReportFile } from '../../src/main/import/read-report-file.ts'

const source = process.env['NIANBAO_REPORTS'] ?? join(import.meta.dirname, '../../../shared/reports')
const names = existsSync(source) ? readdirSync(source).filter(f => /\.(?:txt|html|pdf)$/.test(f)) : []
if (names.length === 0) console.warn(`export of real reports not tested: none in ${source}`)

const folder = mkdtempSync(join(tmpdir(), 'nianbao-real-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

async function draftOf(path: string) {
  const read = await readReportFile(new Uint8Array(readFileSync(path)), path)
  if (!read.ok) throw new Error(read.error.says)
  return read.draft
}

describe('a published report', () => {
  it.each(names)('%s is written in every format and reads back as the same paper', async name => {
    const report = reportFromInterchange(draftToInterchange(await draftOf(join(source, name))))
    const form = formById(report.formId)
    const formats = ['docx', 'html', 'txt', 'xlsx', 'json'] as const
    const { files, problems } = await exportReport({ form, report, draft: false, formats, folder })
    expect(problems).toEqual([])
    const code = consistencyCode(composeDocument(form, report, { draft: false }))
    for (const { path, format } of files.filter(file => file.format !== 'xlsx')) {
      expect([format, consistencyCode(paperOfDraft(await draftOf(path)))]).toEqual([format, code])
    }
  })
})
