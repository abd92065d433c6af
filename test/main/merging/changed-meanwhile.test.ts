import { setImmediate as nextTurn } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import type { MergeChoice } from '../../../src/contract/merge.ts'
import type { Store } from '../../../src/main/store/store.ts'
import { liuxi, newFolder, opened } from '../library-folder.ts'
import { program } from '../program.ts'
import { at, bundleOf, reportOf, withOffice } from './two-libraries.ts'

const towns = ['甲镇', '乙镇', '丙镇', '丁镇'].map(name => ({ ...liuxi, name, aliases: [] }))
const [, , , last = liuxi] = towns

const withTowns = (store: Store): void => {
  for (const town of towns) {
    const { id: officeId } = store.offices.create(town)
    const report = { ...reportOf(2022, 3, '那边。'), office: town }
    store.reports.insert({ officeId, version: 1, origin: 'own', report }, at)
  }
}

/** Looks again at each turn of the loop, as the merge takes an office at each; the test's own time limit ends it. */
async function until(happened: () => boolean): Promise<void> {
  while (!happened()) await nextTurn()
}

async function meeting(here: (store: Store) => void, there: (store: Store) => void) {
  const folder = newFolder()
  const store = withOffice(opened(folder))
  here(store)
  store.close()
  const p = program(folder)
  p.desk.file = bundleOf(there)
  const { token } = (await p.ask('bundles.pick', {})) ?? { token: '' }
  const take = (choices: readonly MergeChoice[] = []) =>
    p.send('merge.take', { token, password: null, choices })
  return { p, take, offices: () => p.house.store()?.offices.list() ?? [] }
}

test('an office made here while others are taken is the one that theirs come into', async () => {
  const { p, take, offices } = await meeting(() => undefined, withTowns)
  const taking = take()
  await until(() => offices().length > 1)
  const made = await p.ask('offices.create', { office: { ...last, aliases: ['丁'] } })
  expect(await taking).toMatchObject({ ok: true, value: { added: 4, more: { offices: 3 } } })
  expect(
    offices()
      .map(({ office }) => office.name)
      .sort(),
  ).toEqual([liuxi, ...towns].map(({ name }) => name).sort())
  expect((await p.ask('reports.list', { officeId: made.id })).length).toBe(1)
})

test('what is changed of an office while others are taken stays', async () => {
  const phrase = (text: string) => ({ label: text, text })
  const { p, take, offices } = await meeting(
    store => {
      for (const town of towns) store.offices.create(town)
    },
    store => {
      withTowns(store)
      const record = store.offices.findByName(last.name)
      if (!record) return
      store.offices.update(record.id, { ...record.office, aliases: ['丁'] })
      store.offices.saveSettings(record, { ...record.settings, phrases: [phrase('那边')] })
    },
  )
  const before = offices().find(({ office }) => office.name === last.name)
  if (!before) throw new Error('not there')
  const taking = take()
  await until(() => (p.house.store()?.reports.ofYear(2, 2022).length ?? 0) > 0)
  const { id, office, settings } = before
  await p.ask('offices.update', { id, office: { ...office, contact: { ...office.contact, tel: '0317-1' } } })
  await p.ask('offices.saveSettings', { id, settings: { ...settings, phrases: [phrase('刚写')] } })
  expect(await taking).toMatchObject({ ok: true })
  const now = offices().find(one => one.id === id)
  expect(now?.office).toMatchObject({ contact: { tel: '0317-1' }, aliases: ['丁'] })
  expect(now?.settings.phrases.map(({ text }) => text)).toEqual(['刚写', '那边'])
})

describe('an office that is renamed here', () => {
  const ours = (store: Store): void => {
    for (const town of towns) {
      const { id: officeId } = store.offices.create(town)
      const report = { ...reportOf(2022, 9, '本机。'), office: town }
      store.reports.insert({ officeId, version: 1, origin: 'own', report }, at)
    }
  }
  const choices: readonly MergeChoice[] = towns.map(({ name }) => ({
    ...{ office: name, year: 2022 },
    parts: { t3: 'there', s5: 'there' },
  }))
  /** Renames the last town while the first one is taken, or as soon as the merge is asked for. */
  async function renamed(to: string, when: 'at the first' | 'at once', there = withTowns) {
    const { p, take, offices } = await meeting(ours, there)
    const id = offices().find(({ office }) => office.name === last.name)?.id ?? 0
    const taking = take(choices)
    if (when === 'at the first') await until(() => (p.house.store()?.kept.of(1).length ?? 0) > 0)
    await p.ask('offices.update', { id, office: { ...last, name: to } })
    const reply = await taking
    const [draft] = p.house.store()?.reports.ofOffice(id) ?? []
    return { reply, names: offices().map(({ office }) => office.name), np: draft?.report.cells['t3.new.np'] }
  }
  const before = [liuxi.name, '甲镇', '乙镇', '丙镇']

  test.each(['at the first', 'at once'] as const)('%s: the merge goes on as was chosen', async when => {
    expect(await renamed('丁街道', when)).toMatchObject({
      reply: { ok: true, value: { changed: 4, more: { offices: 0 } } },
      ...{ names: [...before, '丁街道'], np: { value: 3 } },
    })
  })

  test('to the name of another one there: the two are not taken for one, and it is said what to do', async () => {
    const withFifth = (store: Store): void => {
      withTowns(store)
      const { id: officeId } = store.offices.create({ ...last, name: '戊镇' })
      store.reports.insert({ officeId, version: 1, origin: 'own', report: reportOf(2020, 1, '戊的。') }, at)
    }
    expect(await renamed('戊镇', 'at the first', withFifth)).toMatchObject({
      reply: {
        ok: false,
        error: { says: expect.stringMatching(/合并了 5 个。[^]*“戊镇”[^]*改回原来的名字/) as string },
      },
      ...{ names: [...before, '戊镇'], np: { value: 3 } },
    })
  })

  test('after the look: nothing is merged before it is looked at once more', async () => {
    const { p, take, offices } = await meeting(ours, withTowns)
    await p.ask('offices.update', { id: 5, office: { ...last, name: '丁街道' } })
    expect(await take(choices)).toMatchObject({
      ok: false,
      error: { says: '看过交接包以后，“丁镇”改了名字。' },
    })
    expect(offices().length).toBe(5)
  })
})

test('a library that is opened anew while a 交接包 is unpacked ends the merge with a word of that', async () => {
  const { p, take } = await meeting(() => undefined, withTowns)
  const taking = take()
  p.house.whileClosed(() => ({ ok: true, value: null }))
  expect(await taking).toMatchObject({ ok: false, error: { code: 'cancelled' } })
})
