import fc from 'fast-check'
import { cellsOf } from '../../../src/core/forms/cells.ts'
import type { Form } from '../../../src/core/forms/form.ts'
import type { ReportBuilder } from '../../helpers/report-builder.ts'

const columns = ['np', 'ent', 'sci', 'ngo', 'law', 'oth']
const entriesOf = (form: Form, table: string) =>
  [...cellsOf(form).values()].filter(c => c.table === table && c.sums.length === 0)

/** A published report whose tables three and four add up: results are drawn, 本年新收 follows. Totals are printed. */
export const balancedReport = (form: Form, empty: ReportBuilder): fc.Arbitrary<ReportBuilder> => {
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
