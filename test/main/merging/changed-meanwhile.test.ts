import { setImmediate as nextTurn } from 'node:timers/promises'
import { expect, test } from 'vitest'
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
  const take = () => p.send('merge.take', { token, password: null, choices: [] })
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

test('a library that is opened anew while a 交接包 is unpacked ends the merge with a word of that', async () => {
  const { p, take } = await meeting(() => undefined, withTowns)
  const taking = take()
  p.house.whileClosed(() => ({ ok: true, value: null }))
  expect(await taking).toMatchObject({ ok: false, error: { code: 'cancelled' } })
})
