import { defaultOfficeSettings } from '../../../src/core/report/office-settings.ts'
import { emptyText, noContact } from '../../../src/core/report/report.ts'
import type { Report } from '../../../src/core/report/report.ts'
import type { Store } from '../../../src/main/store/store.ts'
import { liuxi, report2021 } from '../library-folder.ts'

const at = '2026-03-01T01:12:00.000Z'
const note = {
  date: '2026-03-05',
  kind: 'supervision',
  sentence: '组织政务公开培训1次，35人参加。',
  link: null,
} as const

/** Makes every call of the store that writes, each as a commit of its own; one after another, from an empty library. */
export function everyCall(store: Store): readonly (() => unknown)[] {
  const draft = (year: number, version: number): Report => ({
    ...report2021,
    year,
    text: { ...emptyText, title: `第 ${version} 版`, preface: ['正文。'] },
  })
  const insert = (year: number, version = 1) =>
    store.reports.insert({ officeId: 1, version, origin: 'own', report: draft(year, version) }, at)
  const step = (id: number, stepId: string) => {
    store.steps.append(id, { stepId, kind: 'edit', edits: [], says: '改了一步' }, at)
  }
  const found = (id: number) => {
    const stored = store.reports.find(id)
    if (!stored) throw new Error(`no report ${id}`)
    return stored
  }
  const save = (id: number, change: (report: Report) => Report) =>
    store.together(() => {
      step(id, `s${store.steps.lastSeq(id)}`)
      store.reports.saveContent(id, change(found(id).report), at)
    })
  const cells = (report: Report, to: Report['cells']): Report => ({ ...report, cells: to })
  return [
    () => store.offices.create(liuxi),
    () => store.offices.create({ ...liuxi, name: '云岭镇人民政府', contact: noContact }),
    () => store.offices.update(2, { ...liuxi, name: '青河县云岭镇人民政府' }),
    () =>
      store.offices.saveSettings(
        { id: 1, office: liuxi, settings: defaultOfficeSettings },
        defaultOfficeSettings,
      ),
    () => store.settings.save({ enterMoves: 'right', zoom: 1.25, paperBeside: true }),
    () => {
      store.holidays.save({ name: '节假日.json', years: [], loadedOn: '2026-03-01' } as never)
    },
    () => {
      store.holidays.forget()
    },
    () => insert(2021),
    () => save(1, r => cells(r, { ...r.cells, 't3.new.np': { value: 7, origin: 'typed' } })),
    () => save(1, r => cells(r, { 't3.new.np': { value: null, origin: 'typed' } })),
    () => save(1, r => ({ ...r, notes: { 't3.new.np': '已与档案核对。' } })),
    () => save(1, ({ notes: _gone, ...r }) => r),
    () => save(1, r => ({ ...r, openingStock: { 't3.carried.np': 3 } })),
    () => save(1, r => ({ ...r, openingStock: { 't3.carried.np': 4 }, notes: { 't3.new.np': '核对。' } })),
    () => save(1, ({ openingStock: _gone, notes: _too, ...r }) => r),
    () => save(1, r => ({ ...r, openingStock: { 't3.carried.np': 5 } })),
    () => save(1, r => ({ ...r, openingStock: { 't3.carriedOut.np': 3, 't3.carriedOut.ent': 1 } })),
    () => save(1, r => ({ ...r, openingStock: { 't3.carriedOut.np': 4 } })),
    () => save(1, ({ openingStock: _gone, ...r }) => r),
    () => save(1, r => ({ ...r, text: { ...r.text, docNo: '青府〔2022〕1号', preface: ['甲。', '乙。'] } })),
    () => save(1, r => ({ ...r, text: { ...r.text, docNo: null, headings: { s1: '一、总体情况' } } })),
    () =>
      save(1, r => ({
        ...r,
        text: {
          ...r.text,
          sections: { ...r.text.sections, s1: [{ is: 'paragraph', text: '主动公开。' }] as never },
        },
      })),
    () => {
      store.acknowledgements.put(1, { fingerprint: 'f', rule: 'T3-1', note: '已核实。' }, at)
    },
    () => {
      store.acknowledgements.put(1, { fingerprint: 'g', rule: 'T3-2', note: '已核实。' }, at)
    },
    () => {
      store.acknowledgements.remove(1, 'g')
    },
    () => {
      store.filled.mark(1, 's1', at)
    },
    () => {
      store.filled.mark(1, 's5', at)
    },
    () => {
      store.filled.unmark(1, 's5')
    },
    () => {
      store.reports.saveOffice(1, { ...liuxi, aliases: ['柳溪'] })
    },
    () => {
      store.reports.setStatus(1, 'final', null, at)
    },
    () => {
      store.events.append(
        found(1),
        { kind: 'sent', detail: { to: '县政务公开办', code: 'ABCD' } },
        '2026-03-01',
        at,
      )
    },
    () => {
      store.reports.archive(found(1), at)
    },
    () => {
      store.chainReasons.put(
        1,
        { year: 2021, fingerprint: 'c', reason: { code: 'other', note: '口径变化。' } as never },
        at,
      )
    },
    () => {
      store.chainReasons.remove(1, 2021, 'c')
    },
    () => {
      store.diary.add(1, note, at)
    },
    () => {
      store.diary.add(1, { ...note, sentence: '改版网站栏目。' }, at)
    },
    () => {
      store.diary.change(1, { ...note, sentence: '培训2次。' }, at)
    },
    () => {
      store.diary.remove(2)
    },
    () => insert(2022),
    () => {
      store.reports.discard(2, at)
    },
    () => {
      store.reports.restore(2)
    },
    () => {
      store.reports.discard(2, at)
    },
    () =>
      store.together(() => {
        const original = store.originals.keep(Buffer.from([0, 10, 255, 32, 7]))
        const report = draft(2019, 1)
        const id = store.reports.insert({ officeId: 2, version: 1, origin: 'imported', original, report }, at)
        store.steps.append(id, { stepId: 'i', kind: 'import', edits: [], says: '导入，原样归档。' }, at)
        store.reports.archive(found(id), at)
      }),
    () =>
      store.together(() => {
        const id = insert(2024)
        const from = { seq: 1, at, osUser: '李四' }
        store.steps.copy(id, { ...from, stepId: 'c', kind: 'edit', edits: [], says: '另一台电脑上改的。' })
        store.reports.setStatus(id, 'final', null, at)
        const detail = JSON.stringify({ url: null })
        const kept = { content: null, content_hash: null }
        store.events.copy(id, {
          ...from,
          kind: 'published',
          on_day: '2025-01-20',
          os_user: '李四',
          detail,
          ...kept,
        })
      }),
    () => {
      const pack = {
        id: 'test',
        version: 1,
        name: '试',
        issuer: '试',
        date: '2026-11-01',
        basis: '试',
      } as const
      store.packs.apply({ pack: { ...pack, fromYear: 2027 }, keyId: 'k', signature: 's' }, '试.nbcs', at)
    },
    () => {
      store.packs.takeOut(1, at)
    },
    () => {
      store.kept.put(1, { stored: found(1), log: store.steps.of(1), source: '交接包“另一台.nbz”' }, at)
    },
    () => save(insert(2023), r => cells(r, { ...r.cells, 't3.new.legal': { value: 12, origin: 'typed' } })),
  ]
}
