import { announcedHolidays } from '../../src/core/calendar/holiday-table.ts'
import { ruleBook } from '../../src/core/checks/rule-book.ts'
import { form2019 } from '../../src/core/forms/form-2019.ts'
import { form2021 } from '../../src/core/forms/form-2021.ts'
import type { Pack } from '../../src/core/packs/pack.ts'

const front = { version: 1, issuer: '公开年报', date: '2026-11-22' }
const sums = ruleBook.flatMap(rule => ('find' in rule ? [] : [rule]))

/** The two national forms as 参数包, with the checks that are only sums: what a pack of a third one is made after. */
export const nationalPacks: readonly Pack[] = [
  {
    ...front,
    id: 'national-2019',
    name: '2019 版国家格式',
    basis: form2019.basis,
    fromYear: form2019.years.from,
    forms: [form2019],
    rules: sums,
  },
  {
    ...front,
    id: 'national-2021',
    name: '2021 版国家格式',
    basis: form2021.basis,
    fromYear: form2021.years.from,
    forms: [form2021],
    holidays: announcedHolidays,
  },
]
