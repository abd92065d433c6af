import { liuxi, newFolder, opened, report2021 } from './library-folder.ts'

export const at = '2026-03-01T01:12:00.000Z'
const step = { stepId: 's1', kind: 'edit', edits: [], says: null } as const

/** Report 1: archived, with a step, an acknowledgement and an original · 2: draft of 2022 · 3: discarded draft. */
export function libraryWithArchive(): string {
  const folder = newFolder()
  const store = opened(folder)
  store.offices.create(liuxi)
  const original = store.originals.keep(Buffer.from('原文'))
  const base = { officeId: 1, version: 1, report: report2021 } as const
  const id = store.reports.insert({ ...base, origin: 'imported', original, sourceName: '年报.txt' }, at)
  store.steps.append(id, step, at)
  store.acknowledgements.put(id, { fingerprint: 'f', rule: 'T3-01', note: '已核实，与台账一致。' }, at)
  const stored = store.reports.find(id)
  if (stored) store.reports.archive(stored, at)
  store.reports.insert({ ...base, origin: 'own', report: { ...report2021, year: 2022 } }, at)
  store.steps.append(2, step, at)
  const discarded = store.reports.insert(
    { ...base, origin: 'own', report: { ...report2021, year: 2023 } },
    at,
  )
  store.reports.discard(discarded, at)
  if (stored) store.kept.put(id, { stored, log: [], source: '交接包' }, at)
  store.close()
  return folder
}
