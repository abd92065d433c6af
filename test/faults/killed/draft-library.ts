import { liuxi, report2021 } from '../../helpers/report-builder.ts'
import { opened } from '../../main/library-folder.ts'
import { memoryFolder } from '../memory-folder.ts'

/** The data folder of a closed library with one draft, report 1, and a copy of it in 备份. */
export function draftLibrary(): string {
  const folder = memoryFolder()
  const store = opened(folder)
  store.offices.create(liuxi)
  const at = '2026-03-01T01:12:00.000Z'
  store.reports.insert({ officeId: 1, version: 1, origin: 'own', report: report2021().build() }, at)
  const made = store.copies.backUp('asked', new Date(2026, 2, 1))
  if (!made.ok) throw new Error(made.error.says)
  store.close()
  return folder
}
