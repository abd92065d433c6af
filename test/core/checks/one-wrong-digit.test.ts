import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkReport } from '../../../src/core/checks/check-report.ts'
import { cellsOf } from '../../../src/core/forms/cells.ts'
import type { Form } from '../../../src/core/forms/form.ts'
import { form2019 } from '../../../src/core/forms/form-2019.ts'
import { form2021 } from '../../../src/core/forms/form-2021.ts'
import type { ReportBuilder } from '../../helpers/report-builder.ts'
import { report2019, report2021 } from '../../helpers/report-builder.ts'

const columns = ['np', 'ent', 'sci', 'ngo', 'law', 'oth']
const entriesOf = (form: Form, table: string) =>
  [...cellsOf(form).values()].filter(c => c.table === table && c.sums.length === 0)

/** A published report whose tables three and four add up: results are drawn, 本年新收 follows. */
const balanced = (form: Form, empty: ReportBuilder): fc.Arbitrary<ReportBuilder> => {
  const drawn = [...entriesOf(form, 't3').filter(c => c.row !== 'new'), ...entriesOf(form, 't4')]
  return fc.array(fc.nat(40), { minLength: drawn.length, maxLength: drawn.length }).map(numbers => {
    const cells = Object.fromEntries(drawn.map((c, i) => [c.id, numbers[i] ?? 0]))
    for (const c of columns) {
      const results = drawn.filter(d => d.table === 't3' && d.col === c && d.row !== 'in')
      const all = results.reduce((sum, d) => sum + (cells[d.id] ?? 0), 0)
      cells[`t3.in.${c}`] = Math.min(cells[`t3.in.${c}`] ?? 0, all)
      cells[`t3.new.${c}`] = all - (cells[`t3.in.${c}`] ?? 0)
    }
    const published = empty.imported().withAll(cells)
    const printed = Object.entries(published.build().cells).map(([id, c]) => [id, c.value] as const)
    return published.withAll(Object.fromEntries(printed))
  })
}

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
        balanced(form, empty),
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
