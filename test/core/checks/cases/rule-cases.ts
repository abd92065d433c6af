import type { ReportBuilder } from '../../../helpers/report-builder.ts'

/** For each rule a report that breaks it, what is said of it, and the nearest report that does not. */
export type RuleCases = Readonly<Record<string, RuleCase>>

export interface RuleCase {
  readonly fires: ReportBuilder
  readonly says: string
  /** Culprit cells, where the rule is about cells. */
  readonly cells?: readonly string[]
  readonly spares: ReportBuilder
}
