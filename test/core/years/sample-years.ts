import type { YearVersion } from '../../../src/core/years/compare-years.ts'
import type { Status } from '../../../src/core/report/report.ts'
import { report2019, report2021 } from '../../helpers/report-builder.ts'
import type { ReportBuilder } from '../../helpers/report-builder.ts'

let next = 0
const stored = (report: ReportBuilder, status: Status = 'archived', version = 1): YearVersion => ({
  id: (next += 1),
  version,
  status,
  report: report.build(),
})

/** 2019 and 2020 in the old form, 2021, no 2022, 2023 with a correction, 2024 with a blank, 2025 a draft. */
export const sampleYears: readonly YearVersion[] = [
  stored(report2021(2025).withAll({ 't3.new.np': 12, 't3.in.np': 1, 't3.open.np': 8, 't3.deny_law.np': 1, 't3.na_notheld.np': 2, 't3.other_misc.ent': 1, 't3.new.ent': 1, 't3.out.np': 2, 't2.normDocs.made': 2, 't2.normDocs.repealed': 3, 't2.normDocs.inForce': 17, 't4.rv.uphold': 1, 't4.ld.uphold': 1, 't4.lr.uphold': 1 }), 'draft'), // prettier-ignore
  stored(report2021(2024).withAll({ 't3.new.np': 10, 't3.open.np': 6, 't3.partial.np': 2, 't3.np_repeat.np': 1, 't3.out.np': 1, 't2.normDocs.made': null, 't2.normDocs.inForce': 18, 't4.rv.correct': 1 })), // prettier-ignore
  stored(report2021(2023).withAll({ 't3.new.np': 99 }), 'archived', 1),
  stored(report2021(2023).withAll({ 't3.new.np': 8, 't3.open.np': 8, 't2.normDocs.inForce': 18 }), 'archived', 2), // prettier-ignore
  stored(report2021(2023).withAll({ 't3.new.np': 77 }), 'draft', 3),
  stored(report2021(2021).withAll({ 't3.new.np': 4, 't3.in.np': 1, 't3.open.np': 5, 't2.normDocs.made': 1, 't2.normDocs.inForce': 16 })), // prettier-ignore
  stored(report2019(2020).withAll({ 't3.new.np': 5, 't3.open.np': 3, 't3.other.np': 1, 't3.out.np': 1, 't2.normDocs.made': 3, 't2.normDocs.totalPub': 15 })), // prettier-ignore
  stored(report2019(2019).withAll({ 't3.new.np': 0, 't2.normDocs.made': 4, 't2.normDocs.totalPub': 12 })),
]
