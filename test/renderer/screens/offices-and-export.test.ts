import { expect, test } from 'vitest'
import { defaultOfficeSettings } from '../../../src/core/report/office-settings.ts'
import { deadlineOf, dueYear, reportYears } from '../../../src/core/report/deadline.ts'
import { comparedInWords, sizeInWords } from '../../../src/renderer/ui/export-files/written-words.ts'
import { officeFor } from '../../../src/renderer/screens/import/office-for.ts'
import { emptyOffice, officeRenamed, officeTrouble } from '../../../src/renderer/ui/office-form.tsx'
import { liuxi } from '../../helpers/report-builder.ts'

const offices = [
  { id: 1, office: liuxi, settings: defaultOfficeSettings },
  {
    id: 2,
    office: { ...liuxi, name: '青河县云岭镇人民政府', aliases: ['云岭镇'] },
    settings: defaultOfficeSettings,
  },
]

test('an old report finds its office by full name or alias, and never by likeness', () => {
  expect(officeFor('青河县 云岭镇人民政府', offices, 1)?.id).toBe(2)
  expect(officeFor('柳溪镇', offices, 2)?.id).toBe(1)
  expect(officeFor('青河县柳溪镇', offices, 1)).toBeUndefined()
  expect(officeFor(null, offices, 2)?.id).toBe(2)
})

test('the kind follows the full name until the clerk has chosen another', () => {
  const named = officeRenamed(emptyOffice, '青河县柳溪镇人民政府')
  expect(named.kind).toBe('gov_township')
  expect(officeRenamed(named, '青河县柳溪街道办事处').kind).toBe('subdistrict')
  const chosen = { ...named, kind: 'committee' } as const
  expect(officeRenamed(chosen, '青河县柳溪街道办事处').kind).toBe('committee')
})

test('an office without a full name is not kept', () => {
  expect(officeTrouble(emptyOffice)).toContain('单位全称')
  expect(officeTrouble(liuxi)).toBeUndefined()
})

test('townships are due on 31 January, county governments on 31 March of the year after', () => {
  expect(deadlineOf('gov_township', 2026, '2027-01-19')).toEqual({ date: '2027-01-31', days: 12 })
  expect(deadlineOf('gov_county', 2026, '2027-01-31')).toEqual({ date: '2027-03-31', days: 59 })
  expect(deadlineOf('dept_county', 2025, '2026-02-01').days).toBe(-1)
})

test('in January last year is due, in October this year can be begun', () => {
  expect(dueYear('2027-01-05')).toBe(2026)
  expect(dueYear('2026-10-01')).toBe(2026)
  expect(reportYears('2022-05-01')).toEqual([2022, 2021, 2020, 2019])
})

test('what was compared and how large a file is', () => {
  expect(comparedInWords({ cells: 200, headings: 6, paragraphs: 31 })).toBe('200 格、6 个标题、31 段全部一致')
  expect(sizeInWords(300)).toBe('1 KB')
  expect(sizeInWords(1_300_000)).toBe('1.2 MB')
})
