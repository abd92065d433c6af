import { describe, expect, test } from 'vitest'
import type { Store } from '../../../src/main/store/store.ts'
import { liuxi, newFolder, opened } from '../library-folder.ts'
import { program } from '../program.ts'
import { addArchived, bundleOf, reportOf, withOffice } from './two-libraries.ts'

const town = { ...liuxi, name: '青河县柳溪街道办事处' }

/** The offices and years of a library filled like this, after a 交接包 of the other has been merged into it. */
async function merged(here: (store: Store) => void, there: (store: Store) => void) {
  const folder = newFolder()
  const store = withOffice(opened(folder))
  here(store)
  store.close()
  const p = program(folder)
  p.desk.file = bundleOf(there)
  const { token } = (await p.ask('bundles.pick', {})) ?? { token: '' }
  const from = { token, password: null }
  const { years } = await p.ask('merge.look', from)
  await p.ask('merge.take', { ...from, choices: [] })
  const { offices } = await p.ask('app.state', {})
  const stored = await p.ask('reports.list', { officeId: 1 })
  return {
    offices: offices.map(({ office }) => office.name),
    years: years.map(({ office, year, same, add }) => [office, year, same, add.length]),
    stored: stored.map(({ year }) => year).sort(),
  }
}

describe('an office that was renamed since is the same office', () => {
  test('by what its archived reports were written with, here or there', async () => {
    const renamed = (store: Store) => {
      addArchived(store, reportOf(2021, 2, '改名以前的。'))
      store.offices.update(1, town)
    }
    const older = (store: Store) => {
      addArchived(store, reportOf(2021, 2, '改名以前的。'))
      addArchived(store, reportOf(2022, 3, '只在交接包里。'))
    }
    expect(await merged(renamed, older)).toEqual({
      offices: [town.name],
      years: [
        [town.name, 2022, 0, 1],
        [town.name, 2021, 1, 0],
      ],
      stored: [2021, 2022],
    })
    expect(await merged(older, renamed)).toMatchObject({ offices: [liuxi.name], stored: [2021, 2022] })
  })

  test('by a name that stands under 曾用名', async () => {
    const renamed = (store: Store) => void store.offices.update(1, { ...town, aliases: [liuxi.name] })
    const older = (store: Store) => void addArchived(store, reportOf(2022, 3, '只在交接包里。'))
    expect(await merged(renamed, older)).toMatchObject({ offices: [town.name], stored: [2022] })
  })

  test('not when two here had the name, nor when both names are there', async () => {
    const older = (store: Store) => void addArchived(store, reportOf(2022, 3, '只在交接包里。'))
    const two = (store: Store) => {
      store.offices.update(1, { ...town, aliases: [liuxi.name] })
      store.offices.create({ ...liuxi, name: '青河县柳溪新区管理委员会', aliases: [liuxi.name] })
    }
    expect((await merged(two, older)).offices).toContain(liuxi.name)
    const both = (store: Store) => {
      older(store)
      store.offices.create(town)
    }
    const renamed = (store: Store) => void store.offices.update(1, { ...town, aliases: [liuxi.name] })
    expect((await merged(renamed, both)).offices).toEqual([town.name, liuxi.name])
  })

  test('not when two there had the name of one here: the years of both come in', async () => {
    const united = (store: Store) =>
      void store.offices.update(1, { ...town, aliases: [liuxi.name, '青河县云岭镇人民政府'] })
    const both = (store: Store) => {
      addArchived(store, reportOf(2021, 2, '柳溪的。'))
      const { id: officeId } = store.offices.create({ ...liuxi, name: '青河县云岭镇人民政府', aliases: [] })
      const report = reportOf(2022, 3, '云岭的。')
      store.reports.insert({ officeId, version: 1, origin: 'own', report }, '2026-03-01T01:12:00.000Z')
    }
    expect(await merged(united, both)).toMatchObject({
      offices: [town.name, liuxi.name, '青河县云岭镇人民政府'],
      years: [
        [liuxi.name, 2021, 0, 1],
        ['青河县云岭镇人民政府', 2022, 0, 1],
      ],
    })
  })
})
