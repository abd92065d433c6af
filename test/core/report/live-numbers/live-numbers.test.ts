import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { form2021 } from '../../../../src/core/forms/form-2021.ts'
import { applyEdits, completeStep, inverseOf, joinInverse } from '../../../../src/core/report/edit.ts'
import type { Edit } from '../../../../src/core/report/edit.ts'
import { act, cellsInPlay, stepOf } from '../../../helpers/random-life.ts'
import { expectLiveLives, start } from './lives.ts'

describe('numbers bound to cells', () => {
  it('hold what their cells say after any life, and every step is undone to the byte', () => {
    expectLiveLives(100)
  })

  it('are on disk as they were seen, though only the last step of a burst of typing goes there', () => {
    const typed = fc.array(fc.option(fc.nat(40)), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(
        fc.array(act, { maxLength: 8 }),
        fc.constantFrom(...cellsInPlay),
        typed,
        (acts, cell, values) => {
          const base = acts.reduce((r, what) => applyEdits(form2021, r, stepOf(r, what)), start)
          let seen = base
          let last: readonly Edit[] = []
          let inverse: readonly Edit[] = []
          for (const value of values) {
            const to = value === null ? null : ({ value, origin: 'typed' } as const)
            const edits = completeStep(form2021, seen, [{ what: 'cell', cell: cell.id, to }], last)
            inverse = joinInverse(
              inverse.length > 0 ? inverse : inverseOf(seen, edits),
              inverseOf(seen, edits),
            )
            seen = applyEdits(form2021, seen, edits)
            last = edits
          }
          const onDisk = applyEdits(form2021, base, last)
          expect(onDisk.text).toEqual(seen.text)
          expect(applyEdits(form2021, seen, inverse).text).toEqual(base.text)
          expect(applyEdits(form2021, onDisk, inverse).text).toEqual(base.text)
        },
      ),
      { seed: 20270131, numRuns: 200 },
    )
  })
})
