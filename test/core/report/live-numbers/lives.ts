import fc from 'fast-check'
import { expect } from 'vitest'
import { form2021 } from '../../../../src/core/forms/form-2021.ts'
import { applyEdits, completeStep, inverseOf } from '../../../../src/core/report/edit.ts'
import type { Edit } from '../../../../src/core/report/edit.ts'
import { liveValue } from '../../../../src/core/report/live-numbers/marked-number.ts'
import { says } from '../../../../src/core/report/live-numbers/written-number.ts'
import type { Report } from '../../../../src/core/report/report.ts'
import { report2021 } from '../../../helpers/report-builder.ts'
import { act, stepOf } from '../../../helpers/random-life.ts'

export const start = report2021()
  .section('s1', '本年共收到申请12件，办结十二件。', '结转下年度3件，其中１件在征求意见。')
  .blank(/^t3\.new/)
  .build()

/** Every bound number holds what its cells say; a number of blank cells keeps what it had. */
function expectLive(report: Report): void {
  for (const block of Object.values(report.text.sections).flat()) {
    expect(block.numbers).not.toEqual([])
    for (const { paragraph, start: from, length, cells } of block.numbers ?? []) {
      const text = block.paragraphs[paragraph]?.slice(from, from + length) ?? ''
      const value = liveValue(report, cells)
      expect(text).toMatch(/^[\d０-９,零一二两三四五六七八九十百千万]+$/)
      if (cells.length > 0 && value !== null) expect(says(text, value), `${text} for ${value}`).toBe(true)
    }
  }
}

/**
 * Random lives of a report: every bound number always holds what its cells say, no other word changes with a cell, and
 * every step is undone to the byte.
 */
export function expectLiveLives(runs: number): void {
  let bound = 0
  fc.assert(
    fc.property(fc.array(act, { minLength: 4, maxLength: 25 }), acts => {
      let report = start
      const undo: { readonly back: readonly Edit[]; readonly to: Report }[] = []
      for (const what of acts) {
        const edits = completeStep(form2021, report, stepOf(report, what))
        undo.unshift({ back: inverseOf(report, edits), to: report })
        const next = applyEdits(form2021, report, edits)
        expectLive(next)
        if (what.is === 'fill') expect(around(next)).toEqual(around(report))
        report = next
        bound += report.text.sections.s1.flatMap(b => b.numbers ?? []).filter(n => n.cells.length > 0).length
      }
      for (const { back, to } of undo) {
        report = applyEdits(form2021, report, back)
        expect(JSON.stringify(report.text)).toBe(JSON.stringify(to.text))
        expect(sorted(report.cells)).toBe(sorted(to.cells))
      }
    }),
    { seed: 20260118, numRuns: runs },
  )
  // The lives are worth something only if numbers stay bound through them.
  expect(bound).toBeGreaterThan(10 * runs)
}

/** The text without its marked numbers: what no cell may change. */
const around = (report: Report): string[] =>
  report.text.sections.s1.flatMap(block =>
    block.paragraphs.map((text, at) =>
      (block.numbers ?? [])
        .filter(n => n.paragraph === at)
        .reduceRight((left, n) => `${left.slice(0, n.start)}#${left.slice(n.start + n.length)}`, text),
    ),
  )

const sorted = (cells: Report['cells']): string =>
  JSON.stringify(Object.entries(cells).sort(([a], [b]) => (a < b ? -1 : 1)))
