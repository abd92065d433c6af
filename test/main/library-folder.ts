import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { onTestFinished } from 'vitest'
import { openStore } from '../../src/main/store/open-store.ts'
import type { Journal } from '../../src/main/store/pragmas.ts'
import type { Store } from '../../src/main/store/store.ts'
import { emptyText, noContact } from '../../src/core/report/report.ts'
import type { Office, Report } from '../../src/core/report/report.ts'

/** A data folder of its own, removed when the test has ended. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-store-'))
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true })
  })
  return folder
}

export const opening = (folder: string) => ({
  folder,
  appVersion: '0.1.0',
  osUser: '张三',
  now: () => new Date('2026-03-01T01:12:00Z'),
})

/** The open library of a folder; a refusal fails the test with its sentence. */
export function opened(folder: string, journal: Journal = 'wal'): Store {
  const reply = openStore({ ...opening(folder), journal })
  if (!reply.ok) throw new Error(reply.error.says)
  return reply.value
}

/** The library file through SQLite itself, as another program would see it. */
export function rawLibrary(folder: string): Database.Database {
  const db = new Database(join(folder, 'library.db'))
  onTestFinished(() => {
    db.close()
  })
  return db
}

/** The same for the folders within it, too. */
export const bytesWithin = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .sort()
      .filter(name => statSync(join(folder, name)).isFile())
      .map(name => [name, sha256Of(join(folder, name))]),
  )

/** Every file of the folder with the hash of its bytes. */
export const bytesOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder)
      .filter(name => statSync(join(folder, name)).isFile())
      .map(name => [name, sha256Of(join(folder, name))]),
  )

const sha256Of = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex')

export const liuxi: Office = {
  name: '青河县柳溪镇人民政府',
  kind: 'gov_township',
  contact: { ...noContact, tel: '0000-1234567' },
  aliases: ['柳溪镇'],
  enforcement: true,
}

export const report2021: Report = {
  formId: 'F2021',
  year: 2021,
  office: liuxi,
  cells: { 't3.new.np': { value: 2, origin: 'typed' } },
  text: { ...emptyText, title: '青河县柳溪镇人民政府2021年政府信息公开工作年度报告' },
}
