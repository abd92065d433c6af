import { describe, expect, test } from 'vitest'
import { carriedLinks } from '../../../src/core/carry-over/carried-links.ts'
import { carryOver } from '../../../src/core/carry-over/carry-over.ts'
import type { OpeningStock } from '../../../src/core/carry-over/carry-over.ts'
import { proposalFor } from '../../../src/core/carry-over/proposal.ts'
import { typedStock } from '../../../src/core/carry-over/typed-stock.ts'
import { checkReport } from '../../../src/core/checks/check-report.ts'
import { form2019 } from '../../../src/core/forms/form-2019.ts'
import { form2021 } from '../../../src/core/forms/form-2021.ts'
import { describeEdits } from '../../../src/core/report/describe-edits.ts'
import { applyEdits, inverseOf } from '../../../src/core/report/edit.ts'
import type { Edit } from '../../../src/core/report/edit.ts'
import type { Report } from '../../../src/core/report/report.ts'
import { liuxi } from '../../helpers/report-builder.ts'

const typed = (cell: string, value: number): Edit => ({ what: 'cell', cell, to: { value, origin: 'typed' } })
const stock = { 't2.normDocs.inForce': 18, 't4.rv.pending': 2 }

/** The draft of 2025 after last year's numbers were typed, with some of this year's. */
function draft(numbers: Readonly<Record<string, number>>, openingStock: OpeningStock = stock): Report {
  const { report } = carryOver(null, form2021, liuxi, 2025, openingStock)
  return applyEdits(
    form2021,
    report,
    Object.entries(numbers).map(([cell, n]) => typed(cell, n)),
  )
}
const found = (report: Report, rule: string) =>
  checkReport({ form: form2021, report, imported: false }).findings.find(f => f.rule === rule)

describe('上年末数 typed by hand', () => {
  test('is what this year’s stock is checked against, with the sum and the repair', () => {
    const right = { 't2.normDocs.made': 3, 't2.normDocs.repealed': 1, 't2.normDocs.inForce': 20 }
    expect(found(draft(right), 'T2-01')).toMatchObject({
      verdict: 'unknown',
      cells: ['t2.rules.made'].concat(['t2.rules.repealed', 't2.rules.inForce']),
    })
    const wrong = found(draft({ ...right, 't2.normDocs.inForce': 18 }), 'T2-01')
    expect(wrong).toMatchObject({ severity: 'error', verdict: 'fail', cells: ['t2.normDocs.inForce'] })
    expect(wrong?.says).toBe('行政规范性文件现行有效应为20（上年18+制发3−废止1），现为18。')
    expect(wrong?.repairs[0]?.edits).toEqual([typed('t2.normDocs.inForce', 20)])
    expect(found(draft({ 't2.normDocs.repealed': 19, 't2.normDocs.made': 0 }), 'T2-03')?.says).toContain(
      '只有18件',
    )
  })

  test('asks after cases that were open, and says that there is no report to compare with', () => {
    const none = { 't4.rv.uphold': 0, 't4.rv.correct': 0, 't4.rv.otherResult': 0, 't4.rv.pending': 1 }
    expect(found(draft(none), 'T4-05')?.says).toBe(
      '上年尚未审结2件，本年行政复议总计1件，请核实审结结果是否已计入。',
    )
    expect(found(draft({ ...none, 't4.rv.uphold': 1 }), 'T4-05')).toBeUndefined()
    const carried = draft(
      {},
      { 't3.out.np': 1, 't3.out.ent': 0, 't3.out.sci': 0, 't3.out.ngo': 0, 't3.out.law': 0, 't3.out.oth': 0 },
    )
    expect(found(carried, 'T3-08')?.says).toBe('未找到上年年报，结转数只与手工录入的上年末数核对。')
  })

  test('a number that was not typed is not supposed: told as such, and in nobody’s way', () => {
    const all = { made: 0, repealed: 0, inForce: 0 }
    const filled = Object.fromEntries(
      ['rules', 'normDocs'].flatMap(row => Object.entries(all).map(([col, n]) => [`t2.${row}.${col}`, n])),
    )
    expect(found(draft({ ...filled, 't2.normDocs.inForce': 18 }), 'T2-01')).toMatchObject({
      severity: 'info',
      says: '“现行有效件数与上年衔接”：上年末数有1格没有录入，暂不能判断。',
    })
  })

  test('is shown beside the cell with the sum, and proposed', () => {
    const report = draft({ 't2.normDocs.made': 3, 't2.normDocs.repealed': 1, 't4.rv.pending': 2 })
    const { source, stocks, pending } = carriedLinks(null, report)
    expect(source).toBe('stock')
    expect(stocks.map(l => [l.cell.id, l.stock, l.expected, l.state, l.from])).toEqual([
      ['t2.rules.inForce', null, null, 'unknown', ['t2.rules.inForce']],
      ['t2.normDocs.inForce', 18, 20, 'unknown', ['t2.normDocs.inForce']],
    ])
    expect(pending[0]).toMatchObject({ stock: 2, from: ['t4.rv.pending'] })
    const last = typedStock(report)
    expect(last && proposalFor(form2021, last.form, last.report, report, 't2.normDocs.inForce')?.value).toBe(
      20,
    )
  })

  test('is mended and taken back as a step of its own, in words', () => {
    const report = draft({})
    const edits: Edit[] = [{ what: 'stock', cell: 't2.normDocs.inForce', to: 19 }]
    const mended = applyEdits(form2021, report, edits)
    expect(mended.openingStock).toEqual({ ...stock, 't2.normDocs.inForce': 19 })
    expect(applyEdits(form2021, mended, inverseOf(report, edits))).toEqual(report)
    const gone = Object.keys(stock).map((cell): Edit => ({ what: 'stock', cell, to: null }))
    expect(applyEdits(form2021, report, gone)).not.toHaveProperty('openingStock')
    expect(describeEdits(form2021, edits, new Map())).toBe(
      '上年末数“表二 行政规范性文件 现行有效件数”录为 19。',
    )
  })

  test('in the 2019 form it is 对外公开总数量 and the items that are carried on', () => {
    const { report } = carryOver(null, form2019, liuxi, 2020, {
      't2.normDocs.totalPub': 7,
      't2.licences.prev': 5,
      't2.licences.delta': -1,
    })
    const changed = applyEdits(form2019, report, [
      typed('t2.normDocs.newPub', 2),
      typed('t2.normDocs.totalPub', 8),
    ])
    const { findings } = checkReport({ form: form2019, report: changed, imported: false })
    expect(findings.find(f => f.rule === 'T2-06')?.says).toContain('上年7加本年新公开2应为9，现为8')
    expect(changed.cells['t2.licences.prev']).toMatchObject({ value: 4, carried: 4 })
    expect(findings.some(f => f.rule === 'T2-05')).toBe(false)
  })
})
