import { expect, test } from 'vitest'
import { report2021 } from '../../../helpers/report-builder.ts'

/** 102.00000000000001 as a computer multiplies. */
test('a fee in 万元 is the same fee in 元', () => {
  const report = report2021().section('s6', '2021年度，本机关收取信息处理费0.0102万元。')
  expect(report.with('t2.fees.amountWan', 0.0102).findings('T2-12')).toEqual([])
  expect(report.with('t2.fees.amountWan', 0.01).findings('T2-12')[0]?.says).toContain('信息处理费102元')
})
