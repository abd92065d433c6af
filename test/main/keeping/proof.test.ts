import Database from 'better-sqlite3'
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { drillIsDue, drillRestore } from '../../../src/main/keeping/drill.ts'
import { changeRecord, readRecord } from '../../../src/main/keeping/copies-record.ts'
import { rehearseRestore } from '../../../src/main/keeping/rehearse-restore.ts'
import { libraryHead } from '../../../src/main/store/backups/library-head.ts'
import { backupFolder } from '../../../src/main/store/backups/backup-file.ts'
import { reportLines } from '../../../src/main/store/backups/report-lines.ts'
import { newFolder } from '../library-folder.ts'
import { program } from '../program.ts'
import { filledFolder, libraryOf } from './filled-library.ts'

const drilled = async (folder: string): Promise<void> => {
  await expect.poll(() => readRecord(folder).drill, { timeout: 15_000, interval: 20 }).not.toBeNull()
}

describe('恢复演练', () => {
  test('with the first copy of a month one is restored for trial, a report of it printed and found the same', async () => {
    const folder = filledFolder()
    const { ask } = program(folder)
    await ask('backups.make', {})
    await drilled(folder)
    const view = await ask('backups.list', {})
    expect(view.verified).toEqual({ seq: 1, day: '2026-03-01', time: view.lines[0]?.time })
    expect(view.drill).toMatchObject({
      seq: 1,
      ok: true,
      says: expect.stringContaining('一字不差') as string,
    })
  })

  test.each([
    ['2026-03-01', '2026-03-28', false],
    ['2026-03-31', '2026-04-01', true],
    ['2027-04-05', '2026-03-01', true],
  ])('the last on %s: due on %s is %s', (day, today, due) => {
    const last = { seq: 1, day, time: '09:30', ok: true, says: '' }
    expect(drillIsDue(last, new Date(`${today}T09:30:00`))).toBe(due)
    expect(drillIsDue({ ...last, ok: false }, new Date(`${today}T09:30:00`))).toBe(true)
  })

  test('it leaves nothing behind, whatever it found', () => {
    const place = newFolder()
    const file = libraryOf(filledFolder(1))
    vi.stubEnv('TMPDIR', place)
    expect(rehearseRestore({ file, reportId: 1 })).toMatchObject({ ok: true })
    expect(rehearseRestore({ file, reportId: 99 })).toMatchObject({ ok: false })
    vi.unstubAllEnvs()
    expect(readdirSync(place)).toEqual([])
  })

  test('a copy in which a report reads otherwise is found', async () => {
    const folder = filledFolder()
    const { house } = program(folder)
    const store = house.store()
    if (!store) throw new Error('no library')
    const file = join(newFolder(), 'copy.db')
    store.copies.write(file)
    const db = new Database(file)
    const [head, lines] = [libraryHead(db), reportLines(db)]
    db.exec('DROP TRIGGER report_archived_update')
    db.exec(`UPDATE report SET text = replace(text, '青河县', '云岭县')`).close()
    const line = { seq: 7, why: 'daily', day: '2026-03-01', time: '09:30', bytes: 1 } as const
    const copy = { line, file, head, lines, faults: [] }
    const drill = await drillRestore(store, copy, new Date(), new AbortController().signal)
    expect(drill).toMatchObject({ seq: 7, ok: false })
  })
})

test('a copy that holds a fault is not the one that was found to be whole', async () => {
  const folder = filledFolder(1)
  const db = new Database(libraryOf(folder))
  db.exec('DROP TRIGGER report_archived_update')
  db.exec(`UPDATE report SET cells = '{}' WHERE status = 'archived'`).close()
  const { ask } = program(folder)
  const view = await ask('backups.make', {})
  expect(view.lines).toHaveLength(1)
  expect(view.verified).toBeNull()
})

test('a record that cannot be read costs nothing but the remarks', async () => {
  const folder = filledFolder(1)
  mkdirSync(backupFolder(folder))
  writeFileSync(join(backupFolder(folder), '记录.json'), '{"verified"')
  expect(readRecord(folder)).toEqual({ verified: null, drill: null, archive: null, second: null })
  expect(changeRecord(folder, { second: 'declined' })).toBe(true)
  expect(readRecord(folder).second).toBe('declined')
})

describe('换下的库', () => {
  const aside = (folder: string, name: string): void => {
    const place = join(folder, '换下的库', name)
    mkdirSync(place, { recursive: true })
    writeFileSync(join(place, 'library.db'), 'x'.repeat(1_000))
  }

  test('are listed with day and size; only those older than 30 days are deleted, and only by name', async () => {
    const folder = filledFolder(1)
    aside(folder, '000001_2021-12-01')
    aside(folder, '000002_2022-02-15')
    aside(folder, '000003_2030-01-01')
    aside(folder, '别人的文件夹')
    const { ask, refused } = program(folder)
    const view = await ask('backups.list', {})
    expect(view.aside).toEqual([
      { name: '000003_2030-01-01', day: '2030-01-01', bytes: 1_000, deletable: false },
      { name: '000002_2022-02-15', day: '2022-02-15', bytes: 1_000, deletable: false },
      { name: '000001_2021-12-01', day: '2021-12-01', bytes: 1_000, deletable: true },
    ])
    expect((await refused('backups.deleteAside', { name: '000002_2022-02-15' })).says).toContain('30 天')
    expect((await refused('backups.deleteAside', { name: '../备份' })).code).toBe('not_found')
    expect((await refused('backups.deleteAside', { name: '别人的文件夹' })).code).toBe('not_found')
    await ask('backups.deleteAside', { name: '000001_2021-12-01' })
    expect(readdirSync(join(folder, '换下的库'))).toHaveLength(3)
  })
})
