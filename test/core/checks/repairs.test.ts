import { describe, expect, test } from 'vitest'
import { checkReport } from '../../../src/core/checks/check-report.ts'
import { form2021 } from '../../../src/core/forms/form-2021.ts'
import { applyEdits, inverseOf } from '../../../src/core/report/edit.ts'
import type { ReportBuilder } from '../../helpers/report-builder.ts'
import { report2021 } from '../../helpers/report-builder.ts'
import { repairRates } from './repair-rates.ts'

const labels = (report: ReportBuilder, rule: string) =>
  report.findings(rule).flatMap(f => f.repairs.map(r => r.label))

test('one wrong digit: always seen, the true repair nearly always first, and no error is left', () => {
  const { all, seen, first, among, leftErrors } = repairRates(200, 2022)
  expect({ seen: seen / all, leftErrors }).toEqual({ seen: 1, leftErrors: 0 })
  expect(among / all).toBeGreaterThanOrEqual(0.95)
  expect(first / all).toBeGreaterThanOrEqual(0.8)
})

describe('in a report whose totals the program adds up', () => {
  const filled = report2021().withAll({ 't3.new.np': 21, 't3.open.np': 15, 't3.partial.np': 6 })

  test('two digits swapped are recognised before anything else', () => {
    expect(labels(filled.with('t3.new.np', 12), 'T3-01')[0]).toBe(
      '把表三 本年新收 自然人由12改为21（相邻两位数字写反）',
    )
  })

  test('a number in the wrong column is moved back', () => {
    const moved = filled.withAll({ 't3.open.np': 0, 't3.open.ent': 15 })
    expect(labels(moved, 'T3-01')[0]).toBe(
      '把表三 予以公开 自然人由0改为15，把表三 予以公开 商业企业由15改为0（填错一列）',
    )
  })

  test('a number split over two cells is put together', () => {
    const split = filled.withAll({ 't3.open.np': 1, 't3.open.ent': 5 })
    expect(labels(split, 'T3-01')[0]).toBe(
      '把表三 予以公开 自然人由1改为15，把表三 予以公开 商业企业由5改为0（一个数拆到了两格）',
    )
  })

  test('a missing digit stands beside the balancing figure', () => {
    const short = labels(filled.with('t3.open.np', 1), 'T3-01')
    expect(short).toContain('把表三 予以公开 自然人由1改为15（少写一位）')
    expect(short).toContain('如办理结果无误，把“自然人”列结转下年度改为14')
    expect(short).toHaveLength(3)
  })

  test('each is one step, which one undo takes back', () => {
    const input = filled.withAll({ 't3.open.np': 1, 't3.open.ent': 5 }).checkInput()
    const repairs = checkReport(input).findings.flatMap(f => f.repairs)
    expect(repairs.length).toBeGreaterThan(1)
    for (const { edits } of repairs) {
      const mended = applyEdits(form2021, input.report, edits)
      const back = applyEdits(form2021, mended, inverseOf(input.report, edits))
      expect(back.cells).toEqual(input.report.cells)
    }
  })
})

describe('numbers of last year', () => {
  const last = { 't3.out.np': 3 }

  test('are set back together with what follows from them', () => {
    const report = report2021(2022)
      .withAll({ 't3.in.np': 1, 't3.new.np': 2, 't3.open.np': 2, 't3.out.np': 1 })
      .lastYear(last)
    expect(labels(report, 'T3-06')).toEqual([
      '把“自然人”列改为上年数3，把表三 结转下年度 自然人由1改为3',
      '把“自然人”列改为上年数3',
    ])
  })

  test('are never changed to make this year’s sum hold', () => {
    const report = report2021(2022)
      .withCell('t3.in.np', { value: 3, origin: 'carried', carried: 3 })
      .with('t3.new.np', 2)
      .lastYear(last)
    const edited = report.findings('T3-01').flatMap(f => f.repairs.flatMap(r => r.edits))
    expect(edited.length).toBeGreaterThan(0)
    expect(edited.some(e => e.what === 'cell' && e.cell === 't3.in.np')).toBe(false)
  })
})

test('what only asks to look again proposes no number', () => {
  const hint = report2021(2024).withAll({
    't3.new.np': 1,
    't3.open.np': 1,
    't4.ld.uphold': 1,
    't4.rv.uphold': 2,
  })
  const [found] = hint.findings('T4-07')
  expect(found?.says).toContain('请核实直接起诉的1件')
  expect(found?.repairs).toEqual([])
})
