import fc from 'fast-check'
import { expect, test } from 'vitest'
import { planYear } from '../../../src/core/merge/plan-year.ts'
import type { VersionFacts } from '../../../src/core/merge/plan-year.ts'

const archived = (version: number, content: string): VersionFacts => ({
  ...{ id: version, version, status: 'archived', formId: 'F2021', content },
})
const draft = (version: number, content: string): VersionFacts => ({
  ...archived(version, content),
  status: 'draft',
})
const plan = (here: VersionFacts[], there: VersionFacts[], kept: string[] = []) => planYear(here, kept, there)
const nothing = { same: [], add: [], beside: [], ask: null }

test.each([
  ['only there', [], [archived(1, 'a'), draft(2, 'b')], { ...nothing, add: [1, 2] }],
  ['the same', [archived(1, 'a')], [archived(1, 'a')], { ...nothing, same: [1] }],
  [
    'their correction',
    [archived(1, 'a')],
    [archived(1, 'a'), archived(2, 'b')],
    { ...nothing, same: [1], add: [2] },
  ],
  ['both archived otherwise', [archived(1, 'a')], [archived(1, 'b')], { ...nothing, beside: [1] }],
  ['archived here, a draft there', [archived(1, 'a')], [draft(1, 'b')], { ...nothing, beside: [1] }],
  ['two drafts', [draft(1, 'a')], [draft(1, 'b')], { ...nothing, ask: { by: 'parts', theirs: [1] } }],
  [
    'a draft here, archived and corrected there',
    [draft(1, 'a')],
    [archived(1, 'b'), draft(2, 'c')],
    { ...nothing, ask: { by: 'whole', theirs: [1, 2] } },
  ],
  [
    'both correct the same version',
    [archived(1, 'a'), draft(2, 'b')],
    [archived(1, 'a'), draft(2, 'c')],
    { ...nothing, same: [1], ask: { by: 'parts', theirs: [2] } },
  ],
] as const)('%s', (_name, here, there, wanted) => {
  expect(plan([...here], [...there])).toEqual(wanted)
})

test('what was kept beside by an earlier merge is not kept again', () => {
  expect(plan([archived(1, 'a')], [archived(1, 'b')], ['b'])).toEqual({ ...nothing, same: [1] })
})

test('two drafts of different forms are not mixed', () => {
  const other = { ...draft(1, 'b'), formId: 'F2019' }
  expect(plan([draft(1, 'a')], [other]).ask?.by).toBe('whole')
})

test('every version of theirs has one fate, none takes a number that is taken, and merging again finds all there', () => {
  const version = fc.record({ content: fc.constantFrom('a', 'b', 'c', 'd', 'e'), draft: fc.boolean() })
  const library = fc
    .uniqueArray(fc.record({ n: fc.integer({ min: 1, max: 4 }), v: version }), {
      selector: x => x.n,
      maxLength: 4,
    })
    .map(list =>
      list
        .sort((a, b) => a.n - b.n)
        .map(({ n, v }, i) => (v.draft && i === list.length - 1 ? draft : archived)(n, `${v.content}${n}`)),
    )
  fc.assert(
    fc.property(library, library, (here, there) => {
      const { same, add, beside, ask } = plan(here, there)
      expect([...same, ...add, ...beside, ...(ask?.theirs ?? [])].sort()).toEqual(there.map(v => v.id).sort())
      const numbers = new Set(here.map(v => v.version))
      expect(add.filter(id => numbers.has(id))).toEqual([])
      const opens = [...here, ...there.filter(v => add.includes(v.id))].filter(v => v.status === 'draft')
      expect(opens.length).toBeLessThanOrEqual(1)
      const after = [...here, ...there.filter(v => add.includes(v.id))]
      const kept = there.filter(v => beside.includes(v.id) || ask?.theirs.includes(v.id)).map(v => v.content)
      expect(planYear(after, kept, there)).toEqual({ ...nothing, same: there.map(v => v.id) })
    }),
    { seed: 71, numRuns: 300 },
  )
})
