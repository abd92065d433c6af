import type { Reply } from '../../contract/app-error.ts'
import type { ReportView } from '../../contract/views.ts'
import type { ChainYear } from '../../core/checks/chain-of-years.ts'
import { checkReport } from '../../core/checks/check-report.ts'
import type { Finding } from '../../core/checks/check.ts'
import { composeDocument } from '../../core/export/compose-document.ts'
import type { PaperFacts } from '../../core/export/papers/paper-facts.ts'
import { formById } from '../../core/forms/form-for-year.ts'
import { consistencyCode } from '../export/consistency-code.ts'
import { done } from '../reply.ts'
import type { StoredReport } from '../store/report-store.ts'
import { isIntact } from '../store/report-store.ts'
import type { Store } from '../store/store.ts'
import { reportPaper } from './report-paper.ts'
import { changedInArchive, viewOf } from './report-view.ts'
import { storedYears } from './stored-years.ts'

/**
 * Gathers what the papers beside a report say, from the library as it is now.
 * @param today ISO date, printed on the papers
 */
export function paperFacts(store: Store, id: number, today: string): Reply<PaperFacts> {
  const view = viewOf(store, id)
  if (!view.ok) return view
  const { report, summary, officeId, lastYear, settings, acknowledgements } = view.value
  const others = storedYears(store, officeId).filter(stored => stored.report.year < report.year)
  const changed = others.find(stored => !isIntact(stored))
  if (changed) return changedInArchive(changed)
  const form = formById(report.formId)
  const imported = summary.origin === 'imported'
  const printed = reportPaper(store, id)
  if (!printed.ok) return printed
  const paper = composeDocument(form, report, { draft: false, ...printed.value.settings })
  return done({
    ...{ form, report, today, settings, version: summary.version, status: summary.status },
    code: consistencyCode(paper),
    findings: findingsOf(view.value),
    notes: new Map(acknowledgements.map(({ fingerprint, note }) => [fingerprint, note])),
    lastYear: lastYear?.report ?? null,
    years: [...others.map(yearOf), { form, report, imported }],
    chainReasons: store.chainReasons.of(officeId),
  })
}

const yearOf = ({ report, origin }: StoredReport): ChainYear => ({
  form: formById(report.formId),
  report,
  imported: origin === 'imported',
})

/** The same that the window shows. */
function findingsOf({ report, lastYear, likeness, settings, summary }: ReportView): readonly Finding[] {
  const last = lastYear?.report
  return checkReport({
    ...{ report, likeness, form: formById(report.formId), settings: settings.checks },
    imported: summary.origin === 'imported',
    ...(last ? { lastYear: { form: formById(last.formId), report: last } } : {}),
  }).findings
}
