import { defaultOfficeSettings } from '../../../src/core/report/office-settings.ts'
import type { Store } from '../../../src/main/store/store.ts'
import { liuxi, report2021 } from '../../helpers/report-builder.ts'
import { newFolder, opened } from '../library-folder.ts'
import { addArchived, addDraft, at, reportOf } from '../merging/two-libraries.ts'
import { small } from '../packs/signed.ts'
import { program } from '../program.ts'
import { drafted, step, typing } from '../typed-report.ts'

/** A closed library of an office that has worked for years: rows in every table, and a draft of 2021 that is complete. */
export async function livedFolder(): Promise<string> {
  const folder = newFolder()
  const store = opened(folder)
  store.together(() => {
    live(store)
  })
  store.close()
  const p = program(folder)
  const { report, summary } = await drafted(p, 2021)
  const steps = [step(...typing(report, report2021(2021).build()))]
  await p.ask('reports.saveSteps', { id: summary.id, steps })
  p.close()
  return folder
}

function live(store: Store): void {
  store.offices.create(liuxi)
  store.offices.create({ ...liuxi, name: '青河县云岭镇人民政府', aliases: [] })
  const phrases = [{ label: '专区', text: '在便民服务中心设立政务公开专区。' }]
  store.offices.saveSettings(
    { id: 1, office: liuxi, settings: defaultOfficeSettings },
    { ...defaultOfficeSettings, phrases },
  )
  store.settings.save({ enterMoves: 'right', zoom: 1.25, paperBeside: true })
  const archived = addArchived(store, reportOf(2012, 2, '原样归档。'), '原件 0\n\u0000')
  const draft = addDraft(store, reportOf(2014, 3, '写了一半。'))
  store.reports.discard(addDraft(store, reportOf(2015, 9, '不要的。')), at)
  store.acknowledgements.put(draft, { fingerprint: 'f', rule: 'T3-01', note: '已核实。' }, at)
  store.filled.mark(draft, 's1', at)
  const stored = store.reports.find(archived)
  if (!stored) throw new Error('the archived report is gone')
  store.events.append(stored, { kind: 'published', detail: { url: null } }, '2026-03-02', at)
  store.kept.put(draft, { stored, log: store.steps.of(archived), source: '交接包“另一台.nbz”' }, at)
  const note = { date: '2026-01-05', kind: 'other', sentence: '培训1次，35人。', link: null } as const
  store.diary.add(1, note, at)
  const reason = { code: 'other', note: '口径变化。' } as const
  store.chainReasons.put(1, { year: 2012, fingerprint: 'c', reason }, at)
  store.packs.apply({ pack: small, keyId: 'k', signature: 's' }, '县.nbcs', at)
}
