import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkReport } from '../../../src/core/checks/check-report.ts'
import { cellsOf } from '../../../src/core/forms/cells.ts'
import { form2019 } from '../../../src/core/forms/form-2019.ts'
import { form2021 } from '../../../src/core/forms/form-2021.ts'
import type { ReportBuilder } from '../../helpers/report-builder.ts'
import { report2019, report2021 } from '../../helpers/report-builder.ts'
import { balancedReport } from './balanced-report.ts'

const errors = (report: ReportBuilder) =>
  checkReport(report.checkInput()).findings.filter(f => f.severity === 'error')

test.each([
  ['2019', form2019, report2019()],
  ['2021', form2021, report2021()],
])(
  'a balanced report of the %s form passes, and any one wrong number in tables three and four is found',
  (_, form, empty) => {
    const ids = [...cellsOf(form).values()].filter(c => c.table !== 't2').map(c => c.id)
    fc.assert(
      fc.property(
        balancedReport(form, empty),
        fc.constantFrom(...ids),
        fc.integer({ min: 1, max: 9 }),
        (report, id, by) => {
          expect(errors(report)).toEqual([])
          const right = report.build().cells[id]?.value ?? 0
          const found = errors(report.with(id, right + by)).filter(f => /^T[34]-0[123]$/.test(f.rule))
          expect(found.flatMap(f => [...f.cells, ...f.related])).toContain(id)
        },
      ),
      { numRuns: 100, seed: 2021 },
    )
  },
)
