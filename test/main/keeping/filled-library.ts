import Database from 'better-sqlite3'
import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { emptyText } from '../../../src/core/report/report.ts'
import type { Store } from '../../../src/main/store/store.ts'
import { liuxi, newFolder, opened, report2021 } from '../library-folder.ts'

const at = (n: number): string => new Date(Date.UTC(2026, 0, 1, 0, 0, n)).toISOString()

/** Years from 2021 back, archived with an original and steps, and the draft of 2022 with its steps. */
export function fill(store: Store, years: number): void {
  store.together(() => {
    fillInOne(store, years)
  })
}

function fillInOne(store: Store, years: number): void {
  store.offices.create(liuxi)
  for (let n = 0; n < years; n += 1) {
    const original = store.originals.keep(Buffer.from(`原件 ${n} `.repeat(900)))
    const report = { ...report2021, year: 2021 - n, text: { ...emptyText, preface: ['正文。'.repeat(300)] } }
    const id = store.reports.insert({ officeId: 1, version: 1, origin: 'imported', original, report }, at(n))
    steps(store, id, 5)
    const stored = store.reports.find(id)
    if (stored) store.reports.archive(stored, at(n))
  }
  const report = { ...report2021, year: 2022 }
  steps(store, store.reports.insert({ officeId: 1, version: 1, origin: 'own', report }, at(99)), 40)
}

function steps(store: Store, id: number, count: number): void {
  for (let n = 0; n < count; n += 1) {
    const says = `第 ${n} 步，`.repeat(20)
    store.steps.append(id, { stepId: `s${n}`, kind: 'edit', edits: [], says }, at(n))
  }
}

/** A closed library of so many archived years in a folder of its own. */
export function filledFolder(years = 3): string {
  const folder = newFolder()
  const store = opened(folder)
  fill(store, years)
  store.close()
  return folder
}

/** Every row of every table as text; what a file holds, whatever its pages look like. */
export function everyRow(file: string): Readonly<Record<string, readonly string[]>> {
  const copy = join(newFolder(), 'copy.db')
  copyFileSync(file, copy)
  const db = new Database(copy)
  const tables = db
    .prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`)
    .pluck()
    .all()
  const rows = tables.map(name => {
    const all = db.prepare<[], Record<string, unknown>>(`SELECT * FROM "${name}"`).all()
    return [name, all.map(row => JSON.stringify(row)).sort()] as const
  })
  db.close()
  return Object.fromEntries(rows)
}

export const libraryOf = (folder: string): string => join(folder, 'library.db')
