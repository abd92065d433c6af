import { checkReport } from '../../../core/checks/check-report.ts'
import type { Finding } from '../../../core/checks/check.ts'
import type { Form } from '../../../core/forms/form.ts'
import type { ImportDraft } from '../../../core/import/draft.ts'
import { importedReport } from '../../../core/import/imported-report.ts'
import type { Office } from '../../../core/report/report.ts'
import { emptyOffice } from '../../ui/office-form.tsx'
import type { Review } from './review.ts'

/** The office as far as the old report tells it, to be confirmed. */
export function officeOfDraft(draft: ImportDraft): Office {
  return {
    ...emptyOffice,
    name: draft.orgName ?? '',
    kind: draft.orgKind ?? emptyOffice.kind,
    contact: draft.text.contact,
  }
}

/** Whether the old report adds up by itself. What is found is told, and kept as it was published. */
export function ownFindings(form: Form, draft: ImportDraft, review: Review): readonly Finding[] {
  const report = importedReport(
    draft,
    officeOfDraft(draft),
    draft.fiscalYear ?? form.years.from,
    review.corrections,
  )
  const { findings } = checkReport({ form, report, imported: true })
  return findings.filter(f => f.verdict === 'fail' && f.severity !== 'info' && f.cells.length > 0)
}

export function balanceInWords(findings: readonly Finding[]): string {
  const [first, ...more] = findings
  if (!first) return '这份年报自身：各表勾稽全部平衡。'
  const rest = more.length > 0 ? `；另有 ${more.length} 处` : ''
  return `这份年报自身：${first.says.replace(/[。；]$/u, '')}${rest}。按原样保留。`
}
