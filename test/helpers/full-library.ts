import { cellsOf, isComputed } from '../../src/core/forms/cells.ts'
import { formForYear } from '../../src/core/forms/form-for-year.ts'
import type { Report } from '../../src/core/report/report.ts'
import { withTotals } from '../../src/core/report/totals.ts'
import type { Store } from '../../src/main/store/store.ts'
import { cleanText } from './clean-text.ts'
import { liuxi } from './report-builder.ts'

export interface LibrarySize {
  readonly offices: number
  /** Years of each office from 2012 on; all but the last are archived. */
  readonly years: number
}

const FIRST = 2012
const NOW = '2026-01-20T01:00:00.000Z'

/** The same numbers each time, each below `most`. */
function numbers(seed: number): (most: number) => number {
  let state = seed
  return most => (state = (state * 16807) % 2147483647) % most
}

/**
 * Fills an empty library with offices whose reports are as long as a township's (about 2,500 characters and 200
 * numbers), archived as the program archives them.
 */
export function fillLibrary(store: Store, { offices, years }: LibrarySize): void {
  const next = numbers(offices * 1000 + years)
  for (let office = 1; office <= offices; office++) {
    store.together(() => {
      const { id } = store.offices.create({ ...liuxi, name: nameOf(office), aliases: [] })
      for (let year = FIRST; year < FIRST + years; year++) {
        const report = oneReport(nameOf(office), year, next)
        const made = store.reports.insert({ officeId: id, version: 1, origin: 'own', report }, NOW)
        const stored = store.reports.find(made)
        if (year === FIRST + years - 1 || !stored) continue
        store.reports.setStatus(made, 'final', null, NOW)
        store.reports.archive({ ...stored, status: 'final' }, NOW)
      }
    })
  }
}

const nameOf = (office: number): string => `青河县第${String(office)}镇人民政府`

function oneReport(name: string, year: number, next: (most: number) => number): Report {
  const form = formForYear(Math.max(year, 2021))
  if (!form) throw new Error(`no form for ${String(year)}`)
  const office = { ...liuxi, name, aliases: [] }
  const entries = [...cellsOf(form).values()].filter(cell => !isComputed(cell))
  const cells = Object.fromEntries(
    entries.map(({ id }) => [id, { value: next(4) === 0 ? next(3000) : 0, origin: 'typed' as const }]),
  )
  const work = Array.from(
    { length: 20 },
    (_, i) =>
      `第${String(i + 1)}项工作第${String(next(900))}次推进，主动公开政府信息${String(next(3000))}条，答复率达到${String(next(100))}%，听取群众意见${String(next(60))}次，逐条研究并回应，形成台账备查。`,
  )
  const text = cleanText(form, office, year)
  const sections = { ...text.sections, s1: [...text.sections.s1, { paragraphs: work }] }
  return { formId: form.id, year, office, cells: withTotals(form, cells), text: { ...text, sections } }
}
