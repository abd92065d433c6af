import fc from 'fast-check'
import { checkReport } from '../../../src/core/checks/check-report.ts'
import { cellsOf } from '../../../src/core/forms/cells.ts'
import { form2019 } from '../../../src/core/forms/form-2019.ts'
import { form2021 } from '../../../src/core/forms/form-2021.ts'
import { applyEdits } from '../../../src/core/report/edit.ts'
import { report2019, report2021 } from '../../helpers/report-builder.ts'
import { balancedReport } from './balanced-report.ts'

/** Of all wrong digits: how many were seen, had the true repair first, and among those suggested. */
export interface RepairRates {
  readonly all: number
  readonly seen: number
  readonly first: number
  readonly among: number
  /** Suggestions that left an error behind when applied. */
  readonly leftErrors: number
}

const forms = [
  [form2019, report2019()],
  [form2021, report2021()],
] as const

/** Changes one digit of one number of a balanced report of either form, again and again, and asks for repairs. */
export function repairRates(numRuns: number, seed: number): RepairRates {
  const rates = { all: 0, seen: 0, first: 0, among: 0, leftErrors: 0 }
  for (const [form, empty] of forms) {
    const ids = [...cellsOf(form).values()].filter(c => c.table !== 't2').map(c => c.id)
    fc.assert(
      fc.property(
        balancedReport(form, empty),
        fc.constantFrom(...ids),
        fc.nat(5),
        fc.integer({ min: 1, max: 9 }),
        (report, id, place, by) => {
          const right = report.build().cells[id]?.value ?? 0
          const input = { ...report.with(id, otherDigit(right, place, by)).checkInput(), imported: false }
          const errors = checkReport(input).findings.filter(
            f => f.severity === 'error' && f.verdict === 'fail',
          )
          const repairs = errors[0]?.repairs ?? []
          const at = repairs.findIndex(({ edits }) =>
            edits.every(e => e.what === 'cell' && e.cell === id && e.to?.value === right),
          )
          rates.all += 1
          rates.seen += errors.length > 0 ? 1 : 0
          rates.first += at === 0 ? 1 : 0
          rates.among += at >= 0 ? 1 : 0
          for (const { edits } of repairs) {
            const mended = checkReport({ ...input, report: applyEdits(form, input.report, edits) })
            rates.leftErrors += mended.verdict === 'pass' ? 0 : 1
          }
        },
      ),
      { numRuns: Math.ceil(numRuns / forms.length), seed },
    )
  }
  return rates
}

/** The number with one of its digits changed. */
function otherDigit(value: number, place: number, by: number): number {
  const digits = [...String(value)]
  const at = place % digits.length
  digits[at] = String((Number(digits[at]) + by) % 10)
  return Number(digits.join(''))
}
