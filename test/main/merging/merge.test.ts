import { existsSync, readdirSync, renameSync } from 'node:fs'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import type { MergeChoice } from '../../../src/contract/merge.ts'
import { backupFolder, backupsOf } from '../../../src/main/store/backups/backup-file.ts'
import { renumbered } from '../../../src/main/merging/take-report.ts'
import { isIntact } from '../../../src/main/store/report-store.ts'
import type { Store } from '../../../src/main/store/store.ts'
import { newFolder, opened, liuxi } from '../library-folder.ts'
import { program } from '../program.ts'
import { addArchived, addDraft, at, bundleOf, reportOf, typed, withOffice } from './two-libraries.ts'

/** The program on a library filled like this, with the 交接包 chosen. */
async function meeting(here: (store: Store) => void, there: (store: Store) => void) {
  const folder = newFolder()
  const store = withOffice(opened(folder))
  here(store)
  store.close()
  const p = program(folder)
  const file = bundleOf(there)
  const choose = async () => {
    p.desk.file = file
    const { token } = (await p.ask('bundles.pick', {})) ?? { token: '' }
    return { token, password: null }
  }
  const from = await choose()
  return {
    ...{ p, folder, from },
    look: () => p.ask('merge.look', from),
    take: (choices: readonly MergeChoice[] = []) => p.ask('merge.take', { ...from, choices }),
    /** The library as it lies there when the program is closed. */
    closed: () => {
      p.close()
      return opened(folder)
    },
  }
}

const office = liuxi.name

/** Looks again at each turn of the loop; the test's own time limit ends it. */
async function until(happened: () => boolean): Promise<void> {
  while (!happened()) await nextTurn()
}

const cellOf = (store: Store, id: number) => store.reports.find(id)?.report.cells['t3.new.np']?.value

test('each year is listed: only here, only there, the same, both changed', async () => {
  const { look } = await meeting(
    store => {
      addArchived(store, reportOf(2020, 1, '只在本机。'))
      addArchived(store, reportOf(2021, 2, '相同。'), '原件')
      addDraft(store, reportOf(2023, 4, '本机写的。'))
    },
    store => {
      addArchived(store, reportOf(2021, 2, '相同。'), '原件')
      addArchived(store, reportOf(2022, 3, '只在那边。'), '另一份原件')
      addDraft(store, reportOf(2023, 5, '那边写的。'))
    },
  )
  const { years } = await look()
  expect(years.map(y => [y.year, y.here.length, y.same, y.add.length, y.beside.length, y.ask?.by])).toEqual([
    [2023, 1, 0, 0, 0, 'parts'],
    [2022, 0, 0, 1, 0, undefined],
    [2021, 1, 1, 0, 0, undefined],
    [2020, 1, 0, 0, 0, undefined],
  ])
  expect(years[0]?.ask).toMatchObject({
    parts: [
      { part: 't3', cells: 1 },
      { part: 's5', cells: null },
    ],
  })
})

describe('two drafts', () => {
  const drafts = () =>
    meeting(
      store => addDraft(store, reportOf(2023, 4, '本机写的。')),
      store => addDraft(store, reportOf(2023, 5, '那边写的。')),
    )

  test('are put together as chosen, both stay whole, and the choice can be taken back', async () => {
    const { p, take, closed } = await drafts()
    const merged = await take([{ office, year: 2023, parts: { t3: 'there', s5: 'here' } }])
    expect(merged).toMatchObject({ added: 0, changed: 1, kept: 2, same: 0 })
    const lines = await p.ask('kept.list', { officeId: 1 })
    const kept = await Promise.all(lines.map(({ id }) => p.ask('kept.open', { id })))
    expect(kept.map(({ report }) => report.text.sections.s5[0]?.paragraphs[0]).sort()).toEqual([
      '本机写的。',
      '那边写的。',
    ])
    const theirs = kept.find(({ report }) => report.cells['t3.new.np']?.value === 5)
    const restored = await p.ask('kept.restore', { id: theirs?.line.id ?? 0 })
    expect(restored.report.text.sections.s5[0]?.paragraphs).toEqual(['那边写的。'])
    const store = closed()
    expect(store.steps.of(1).map(({ says }) => says)).toEqual([
      '填写。',
      '合并交接包“另一台.nbz”：采用其中的表三 申请办理。',
      expect.stringContaining('恢复另存的版本'),
    ])
    store.close()
  })

  test('what is typed while the copy before the merge is made stays', async () => {
    const { p, folder, take, closed } = await drafts()
    const merging = take([{ office, year: 2023, parts: { t3: 'there', s5: 'here' } }])
    await until(() => existsSync(backupFolder(folder)) && readdirSync(backupFolder(folder)).length > 0)
    const to = [{ paragraphs: ['合并的时候又写的。'] }]
    const edits = [{ what: 'section', section: 's5', to } as const]
    await p.ask('reports.saveSteps', { id: 1, steps: [{ id: 'meanwhile', kind: 'edit', edits }] })
    expect(await merging).toMatchObject({ changed: 1 })
    const store = closed()
    expect(cellOf(store, 1)).toBe(5)
    expect(store.reports.find(1)?.report.text.sections.s5).toEqual(to)
    store.close()
  })

  test('nothing is done until every part is chosen', async () => {
    const { p, from, folder } = await drafts()
    const choices = [{ office, year: 2023, parts: { t3: 'there' } }] as const
    expect(await p.refused('merge.take', { ...from, choices })).toMatchObject({ code: 'bad_input' })
    expect(backupsOf(folder)).toEqual([])
  })

  test('the library of before comes back from the copy that was made first', async () => {
    const { p, take, closed } = await drafts()
    const { backup } = await take([{ office, year: 2023, parts: { t3: 'there', s5: 'there' } }])
    expect(backup.why).toBe('merge')
    await p.ask('backups.restore', { seq: backup.seq })
    const store = closed()
    expect([cellOf(store, 1), store.kept.of(1)]).toEqual([4, []])
    store.close()
  })

  test('a final one becomes a draft again, with the reason in its log', async () => {
    const { take, closed } = await meeting(
      store => {
        store.reports.setStatus(addDraft(store, reportOf(2023, 4, '本机。')), 'final', null, at)
      },
      store => addDraft(store, reportOf(2023, 5, '那边。')),
    )
    await take([{ office, year: 2023, parts: { t3: 'there', s5: 'here' } }])
    const store = closed()
    expect(store.reports.find(1)).toMatchObject({ status: 'draft' })
    expect(cellOf(store, 1)).toBe(5)
    store.close()
  })
})

describe('the archive', () => {
  test('two archived versions of one year are both kept, ours untouched; a second merge finds all there', async () => {
    const { p, from, take, look } = await meeting(
      store => addArchived(store, reportOf(2021, 2, '本机归档的。')),
      store => addArchived(store, reportOf(2021, 9, '那边归档的。'), '那边的原件'),
    )
    expect(await take()).toMatchObject({ added: 0, changed: 0, kept: 1 })
    const [line] = await p.ask('kept.list', { officeId: 1 })
    expect(line).toMatchObject({ year: 2021, version: 1, status: 'archived', source: '交接包“另一台.nbz”' })
    expect((await p.ask('reports.open', { id: 1 })).report.cells['t3.new.np']?.value).toBe(2)
    expect(await p.refused('kept.restore', { id: line?.id ?? 0 })).toMatchObject({ code: 'locked' })
    expect((await look()).years[0]).toMatchObject({ same: 1, beside: [], ask: null })
    expect(await p.ask('merge.take', { ...from, choices: [] })).toMatchObject({ added: 0, kept: 0, same: 1 })
  })

  test('only there: it comes with log, original, events and reasons, archived under the same hash', async () => {
    const { take, closed } = await meeting(
      () => undefined,
      store => {
        const id = addArchived(store, reportOf(2021, 2, '那边。'), '原件')
        const stored = store.reports.find(id)
        if (stored) {
          store.events.append(
            stored,
            { kind: 'sent', detail: { to: '县政务公开办', code: 'x' } },
            '2026-03-01',
            at,
          )
          store.events.append(stored, { kind: 'published', detail: { url: null } }, '2026-03-02', at)
        }
        const draft = addDraft(store, reportOf(2022, 3, '那边的草稿。'))
        store.acknowledgements.put(draft, { fingerprint: 'f', rule: 'T3-01', note: '已核实。' }, at)
        const second = store.reports.find(draft)
        if (!second) return
        const comments = { from: '县政务公开办', comments: ['改', '补'] }
        store.events.append(second, { kind: 'returned', detail: comments }, '2026-03-03', at)
        const answer = { seq: 3, comment: 1, answer: { is: 'changed' } } as const
        store.events.append(second, { kind: 'answered', detail: answer }, '2026-03-03', at)
        const mended = { seq: 3, now: { on: '2026-03-01', about: '县政务公开办' } }
        store.events.append(second, { kind: 'revised', detail: mended }, '2026-03-01', at)
      },
    )
    expect(await take()).toMatchObject({ added: 2, kept: 0 })
    const store = closed()
    const stored = store.reports.find(1)
    expect(stored).toMatchObject({ status: 'archived', origin: 'imported', savedAt: at })
    expect(stored && isIntact(stored)).toBe(true)
    expect(Buffer.from(store.originals.find(stored?.original ?? '') ?? []).toString()).toBe('原件')
    expect(store.events.of(1).map(({ kind }) => kind)).toEqual(['sent', 'published'])
    expect(store.reports.find(2)).toMatchObject({ status: 'draft', savedAt: at })
    expect(store.events.of(2)).toMatchObject([
      { seq: 3 },
      { kind: 'answered', detail: { seq: 3, comment: 1 } },
      { kind: 'revised', detail: { seq: 3, now: { on: '2026-03-01' } } },
    ])
    expect(store.acknowledgements.of(2)).toHaveLength(1)
    expect(store.steps.of(2).map(({ osUser, says }) => [osUser, says])).toEqual([
      ['张三', '填写。'],
      ['张三', '从交接包“另一台.nbz”合并进来。'],
    ])
    store.close()
  })

  test.each(['here', 'there'] as const)(
    'a draft here, archived there: %s is taken, the other one stays',
    async whole => {
      const { p, take, closed } = await meeting(
        store => addDraft(store, reportOf(2021, 2, '本机草稿。')),
        store => addArchived(store, reportOf(2021, 9, '那边归档的。')),
      )
      await take([{ office, year: 2021, whole }])
      const kept = await p.ask('kept.list', { officeId: 1 })
      expect(kept).toHaveLength(1)
      const bin = await p.ask('bin.list', { officeId: 1 })
      const store = closed()
      const now = store.reports.ofOffice(1)
      expect(now.map(({ status, report }) => [status, report.cells['t3.new.np']?.value])).toEqual([
        whole === 'here' ? ['draft', 2] : ['archived', 9],
      ])
      expect(bin).toHaveLength(whole === 'here' ? 0 : 1)
      store.close()
    },
  )
})

test('a disk that is away in the middle: whole offices are in, it is said how many, and merging again brings the rest', async () => {
  const towns = ['甲镇', '乙镇', '丙镇', '丁镇'].map(name => ({ ...liuxi, name, aliases: [] }))
  const { p, folder, from, look } = await meeting(
    () => undefined,
    store => {
      for (const town of towns) {
        const { id: officeId } = store.offices.create(town)
        const report = { ...reportOf(2022, 3, '那边。'), office: town }
        store.reports.insert({ officeId, version: 1, origin: 'own', report }, at)
      }
    },
  )
  const taking = p.send('merge.take', { ...from, choices: [] })
  await until(() => (p.house.store()?.offices.list().length ?? 0) > 2)
  renameSync(folder, `${folder}-away`)
  const reply = await taking
  renameSync(`${folder}-away`, folder)
  expect(reply).toMatchObject({ ok: false, error: { code: 'cannot_write' } })
  expect(reply.ok ? '' : reply.error.says).toMatch(/5 个单位合并了 [234] 个。数据文件夹不见了/)
  const before = (await look()).years.filter(({ add }) => add.length > 0).length
  expect(before).toBeGreaterThan(0)
  expect(await p.ask('merge.take', { ...from, choices: [] })).toMatchObject({ added: before, kept: 0 })
  expect((await look()).years.map(({ here, same }) => [here.length, same])).toEqual(towns.map(() => [1, 1]))
})

test('随手记, 常用语 and reasons come together without doubles, and again nothing is doubled', async () => {
  const note = (sentence: string) => ({ date: '2026-01-05', kind: 'other', sentence, link: null }) as const
  const fill = (own: string) => (store: Store) => {
    const record = store.offices.list()[0]
    if (!record) return
    const phrases = [
      { label: '共', text: '共有的。' },
      { label: own, text: own },
    ]
    store.offices.saveSettings(record, { ...record.settings, phrases })
    for (const sentence of ['都记了。', own]) store.diary.add(1, note(sentence), at)
    store.chainReasons.put(1, { year: 2021, fingerprint: own, reason: { code: 'split_off', note: '' } }, at)
  }
  const { p, look, take } = await meeting(fill('本机'), fill('那边'))
  const more = { offices: 0, diary: 1, phrases: 1, reasons: 1 }
  expect(await take()).toMatchObject({ more })
  expect((await p.ask('diary.list', { officeId: 1 })).map(({ sentence }) => sentence).sort()).toEqual(
    ['都记了。', '本机', '那边'].sort(),
  )
  expect((await p.ask('app.state', {})).offices[0]?.settings.phrases.map(({ text }) => text)).toEqual([
    '共有的。',
    '本机',
    '那边',
  ])
  expect((await look()).more).toEqual({ offices: 0, diary: 0, phrases: 0, reasons: 0 })
})

test('a line about another event names it by the number that it has here', () => {
  const nothing = { content: null, content_hash: null, os_user: '', at, on_day: '2026-03-01', seq: 4 }
  const numbers = new Map([[3, 7]])
  for (const kind of ['answered', 'revised'] as const) {
    const line = { ...nothing, kind, detail: JSON.stringify({ seq: 3, now: null }) }
    expect(JSON.parse(renumbered(line, numbers).detail)).toEqual({ seq: 7, now: null })
  }
})

test('a version is kept by name, whole, once, and brought back as one step', async () => {
  const { p, closed } = await meeting(
    store => {
      addDraft(store, reportOf(2023, 4, '本机写的。'))
      addArchived(store, reportOf(2022, 1, '归档的。'))
    },
    () => undefined,
  )
  const edits = [{ what: 'cell', cell: 't3.new.np', to: typed(9) }] as const
  const kept = await p.ask('kept.keep', { id: 1, name: ' 送科室核数前 ' })
  expect(kept).toMatchObject({ reportId: 1, status: 'draft', source: '另存为“送科室核数前”' })
  expect(await p.send('kept.keep', { id: 1, name: '再存' })).toMatchObject({
    error: { code: 'exists' },
  })
  expect(await p.send('kept.keep', { id: 1, name: '  ' })).toMatchObject({
    error: { code: 'bad_input' },
  })
  expect(await p.send('kept.keep', { id: 99, name: '甲' })).toMatchObject({
    error: { code: 'not_found' },
  })
  const note = { what: 'note', cell: 't3.new.np', to: '向民政办核过。' } as const
  await p.ask('reports.saveSteps', { id: 1, steps: [{ id: 'n', kind: 'edit', edits: [note] }] })
  await p.ask('kept.keep', { id: 1, name: '批注以后' })
  await p.ask('reports.saveSteps', { id: 1, steps: [{ id: 'a', kind: 'edit', edits }] })
  await p.ask('kept.keep', { id: 1, name: '改过以后' })
  expect((await p.ask('kept.list', { officeId: 1 })).map(line => line.source)).toEqual([
    '另存为“改过以后”',
    '另存为“批注以后”',
    '另存为“送科室核数前”',
  ])
  await p.ask('kept.restore', { id: kept.id })
  const archived = { id: 2, name: '归档的' }
  expect(await p.send('kept.keep', archived)).toMatchObject({ error: { code: 'locked' } })
  const store = closed()
  expect(cellOf(store, 1)).toBe(4)
  store.close()
})
