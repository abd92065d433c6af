import Database from 'better-sqlite3'
import { randomBytes } from 'node:crypto'
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { libraryHouse } from '../../../src/main/keeping/library-house.ts'
import { backupFolder, backupName, backupsOf } from '../../../src/main/store/backups/backup-file.ts'
import { copyInSteps } from '../../../src/main/store/backups/copy-in-steps.ts'
import { libraryHead, sameHead } from '../../../src/main/store/backups/library-head.ts'
import { settleCopy } from '../../../src/main/store/backups/look-through.ts'
import { everyRow, filledFolder, libraryOf } from './filled-library.ts'
import { newFolder } from '../library-folder.ts'

const DAY = 86_400_000

/** An open house whose clock the test sets. */
function houseIn(folder: string, start = new Date(2026, 2, 1, 9, 30)) {
  const clock = { now: start }
  const house = libraryHouse({
    ...{ base: folder, appVersion: '0.1.0', osUser: '张三', now: () => clock.now },
    ...{ log: { write: () => undefined }, changed: () => undefined },
  })
  const opened = house.open()
  if (!opened.ok) throw new Error(opened.error.says)
  let open = true
  const close = (): void => {
    if (open) house.close()
    open = false
  }
  onTestFinished(close)
  const step = (id: string): void => {
    house
      .store()
      ?.steps.append(4, { stepId: id, kind: 'edit', edits: [], says: null }, clock.now.toISOString())
  }
  return { ...{ house, clock, close, step, copies: house.copies } }
}

const names = (folder: string): readonly string[] => backupsOf(folder).map(({ why }) => why)
const fileOf = (folder: string, at = 0): string =>
  join(backupFolder(folder), backupsOf(folder)[at]?.name ?? 'none')

describe('a copy made beside other work', () => {
  test('is whole and the same, one file in rollback mode, and nothing else is left', async () => {
    const folder = filledFolder()
    const { copies, close } = houseIn(folder)
    expect(await copies.backUp('asked')).toMatchObject({ ok: true, value: { seq: 1, why: 'asked' } })
    close()
    expect(everyRow(fileOf(folder))).toEqual(everyRow(libraryOf(folder)))
    expect(readdirSync(backupFolder(folder)).filter(name => name.includes('part'))).toEqual([])
    const raw = new Database(fileOf(folder), { readonly: true })
    expect(raw.pragma('journal_mode', { simple: true })).toBe('delete')
    raw.close()
  })

  test('lets the clerk go on: what is stored while it is made is in it', async () => {
    const folder = newFolder()
    const db = new Database(join(folder, 'library.db'))
    onTestFinished(() => void db.close())
    db.pragma('journal_mode = WAL')
    db.exec(`CREATE TABLE report_step (seq INTEGER PRIMARY KEY, blob BLOB);
      CREATE TABLE report (id, version, status, saved_at, content_hash, cells, text, discarded_at);
      CREATE TABLE office (id); CREATE TABLE setting (name)`)
    const put = db.prepare('INSERT INTO report_step (blob) VALUES (?)')
    for (let n = 0; n < 20; n += 1) put.run(randomBytes(1_000_000))
    let between = 0
    const typing = setInterval(() => {
      between += 1
      put.run('字')
    }, 1)
    const part = join(folder, 'part.db')
    const head = await copyInSteps(db, part, new AbortController().signal)
    clearInterval(typing)
    expect(head.lastStep).toBeGreaterThan(23)
    expect(head.lastStep).toBeLessThanOrEqual(20 + between)
    settleCopy(part)
    const copy = new Database(part, { readonly: true })
    expect(sameHead(libraryHead(copy), head)).toBe(true)
    copy.close()
  })

  test('a copy that is not what the library was is not taken', async () => {
    const folder = filledFolder()
    const { house, copies } = houseIn(folder)
    const store = house.store()
    if (!store) throw new Error('no library')
    const { copyTo } = store.copies
    Object.assign(store.copies, {
      copyTo: async (part: string, signal: AbortSignal) => {
        const head = await copyTo(part, signal)
        const harmed = new Database(part)
        harmed.exec('DROP TRIGGER report_step_no_delete')
        harmed.exec('DELETE FROM report_step WHERE seq = (SELECT max(seq) FROM report_step)').close()
        return head
      },
    })
    expect(await copies.backUp('daily')).toMatchObject({ ok: false, error: { code: 'mismatch' } })
    expect(readdirSync(backupFolder(folder))).toEqual([])
    expect(copies.trouble()?.says).toContain('没有采用')
  })

  test('closing the library ends it at once and leaves no part', async () => {
    const folder = filledFolder()
    const { copies, close } = houseIn(folder)
    const making = copies.backUp('daily')
    close()
    expect(await making).toMatchObject({ ok: false, error: { code: 'cancelled' } })
    expect(backupsOf(folder)).toEqual([])
  })
})

describe('a copy is due', () => {
  test('at the start, when something has changed since the newest and that is a day old; the clock may say what it likes', async () => {
    const folder = filledFolder()
    const first = houseIn(folder)
    expect(await first.copies.backUpIfDue('start')).toBe(true)
    first.close()
    for (const [days, changed, due] of [
      [2, false, false],
      [0.5, true, false],
      [2, true, true],
      [-400, true, true],
      [400, true, true],
    ] as const) {
      const label = backupsOf(folder)[0]
      const at = new Date(`${label?.day ?? ''}T${label?.time ?? ''}`).getTime()
      const next = houseIn(folder, new Date(at + days * DAY))
      if (changed) next.step(`${days} ${String(due)}`)
      expect(await next.copies.backUpIfDue('start')).toBe(due)
      next.close()
    }
    expect(backupsOf(folder).map(({ seq }) => seq)).toEqual([4, 3, 2, 1])
  })

  test('every half hour in which something was changed, and in no other', async () => {
    const folder = filledFolder()
    const { copies, step } = houseIn(folder)
    await copies.backUpIfDue('start')
    expect(await copies.backUpIfDue('working')).toBe(false)
    step('a')
    expect(await copies.backUpIfDue('working')).toBe(true)
    expect(await copies.backUpIfDue('working')).toBe(false)
    expect(names(folder)).toEqual(['working', 'daily'])
  })

  test('on closing after more than 200 steps', async () => {
    const folder = filledFolder()
    for (const steps of [200, 201]) {
      const { copies, step, close } = houseIn(folder)
      await copies.backUp('asked')
      for (let n = 0; n < steps; n += 1) step(`${steps} ${n}`)
      close()
    }
    expect(names(folder)).toEqual(['closing', 'asked', 'asked'])
    expect(everyRow(fileOf(folder))).toEqual(everyRow(libraryOf(folder)))
  })

  test('before an archiving: the change goes on once the copy stands still, and is not in it', async () => {
    const folder = filledFolder()
    const { copies, step, close } = houseIn(folder)
    const before = everyRow(libraryOf(folder)).report_step?.length
    await copies.beforeChange('archive')
    step('after')
    await copies.backUp('asked')
    close()
    expect(names(folder)).toEqual(['asked', 'archive'])
    expect(everyRow(fileOf(folder, 1)).report_step).toHaveLength(before ?? 0)
    expect(everyRow(fileOf(folder, 0)).report_step).toHaveLength((before ?? 0) + 1)
  })

  test('a copy that cannot be made stops no archiving and is said', async () => {
    const folder = filledFolder()
    writeFileSync(backupFolder(folder), 'a file where the folder should be')
    const { copies } = houseIn(folder)
    await copies.beforeChange('archive')
    expect(copies.trouble()).toMatchObject({ says: '这次备份没有做成。' })
  })
})

test('a part left by a program that was killed is swept away with the next copy', async () => {
  const folder = filledFolder()
  const { copies } = houseIn(folder)
  await copies.backUp('asked')
  writeFileSync(join(backupFolder(folder), '.part-1-1.db'), 'half')
  await copies.backUp('asked')
  expect(readdirSync(backupFolder(folder)).filter(name => name.endsWith('.db'))).toEqual(
    [1, 2].map(n => backupName(n, 'asked', new Date(2026, 2, 1, 9, 30))),
  )
})
