import { expect, test } from 'vitest'
import { carryOver } from '../../../src/core/carry-over/carry-over.ts'
import { chainState } from '../../../src/core/carry-over/chain.ts'
import { checkReport } from '../../../src/core/checks/check-report.ts'
import { form2019 } from '../../../src/core/forms/form-2019.ts'
import { form2021 } from '../../../src/core/forms/form-2021.ts'
import { applyEdits } from '../../../src/core/report/edit.ts'
import type { Report } from '../../../src/core/report/report.ts'
import { liuxi, report2019, report2021 } from '../../helpers/report-builder.ts'

/** A published report of 2020 with 总计 missing, as such reports are. */
const last = report2019(2020)
  .imported()
  .withAll({ 't3.new.tot': null, 't3.sum.np': null, 't3.out.np': 1 })
  .build()
const check = (report: Report) =>
  checkReport({ form: form2021, report, lastYear: { form: form2019, report: last }, imported: false })
const step = (report: Report, ...rules: string[]) =>
  check(report)
    .findings.filter(f => rules.includes(f.rule))
    .reduce((r, f) => applyEdits(form2021, r, f.repairs[0]?.edits ?? []), report)

test('a damaged report of 2020 leads to a 2021 report that passes, by what the panel offers and the clerk types', () => {
  const { report: draft, lines } = carryOver({ form: form2019, report: last }, form2021, liuxi, 2021)
  expect(draft.cells['t3.in.np']).toEqual({ value: 1, origin: 'carried', carried: 1 })
  expect(lines.filter(l => l.mode === 'copy' && l.value === null)).toEqual([])
  expect(check(draft).verdict).toBe('unknown')

  const zeros = step(draft, 'T2-09', 'T3-05', 'T4-04')
  const unbalanced = check(zeros)
  expect(unbalanced.verdict).toBe('fail')
  expect(
    unbalanced.findings.filter(f => f.severity === 'error' && f.verdict === 'fail').map(f => f.says),
  ).toEqual(['表三“自然人”列勾稽不平：一+二=1，三（七）+四=0，相差1件。'])

  const answered = applyEdits(form2021, zeros, [
    { what: 'cell', cell: 't3.open.np', to: { value: 1, origin: 'typed' } },
    ...(['s1', 's5', 's6'] as const).map(
      section => ({ what: 'section', section, to: report2021().build().text.sections[section] }) as const,
    ),
  ])
  expect(check(answered)).toMatchObject({ verdict: 'pass' })
  expect(chainState(last, answered)).toEqual({ is: 'holds' })
})
