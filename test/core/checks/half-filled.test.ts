import { expect, test } from 'vitest'
import { blockingFindings, checkReport } from '../../../src/core/checks/check-report.ts'
import { carryOver } from '../../../src/core/carry-over/carry-over.ts'
import { applyEdits } from '../../../src/core/report/edit.ts'
import { form2021 } from '../../../src/core/forms/form-2021.ts'
import { liuxi, report2021 } from '../../helpers/report-builder.ts'

test('a draft just begun is 暂不能判断: no error is claimed, and it cannot be made final', () => {
  const { report } = carryOver(null, form2021, liuxi, 2021)
  const { verdict, findings } = checkReport({ form: form2021, report, imported: false })
  expect(verdict).toBe('unknown')
  expect(findings.filter(f => f.verdict === 'fail')).toEqual([])
  expect(findings.map(f => [f.rule, f.says])).toEqual([
    ['F-01', '“一、总体情况”还没有写。'],
    ['F-01', '“六、其他需要报告的事项”还没有写。'],
    ['F-07', '第五部分还没有写。'],
    ['T2-09', '表二还有10格未填写，没有的请填0。'],
    ['T3-01', '“表三逐列勾稽”：还有数未填，暂不能判断。'],
    ['T3-05', '表三还有144格未填写，没有的请填0。'],
    ['T4-04', '表四还有12格未填写，没有的请填0。'],
  ])
  expect(blockingFindings(findings)).toHaveLength(findings.length)
})

test('没有的填 0 fills entries only, and never supposes that nothing was carried over', () => {
  const draft = report2021().blank(/^t3/)
  const repair = draft.findings('T3-05')[0]?.repairs[0]
  expect(repair?.label).toBe('表三没有的填 0（138格）')
  const filled = applyEdits(form2021, draft.build(), repair?.edits ?? [])
  expect(filled.cells['t3.new.tot']?.value).toBe(0)
  expect(filled.cells['t3.in.np']?.value).toBeNull()
})

test('one blank in a column leaves that column open and judges the others', () => {
  const findings = report2021()
    .withAll({ 't3.new.np': null, 't3.new.ent': 3 })
    .findings('T3-01')
    .map(f => [f.verdict, f.cells])
  expect(findings).toEqual([
    ['fail', ['t3.new.ent', 't3.in.ent', 't3.sum.ent', 't3.out.ent']],
    ['unknown', ['t3.new.np']],
  ])
})

test('a number missing in last year’s report can never be filled in here and so does not block', () => {
  const { verdict, findings } = checkReport(report2021().lastYear({ 't3.out.np': null }).checkInput())
  const [finding] = findings.filter(f => f.rule === 'T3-06')
  expect(finding).toMatchObject({
    verdict: 'unknown',
    severity: 'info',
    says: '“上年结转与上年年报一致”：上年年报有2格没有数，暂不能判断。',
  })
  expect(verdict).toBe('pass')
})

test('the same blanks of a published report are errors of that report, row by row', () => {
  const rows = ['new', 'in', 'open', 'partial'].map(r => [`t3.${r}.tot`, null])
  const sum = ['np', 'ent', 'sci', 'ngo', 'law', 'oth', 'tot'].map(c => [`t3.sum.${c}`, null])
  const cells = Object.fromEntries([...rows, ...sum]) as Record<string, null>
  const report = report2021().imported().withAll(cells)
  const findings = report.findings('T3-05')
  expect(findings).toHaveLength(5)
  expect(findings.flatMap(f => f.cells)).toHaveLength(11)
  expect(findings.every(f => f.verdict === 'fail' && f.severity === 'error')).toBe(true)
  expect(report.check().filter(f => /^T3-0[123]$/.test(f.rule) && f.verdict === 'fail')).toEqual([])
})

test('what stood in a published cell and is no number is an odd number, not a blank', () => {
  const report = report2021()
    .imported()
    .withCell('t3.new.np', { value: null, origin: 'imported', raw: '若干' })
  expect(report.check().map(f => f.rule)).toContain('T3-04')
  expect(report.findings('T3-05')).toEqual([])
})
