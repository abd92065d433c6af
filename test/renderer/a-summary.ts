import type { ReportSummary } from '../../src/contract/views.ts'

/** A line of the list of years: an archived report of our own, but for what the test says. */
export const aSummary = (year: number, change: Partial<ReportSummary> = {}): ReportSummary => ({
  id: year * 10 + (change.version ?? 1),
  year,
  version: 1,
  status: 'archived',
  origin: 'own',
  formId: 'F2021',
  title: null,
  received: null,
  carriedOut: null,
  inForce: null,
  chain: { is: 'holds' },
  sourceName: null,
  savedAt: '2026-01-15T01:00:00Z',
  correctionOf: null,
  correctionReason: null,
  ...change,
})
