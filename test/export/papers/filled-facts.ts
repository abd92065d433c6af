import { checkReport } from '../../../src/core/checks/check-report.ts'
import { canPass } from '../../../src/core/checks/outcome.ts'
import type { PaperFacts } from '../../../src/core/export/papers/paper-facts.ts'
import { composeDocument } from '../../../src/core/export/compose-document.ts'
import { defaultOfficeSettings } from '../../../src/core/report/office-settings.ts'
import type { CheckSettings } from '../../../src/core/report/office-settings.ts'
import { consistencyCode } from '../../../src/main/export/consistency-code.ts'
import { report2021 } from '../../helpers/report-builder.ts'
import type { ReportBuilder } from '../../helpers/report-builder.ts'

interface More {
  readonly settings?: Partial<CheckSettings>
  /** The first so many findings that may be explained are, with this note. */
  readonly explain?: { readonly most: number; readonly note: string }
  /** Reports of the years before last year. */
  readonly before?: readonly ReportBuilder[]
}

/** The facts of the papers beside a report as the program would gather them. */
export function factsOf(
  builder: ReportBuilder,
  { settings = {}, explain, before = [] }: More = {},
): PaperFacts {
  const input = builder.checkInput()
  const checks = { ...defaultOfficeSettings.checks, ...settings }
  const { findings } = checkReport({ ...input, settings: checks })
  const passed = findings.filter(f => canPass(f) && f.verdict === 'fail').slice(0, explain?.most ?? 0)
  const lastYear = input.lastYear?.report ?? null
  return {
    form: input.form,
    report: input.report,
    version: 1,
    status: 'draft',
    code: consistencyCode(composeDocument(input.form, input.report, { draft: true })),
    today: '2026-01-12',
    settings: { ...defaultOfficeSettings, checks },
    findings,
    notes: new Map(passed.map(f => [f.fingerprint, explain?.note ?? ''])),
    lastYear,
    years: [
      ...before.map(each => ({ form: each.form(), report: each.build(), imported: true })),
      ...(input.lastYear ? [{ ...input.lastYear, imported: true }] : []),
      { form: input.form, report: input.report, imported: false },
    ],
    chainReasons: [],
  }
}

const lastNumbers = {
  't3.new.np': 11,
  't3.new.ent': 3,
  't3.open.np': 9,
  't3.open.ent': 3,
  't3.out.np': 2,
  't2.normDocs.made': 2,
  't2.normDocs.inForce': 7,
  't4.rv.pending': 1,
}
const numbers = {
  't3.new.np': 14,
  't3.new.ent': 2,
  't3.in.np': 2,
  't3.open.np': 12,
  't3.open.ent': 2,
  't3.partial.np': 3,
  't3.out.np': 1,
  't2.normDocs.made': 3,
  't2.normDocs.repealed': 1,
  't2.normDocs.inForce': 9,
  't4.rv.uphold': 1,
}

/** A usual year: a few applications, one of them carried on, one case of last year decided. */
export const usualYear = (): ReportBuilder => report2021(2025).withAll(numbers).lastYear(lastNumbers)

/** Carried numbers changed, one with a reason. */
export const brokenChain = (): ReportBuilder =>
  usualYear()
    .withCell('t3.in.np', {
      value: 3,
      origin: 'typed',
      carried: 2,
      reason: { code: 'omitted_last_year', note: '上年12月30日收到的一件没有登记。' },
    })
    .with('t3.in.ent', 1)
    .with('t2.normDocs.inForce', 8)
    .with('t4.rv.uphold', 0)
