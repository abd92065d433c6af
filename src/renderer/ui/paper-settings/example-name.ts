import { composeDocument } from '../../../core/export/compose-document.ts'
import { paperFileName } from '../../../core/export/paper-file-name.ts'
import { form2021 } from '../../../core/forms/form-2021.ts'
import { blankReport } from '../../../core/report/report.ts'
import type { Office } from '../../../core/report/report.ts'

/** The name that a pattern gives a made-up report of the office. */
export function exampleName(office: Office, pattern: string): string {
  const report = blankReport(form2021.id, 2025, office)
  const text = { ...report.text, docNo: '×政发〔2026〕1号', signedBy: office.name, signDate: '2026-01-15' }
  return paperFileName(composeDocument(form2021, { ...report, text }, { draft: false }), { pattern })
}
