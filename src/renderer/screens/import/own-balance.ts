import { checkReport } from '../../../core/checks/check-report.ts'
import type { Finding } from '../../../core/checks/check.ts'
import type { Form } from '../../../core/forms/form.ts'
import type { ImportDraft } from '../../../core/import/draft.ts'
import { importedReport } from '../../../core/import/imported-report.ts'
import type { Office, ReportText } from '../../../core/report/report.ts'
import { emptyOffice } from '../../ui/office-form.tsx'
import { misreadingsOf } from './misreadings.ts'
import type { Misreading } from './misreadings.ts'
import type { Review } from './review.ts'

/** The office as far as the old report tells it, to be confirmed. */
export function officeOfDraft(draft: ImportDraft, text: ReportText = draft.text): Office {
  return {
    ...emptyOffice,
    name: draft.orgName ?? '',
    kind: draft.orgKind ?? emptyOffice.kind,
    contact: text.contact,
  }
}

/** How the old report adds up by itself. What is found is told, and kept as it was published. */
export interface OwnBalance {
  /** Sums that do not hold, first; then what else is odd. */
  readonly findings: readonly Finding[]
  readonly sums: number
  /** What may have been misread, by the finding's fingerprint. */
  readonly misreadings: ReadonlyMap<string, readonly Misreading[]>
  /** Some sums cannot be judged, as the source leaves cells empty. */
  readonly unknown: boolean
}

export function ownBalance(form: Form, draft: ImportDraft, review: Review): OwnBalance {
  const year = draft.fiscalYear ?? form.years.from
  const report = importedReport(
    draft,
    officeOfDraft(draft, review.text),
    year,
    review.corrections,
    review.text,
  )
  // Cells that the source leaves empty are counted above the tables already.
  const filled = (cell: string) => report.cells[cell]?.value != null
  const { findings } = checkReport({ form, report, imported: true, reading: true })
  const failed = findings.filter(f => f.verdict === 'fail' && f.severity !== 'info' && f.cells.some(filled))
  const isSum = (f: Finding) => f.left !== undefined && f.right !== undefined
  const sums = failed.filter(isSum)
  return {
    findings: [...sums, ...failed.filter(f => !isSum(f))],
    sums: sums.length,
    misreadings: new Map(sums.map(f => [f.fingerprint, misreadingsOf(f, form, report)])),
    unknown: findings.some(f => f.verdict === 'unknown' && f.cells.length > 0),
  }
}

/** 这份年报自身：表四合计有 1 处对不上。按原样保留。 */
export function balanceInWords({ findings, sums, unknown }: OwnBalance): string {
  const others = findings.length - sums
  const more = others > 0 ? `另有 ${others} 处提醒，` : ''
  const first = sums > 0 ? findings[0] : undefined
  if (first) {
    const rest = sums > 1 ? `，勾稽共 ${sums} 处对不上` : ''
    return `这份年报自身：${first.says.replace(/[。；]$/u, '')}${rest}。${more}按原样保留。`
  }
  const balance = unknown ? '能判断的勾稽都平衡，原件空着的暂不能判断' : '各表勾稽全部平衡'
  return `这份年报自身：${balance}。${more ? `${more}按原样保留。` : ''}`
}
