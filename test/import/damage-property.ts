import * as fc from 'fast-check'
import { expect } from 'vitest'
import { damages } from './damage.ts'
import { printTables } from './printed-table.ts'
import { randomReport } from './random-report.ts'
import type { RandomReport } from './random-report.ts'
import { containers, readPrinted } from './read-printed.ts'

const seed = 20210930

/** An undamaged report comes back whole and certain, whatever it was flattened to. */
export function everyFlatteningIsExact(how: string, runs: number) {
  fc.assert(
    fc.property(randomReport, report => {
      const { form, year, values } = report
      const draft = readPrinted(form, year, printTables(form, values), how)
      expect(draft.formId).toBe(form.id)
      expect(Object.fromEntries(Object.entries(draft.cells).map(([id, c]) => [id, c.value]))).toEqual(values)
      expect(Object.values(draft.cells).filter(c => c.confidence !== 'exact')).toEqual([])
      expect(draft.doubts).toEqual([])
    }),
    { seed, numRuns: runs },
  )
}

/** After one damage a cell that calls itself exact still holds the true number, or says that nothing stands there. */
export function exactIsNeverWrong(damage: string, runs: number) {
  fc.assert(
    fc.property(
      randomReport,
      fc.constantFrom(...containers),
      fc.infiniteStream(fc.nat()),
      (report, how, picks) => {
        const draft = readDamaged(report, damage, how, picks)
        const wrong = Object.entries(draft.cells).filter(
          ([id, c]) => c.confidence === 'exact' && c.value !== report.values[id],
        )
        expect(wrong, how).toEqual([])
      },
    ),
    { seed, numRuns: runs },
  )
}

function readDamaged(
  { form, year, values }: RandomReport,
  damage: string,
  how: string,
  picks: Iterator<number>,
) {
  const tables = structuredClone(printTables(form, values))
  const pick = (n: number) => (n <= 0 ? 0 : Number(picks.next().value) % n)
  damages[damage]?.(tables, pick)
  return readPrinted(form, year, tables, how)
}
