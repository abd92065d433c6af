import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cellsOf, isComputed } from '../../../src/core/forms/cells.ts'
import { form2019 } from '../../../src/core/forms/form-2019.ts'
import { form2021 } from '../../../src/core/forms/form-2021.ts'
import type { CellValue } from '../../../src/core/report/cell-value.ts'
import { applyEdits, inverseOf, type Edit } from '../../../src/core/report/edit.ts'
import { emptyText, noContact, valueOf, type Report } from '../../../src/core/report/report.ts'
import { withTotals } from '../../../src/core/report/totals.ts'

const typed = (value: number | null): CellValue => ({ value, origin: 'typed' })
const blank: Report = {
  formId: 'F2021',
  year: 2025,
  office: {
    name: '青河县柳溪镇人民政府',
    kind: 'gov_township',
    contact: noContact,
    aliases: [],
    enforcement: false,
  },
  cells: {},
  text: emptyText,
}
const inputs = [...cellsOf(form2021).values()].filter(c => !isComputed(c)).map(c => c.id)
const set = (cell: string, value: number | null): Edit => ({
  what: 'cell',
  cell,
  to: value === null ? null : typed(value),
})

describe('totals', () => {
  it('a total is computed only when every addend is known; blank never counts as 0', () => {
    const row = {
      't3.new.np': typed(3),
      't3.new.ent': typed(0),
      't3.new.sci': typed(0),
      't3.new.ngo': typed(0),
    }
    expect(withTotals(form2021, row)['t3.new.tot']?.value).toBeNull()
    const full = withTotals(form2021, { ...row, 't3.new.law': typed(0), 't3.new.oth': typed(1) })
    expect(full['t3.new.tot']).toEqual({ value: 4, origin: 'computed' })
  })

  it('imported totals stay as written, even when they do not add up', () => {
    const wrong: CellValue = { value: 9, origin: 'imported' }
    const cells = withTotals(form2019, {
      't4.rv.total': wrong,
      't4.rv.uphold': { value: 1, origin: 'imported' },
    })
    expect(cells['t4.rv.total']).toBe(wrong)
  })

  it('with all 144 + 10 + 12 inputs known every computed cell is the sum of its addends, both ways', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(999), { minLength: inputs.length, maxLength: inputs.length }), numbers => {
        const report = applyEdits(
          form2021,
          blank,
          inputs.map((cell, i) => set(cell, numbers[i] ?? 0)),
        )
        for (const cell of cellsOf(form2021).values()) {
          for (const addends of cell.sums) {
            expect(valueOf(report, cell.id)).toBe(
              addends.reduce((n, a) => n + (valueOf(report, a) ?? NaN), 0),
            )
          }
        }
      }),
      { seed: 2021, numRuns: 20 },
    )
  })
})

describe('edits', () => {
  const edit: fc.Arbitrary<Edit> = fc.oneof(
    fc
      .record({ cell: fc.constantFrom(...inputs), value: fc.option(fc.nat(99)) })
      .map(e => set(e.cell, e.value)),
    fc.string().map((to): Edit => ({ what: 'frame', field: 'docNo', to })),
    fc.array(fc.string()).map((to): Edit => ({ what: 'preface', to })),
    fc.array(fc.string()).map((p): Edit => ({ what: 'section', section: 's5', to: [{ paragraphs: p }] })),
  )

  it('the inverse of any step takes the report back exactly', () => {
    fc.assert(
      fc.property(fc.array(edit), fc.array(edit), (first, step) => {
        const before = applyEdits(form2021, blank, first)
        const after = applyEdits(form2021, before, step)
        const back = applyEdits(form2021, after, inverseOf(before, step))
        expect(withTotals(form2021, back.cells)).toEqual(withTotals(form2021, before.cells))
        expect(back.text).toEqual(before.text)
      }),
      { seed: 7, numRuns: 200 },
    )
  })

  it('changes nothing in place', () => {
    const before = Object.freeze({ ...blank, cells: Object.freeze({ 't3.new.np': typed(1) }) })
    expect(applyEdits(form2021, before, [set('t3.new.np', 2)]).cells['t3.new.np']?.value).toBe(2)
    expect(before.cells['t3.new.np'].value).toBe(1)
  })
})
