import { expect, test } from 'vitest'
import { checkReport } from '../../../../src/core/checks/check-report.ts'
import { rewrite } from '../../../../src/core/checks/said/rewrite.ts'
import { rangeOf } from '../../../../src/core/checks/said/read-paragraph.ts'
import { saidParts } from '../../../../src/core/checks/said/said-parts.ts'
import { applyEdits } from '../../../../src/core/report/edit.ts'
import { cleanReport } from '../clean/clean-report.ts'
import { offices } from '../clean/offices.ts'

const rules = /^(?:X-0[1-7]|T2-1[23])$/

test('every number known to stand in a table is found when it is changed, and the repair puts it back', () => {
  const missed: string[] = []
  let changed = 0
  for (const office of offices) {
    const builder = cleanReport(office)
    const input = builder.checkInput()
    for (const part of saidParts(input.report)) {
      for (const { text, counts } of part.sentences) {
        for (const count of counts) {
          if (!count.subject?.rule || count.subject.id === 'processingFee' || !count.exact) continue
          changed += 1
          const { start, length } = rangeOf(text, count.from, count.to)
          const edits = rewrite(input.report, part, start, length, String(count.value + 100))
          const wrong = applyEdits(input.form, input.report, edits)
          const found = checkReport({ ...input, report: wrong }).findings.filter(f => rules.test(f.rule))
          const what = `${office.office.name} ${part.text.slice(start - 12, start + length + 1)}`
          const [finding] = found
          const mark = finding?.quote?.mark
          if (found.length !== 1 || mark?.start !== start) missed.push(what)
          const repaired = applyEdits(input.form, wrong, finding?.repairs[0]?.edits ?? [])
          if (checkReport({ ...input, report: repaired }).findings.some(f => rules.test(f.rule)))
            missed.push(what)
        }
      }
    }
  }
  expect(missed).toEqual([])
  expect(changed).toBeGreaterThan(90)
})
