import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { MergeChoice, MergeQuestion } from '../../../src/contract/merge.ts'
import { packBundle } from '../../../src/main/keeping/pack-bundle.ts'
import type { Store } from '../../../src/main/store/store.ts'
import { fillLibrary } from '../../helpers/full-library.ts'
import { longestWork } from '../keeping/longest-pause.ts'
import { newFolder, opened } from '../library-folder.ts'
import { program } from '../program.ts'
import { at } from './two-libraries.ts'

const MOST_MS = 200
const SIZE = { offices: 200, years: 15 }

/** A number in twenty of the drafts is another one here, and every other office has another name now. */
function goOn(store: Store): void {
  for (const { id, office } of store.offices.list()) {
    if (id % 2 === 0) store.offices.update(id, { ...office, name: `青河县第${String(id)}街道办事处` })
    const [draft] = store.reports.ofOffice(id)
    if (!draft || id % 10 !== 0) continue
    const { report } = draft
    const cells = { ...report.cells, 't3.new.np': { value: 9_999, origin: 'typed' as const } }
    store.reports.saveContent(draft.id, { ...report, cells }, at)
  }
}

const empty = (): void => undefined

test.for([
  ['an empty library', { offices: 1, years: 1 }, empty],
  ['a library that goes on from the same', SIZE, goOn],
] as const)(
  '3,000 reports come into %s: the window waits neither for the look nor for the merge',
  async ([name, size, change]) => {
    const theirs = opened(newFolder())
    fillLibrary(theirs, SIZE)
    const copy = join(newFolder(), 'library.db')
    theirs.copies.write(copy)
    theirs.close()
    const file = join(newFolder(), '另一台.nbz')
    writeFileSync(file, packBundle(readFileSync(copy), { appVersion: '0.1.0', madeAt: at }))

    const folder = newFolder()
    const store = opened(folder)
    fillLibrary(store, size)
    change(store)
    store.close()
    const p = program(folder)
    p.desk.file = file
    const { token } = (await p.ask('bundles.pick', {})) ?? { token: '' }
    const from = { token, password: null }
    const began = performance.now()
    const look = await longestWork(() => p.ask('merge.look', from))
    const choices = look.gives.years.flatMap(({ office, year, ask }) =>
      ask ? [{ office, year, ...theirsOf(ask) }] : [],
    )
    const between = performance.now()
    const take = await longestWork(() => p.ask('merge.take', { ...from, choices }))
    const took = [between - began, performance.now() - between].map(ms => Math.round(ms))
    const { added, changed, same } = take.gives
    process.stdout.write(
      `${name}: at most ${String(look.longest)} ms on end looking, ${String(take.longest)} ms taking; ` +
        `took ${took.join(', ')} ms; added ${String(added)}, changed ${String(changed)}, same ${String(same)}\n`,
    )
    expect(added + changed + same).toBe(3_000)
    expect([look, take].map(({ longest }) => longest).filter(ms => ms > MOST_MS)).toEqual([])
  },
)

const theirsOf = (ask: MergeQuestion): Pick<MergeChoice, 'whole' | 'parts'> =>
  ask.by === 'whole'
    ? { whole: 'there' }
    : { parts: Object.fromEntries(ask.parts.map(({ part }) => [part, 'there'])) }
