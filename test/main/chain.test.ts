import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrate } from '../../src/main/store/migrate.ts'
import { firstLibrary } from '../../src/main/store/migrations/0010-first-library.ts'
import { officeSettings } from '../../src/main/store/migrations/0020-office-settings.ts'
import { report2021 } from '../helpers/report-builder.ts'
import { liuxi, newFolder } from './library-folder.ts'
import { program } from './program.ts'
import { drafted, finished } from './typed-report.ts'

test('a library of the version before gets room for the reasons and keeps its offices', () => {
  const folder = newFolder()
  const db = new Database(join(folder, 'library.db'))
  const before = [
    { version: 10, up: firstLibrary },
    { version: 20, up: officeSettings },
  ]
  migrate(db, before)
  db.prepare(
    `INSERT INTO office (name, kind, contact, aliases, enforcement) VALUES (?, 'gov_township', ?, '[]', 0)`,
  ).run(liuxi.name, JSON.stringify(liuxi.contact))
  expect(migrate(db)).toBe(true)
  expect(db.prepare('SELECT name FROM office').pluck().all()).toEqual([liuxi.name])
  expect(db.prepare('SELECT count(*) FROM chain_reason').pluck().get()).toBe(0)
  db.close()
})

test('a broken link of stored years is found, its reason kept over a restart and taken back', async () => {
  const folder = newFolder()
  const p = program(folder)
  const { summary } = await finished(p, 2021, report2021().with('t2.normDocs.inForce', 9))
  await p.ask('reports.archive', { id: summary.id })
  await drafted(p, 2022)
  const id = (await p.ask('reports.list', { officeId: 1 })).find(y => y.year === 2022)?.id ?? 0
  const cells = ['made', 'repealed', 'inForce'].map(col => ({
    what: 'cell' as const,
    cell: `t2.normDocs.${col}`,
    to: { value: col === 'inForce' ? 4 : 0, origin: 'typed' as const },
  }))
  await p.ask('reports.saveSteps', { id, steps: [{ id: 'a', kind: 'edit', edits: cells }] })
  const [link] = await p.ask('chain.check', { officeId: 1 })
  expect(link).toMatchObject({ year: 2022, is: 'broken' })
  const finding = link?.breaks[0]?.finding
  expect(finding?.says).toContain('现行有效应为9')
  const asked = { officeId: 1, year: 2022, fingerprint: finding?.fingerprint ?? '' }
  const other = await p.refused('chain.explain', { ...asked, reason: { code: 'other', note: ' ' } })
  expect(other.says).toContain('须写明')
  expect((await p.refused('chain.explain', { ...asked, fingerprint: 'x', reason: null })).code).toBe(
    'not_found',
  )
  await p.ask('chain.explain', { ...asked, reason: { code: 'scope_changed', note: '清理后重新统计' } })
  p.close()
  const again = program(folder)
  expect((await again.ask('chain.check', { officeId: 1 }))[0]).toMatchObject({
    is: 'explained',
    breaks: [{ reason: { code: 'scope_changed', note: '清理后重新统计' } }],
  })
  const back = await again.ask('chain.explain', { ...asked, reason: null })
  expect(back[0]?.is).toBe('broken')
})
