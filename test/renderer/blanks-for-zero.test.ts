import { expect, test } from 'vitest'
import { form2021 } from '../../src/core/forms/form-2021.ts'
import { blankReport } from '../../src/core/report/report.ts'
import type { Report } from '../../src/core/report/report.ts'
import { blanksForZero } from '../../src/renderer/screens/entry/blanks-for-zero.ts'
import { liuxi, report2021 } from '../helpers/report-builder.ts'

const [, t3] = form2021.tables
const seen = (report: Report, first: boolean) => {
  const { blanks, untouched, leftOpen } = blanksForZero(form2021, t3, report, first)
  return { carried: blanks.some(({ id }) => id === 't3.in.np'), count: blanks.length, untouched, leftOpen }
}

test('上年结转 is never supposed to be nil where there is a report of last year, and is not called filled', () => {
  const blank = blankReport(form2021.id, 2026, liuxi)
  expect(seen(blank, false)).toMatchObject({ carried: false, untouched: true, leftOpen: true })
  expect(seen(blank, true)).toMatchObject({ carried: true, untouched: true, leftOpen: false })
  const filled = report2021(2026).with('t3.in.np', null).build()
  expect(seen(filled, false)).toEqual({ carried: false, count: 0, untouched: false, leftOpen: true })
})
