import { expect, test } from 'vitest'
import { form2021 } from '../../../src/core/forms/form-2021.ts'
import { chosenEdits, differingParts } from '../../../src/core/merge/report-parts.ts'
import type { PartId, Side } from '../../../src/core/merge/report-parts.ts'
import { applyEdits } from '../../../src/core/report/edit.ts'
import type { Report } from '../../../src/core/report/report.ts'
import { blankReport } from '../../../src/core/report/report.ts'
import { withTotals } from '../../../src/core/report/totals.ts'
import { liuxi } from '../../helpers/report-builder.ts'

const typed = (value: number) => ({ value, origin: 'typed' }) as const
const cells = { 't3.new.np': typed(2), 't3.new.ent': typed(1), 't2.normDocs.made': typed(4) }
const base: Report = { ...blankReport('F2021', 2021, liuxi), cells: withTotals(form2021, cells) }
const here: Report = {
  ...base,
  text: {
    ...base.text,
    title: '这边的标题',
    sections: { ...base.text.sections, s5: [{ paragraphs: ['这边。'] }] },
  },
  notes: { 't3.new.np': '这边的批注' },
}
const there: Report = {
  ...base,
  cells: { ...base.cells, 't3.new.np': typed(7) },
  text: {
    ...base.text,
    title: '那边的标题',
    contact: { ...base.text.contact, tel: '0000-7654321' },
    sections: { ...base.text.sections, s5: [{ paragraphs: ['那边。'] }] },
  },
  notes: { 't3.new.np': '那边的批注', 't3.new.ent': '只有那边有' },
}
const merged = (chosen: Partial<Record<PartId, Side>>) =>
  applyEdits(form2021, here, chosenEdits(here, there, chosen))

test('only what differs is asked, in the order of the paper, by names a clerk knows', () => {
  expect(differingParts(here, there).map(({ part, cells }) => [part, cells])).toEqual([
    ['frame', null],
    ['t3', 1],
    ['s5', null],
  ])
  expect(differingParts(here, here)).toEqual([])
})

test('a number that came another way is no difference', () => {
  const carried = { ...base, cells: { ...base.cells, 't3.new.np': { value: 2, origin: 'carried' as const } } }
  expect(differingParts(base, carried)).toEqual([])
})

test('each part is taken alone, and totals are added up again', () => {
  const one = merged({ t3: 'there' })
  expect([one.cells['t3.new.np']?.value, one.cells['t3.new.tot']?.value]).toEqual([7, null])
  expect([one.text.title, one.text.sections.s5]).toEqual(['这边的标题', here.text.sections.s5])
  expect(merged({ frame: 'there' }).text).toMatchObject({
    title: '那边的标题',
    contact: { tel: '0000-7654321' },
  })
})

test('all of theirs is theirs, all of ours is ours; notes are added and none is replaced', () => {
  const all = Object.fromEntries(differingParts(here, there).map(({ part }) => [part, 'there' as const]))
  expect(differingParts(merged(all), there)).toEqual([])
  expect(differingParts(merged({}), here)).toEqual([])
  expect(merged(all).notes).toEqual({ 't3.new.np': '这边的批注', 't3.new.ent': '只有那边有' })
})
