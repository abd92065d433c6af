import type { Form } from '../../../src/core/forms/form.ts'
import type { Report } from '../../../src/core/report/report.ts'
import { sample2019, sample2021, township } from '../../export/sample-reports.ts'
import type { Truth } from '../printed-table.ts'

/** A report of an invented township with the numbers given, and the text of a usual one. */
export function reportWith(form: Form, truth: Truth): Report {
  const { report } = form.id === 'F2019' ? sample2019 : sample2021
  return {
    ...report,
    formId: form.id,
    year: form.years.from,
    office: township,
    cells: Object.fromEntries(
      Object.entries(truth).flatMap(([id, value]) =>
        value === null ? [] : [[id, { value, origin: 'typed' }]],
      ),
    ),
  }
}
