import { expect, test } from 'vitest'
import { libraryHouse } from '../../../src/main/keeping/library-house.ts'
import { contentOf } from '../edit-log/log-folder.ts'
import { opened, rawLibrary } from '../library-folder.ts'
import { filledFolder, libraryOf } from './filled-library.ts'
import { startIn, withBackup } from './start-in.ts'

/** Another program, which takes the triggers away first. */
function changedBy(folder: string, ...sql: string[]): void {
  const db = rawLibrary(folder)
  db.pragma('foreign_keys = OFF')
  const triggers = db
    .prepare<[], { name: string; sql: string }>(`SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'`)
    .all()
  for (const { name } of triggers) db.exec(`DROP TRIGGER "${name}"`)
  for (const line of sql) db.exec(line)
  for (const trigger of triggers) db.exec(trigger.sql)
  db.close()
}

const tampering = [
  `UPDATE report SET cells = replace(cells, '"value":2', '"value":3') WHERE id = 1`,
  `UPDATE report SET status = 'draft', content_hash = NULL, hash_schema = NULL WHERE id = 2`,
  'DELETE FROM report_step WHERE report_id = 3',
  'DELETE FROM report WHERE id = 3',
]
const of = (year: number) => `青河县柳溪镇人民政府${String(year)}年年报`

test('已归档的年报被改、被取消归档、被删：逐份说出来，从备份恢复这一份，别的一个字不动', async () => {
  const folder = withBackup()
  const before = contentOf(libraryOf(folder))
  changedBy(folder, ...tampering)
  const p = startIn(folder)
  expect((await p.ask('app.state', {})).outside?.reports).toHaveLength(3)
  const check = await p.ask('archive.check', {})
  const from = { seq: 1, day: '2026-03-01', time: '09:30' }
  expect(check.faults).toEqual([
    { id: 1, says: `${of(2021)}与归档时的校验码不一致。`, from },
    { id: 2, says: `${of(2020)}归档以后被取消归档或换掉。`, from },
    { id: 3, says: '一份已归档的年报（编号 3）不见了。', from },
  ])
  expect((await p.ask('app.state', {})).backup.archiveFaults).toHaveLength(3)
  const left = await p.ask('archive.repair', { id: 1 })
  expect(left.faults.map(({ id }) => id)).toEqual([2, 3])
  expect((await p.ask('reports.open', { id: 1 })).report.cells['t3.new.np']?.value).toBe(2)
  await p.ask('archive.repair', { id: 2 })
  expect(await p.ask('archive.repair', { id: 3 })).toMatchObject({ archived: 3, faults: [], others: [] })
  expect((await p.ask('app.state', {})).backup.archiveFaults).toEqual([])
  const { lines } = await p.ask('backups.list', {})
  expect(lines.filter(({ why }) => why === 'restore')).toHaveLength(3)
  p.close()
  expect(contentOf(libraryOf(folder))).toEqual(before)
})

test('导入的原件变了：也说，也恢复；拿掉的保护也放回去', async () => {
  const folder = withBackup()
  const before = contentOf(libraryOf(folder))
  changedBy(
    folder,
    `UPDATE original SET bytes = x'00' WHERE sha256 = (SELECT original FROM report WHERE id = 2)`,
  )
  rawLibrary(folder).exec('DROP TRIGGER report_archived_update').close()
  const p = startIn(folder)
  const { faults } = await p.ask('archive.check', {})
  expect(faults.map(({ says }) => says)).toEqual([`${of(2020)}导入的原件与原来的校验码不一致。`])
  expect((await p.ask('backups.make', {})).lines).toHaveLength(2)
  expect((await p.ask('backups.look', { seq: 2 })).faults).toHaveLength(2)
  await p.ask('archive.repair', { id: 2 })
  await p.ask('backups.make', {})
  expect((await p.ask('backups.look', { seq: 4 })).faults).toEqual([])
  p.close()
  expect(contentOf(libraryOf(folder))).toEqual(before)
})

test('备份里的也不一样：不拿来恢复，库一个字不变；完好的也不重写', async () => {
  const folder = filledFolder()
  changedBy(folder, tampering[0] ?? '')
  const store = opened(folder)
  store.copies.backUp('asked', new Date(2026, 2, 1, 9, 30))
  store.close()
  const before = contentOf(libraryOf(folder))
  const p = startIn(folder)
  expect((await p.ask('archive.check', {})).faults).toMatchObject([{ id: 1, from: null }])
  for (const id of [1, 2, 4, 99]) expect(await p.send('archive.repair', { id })).toMatchObject({ ok: false })
  p.close()
  expect(contentOf(libraryOf(folder))).toEqual(before)
})

test('没有改动也每月备份核对一次；备份时发现不一致，说到改好为止', async () => {
  const folder = filledFolder()
  const clock = { now: new Date(2026, 2, 1, 9, 30) }
  const house = libraryHouse({
    ...{ base: folder, appVersion: '0.1.0', osUser: '张三', now: () => clock.now },
    ...{ log: { write: () => undefined }, changed: () => undefined, volumes: () => Promise.resolve([]) },
  })
  expect(house.open().ok).toBe(true)
  expect(await house.copies.backUpIfDue('start')).toBe(true)
  clock.now = new Date(2026, 2, 20, 9, 30)
  expect(await house.copies.backUpIfDue('start')).toBe(false)
  clock.now = new Date(2026, 3, 2, 9, 30)
  expect(await house.copies.backUpIfDue('start')).toBe(true)
  house.close()
  changedBy(folder, tampering[0] ?? '')
  const p = startIn(folder)
  await p.ask('backups.make', {})
  await expect
    .poll(async () => (await p.ask('app.state', {})).backup.archiveFaults)
    .toEqual([`${of(2021)}与归档时的校验码不一致。`])
  await p.ask('archive.repair', { id: 1 })
  expect((await p.ask('app.state', {})).backup.archiveFaults).toEqual([])
})
