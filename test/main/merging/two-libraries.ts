import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Report } from '../../../src/core/report/report.ts'
import { packBundle } from '../../../src/main/keeping/pack-bundle.ts'
import type { Store } from '../../../src/main/store/store.ts'
import { liuxi, newFolder, opened, report2021 } from '../library-folder.ts'

export const at = '2026-03-01T01:12:00.000Z'
const step = { stepId: 's1', kind: 'edit', edits: [], says: '填写。' } as const

export const typed = (value: number) => ({ value, origin: 'typed' }) as const

/** The report of a year with a number and a paragraph of its own. */
export const reportOf = (year: number, np: number, says: string): Report => ({
  ...report2021,
  year,
  cells: { 't3.new.np': typed(np) },
  text: {
    ...report2021.text,
    title: `青河县柳溪镇人民政府${String(year)}年政府信息公开工作年度报告`,
    sections: { ...report2021.text.sections, s5: [{ paragraphs: [says] }] },
  },
})

export function addDraft(store: Store, report: Report, version = 1): number {
  const id = store.reports.insert({ officeId: 1, version, origin: 'own', report }, at)
  store.steps.append(id, step, at)
  return id
}

export function addArchived(store: Store, report: Report, original?: string): number {
  const kept = original === undefined ? {} : { original: store.originals.keep(Buffer.from(original)) }
  const id = store.reports.insert({ officeId: 1, version: 1, origin: 'imported', report, ...kept }, at)
  store.steps.append(id, step, at)
  const stored = store.reports.find(id)
  if (stored) store.reports.archive(stored, at)
  return id
}

export function withOffice(store: Store): Store {
  store.offices.create(liuxi)
  return store
}

/** The library of another machine as a 交接包 on the disk. */
export function bundleOf(fill: (store: Store) => void, change = (bytes: Uint8Array) => bytes): string {
  const store = withOffice(opened(newFolder()))
  fill(store)
  const copy = join(newFolder(), 'library.db')
  store.copies.write(copy)
  store.close()
  const file = join(newFolder(), '另一台.nbz')
  const library = change(readFileSync(copy))
  writeFileSync(file, packBundle(library, { appVersion: '0.1.0', madeAt: at }))
  return file
}
