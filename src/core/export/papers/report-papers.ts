import type { PaperDocument } from '../document.ts'
import { composeApprovalSheet } from './approval-sheet.ts'
import { composeCarryOverSheet } from './carry-over-sheet.ts'
import { composeCheckSheet } from './check-report-sheet.ts'
import type { PaperFacts, PaperKind } from './paper-facts.ts'

/** The papers that go with a report, by kind: 送审单, 结转核对表, 校验报告. */
export const reportPapers: Readonly<Record<PaperKind, (facts: PaperFacts) => PaperDocument>> = {
  approval: composeApprovalSheet,
  'carry-over': composeCarryOverSheet,
  checks: composeCheckSheet,
}
