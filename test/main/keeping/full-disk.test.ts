import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { backupFolder, backupsOf } from '../../../src/main/store/backups/backup-file.ts'
import { openStore } from '../../../src/main/store/open-store.ts'
import { opened, opening } from '../library-folder.ts'
import { fill } from './filled-library.ts'
import { smallDisk } from './small-disk.ts'
import { startIn, withBackup } from './start-in.ts'

test('磁盘满：备份没有做成，说得清楚，不留半份，已存的不丢，腾出空间以后又能备份', context => {
  const place = smallDisk(2)
  if (place === null) return context.skip('tmpfs cannot be mounted here')
  const folder = join(place, 'data')
  const store = opened(folder)
  fill(store, 6)
  store.settle()
  const ballast = join(place, 'ballast')
  for (let size = 2_000_000; size > 4_096; size /= 2) {
    try {
      writeFileSync(ballast + String(size), Buffer.alloc(size))
    } catch {
      continue
    }
  }
  const made = store.copies.backUp('daily', new Date(2026, 2, 1))
  expect(made).toMatchObject({
    ok: false,
    error: { says: '这次备份没有做成。', hint: expect.stringMatching(/清理磁盘空间/) },
  })
  expect(existsSync(backupFolder(folder)) ? readdirSync(backupFolder(folder)) : []).toEqual([])
  expect(store.reports.ofOffice(1)).toHaveLength(7)
  for (const name of readdirSync(place).filter(n => n.startsWith('ballast')))
    writeFileSync(join(place, name), '')
  expect(store.copies.backUp('daily', new Date(2026, 2, 1)).ok).toBe(true)
  expect(backupsOf(folder)).toHaveLength(1)
  store.close()
  const again = openStore(opening(folder))
  expect(again.ok).toBe(true)
  if (again.ok) again.value.close()
})

test('搬到放不下的磁盘：不留半个库，腾出空间以后再搬就成', async context => {
  const stick = smallDisk(1)
  if (stick === null) return context.skip('tmpfs cannot be mounted here')
  const folder = withBackup()
  writeFileSync(join(backupFolder(folder), '放不下.bin'), Buffer.alloc(2_000_000))
  const { desk, ask, send } = startIn(folder)
  desk.folder = stick
  expect(await send('data.move', {})).toMatchObject({ ok: false, error: { code: 'cannot_write' } })
  expect((await ask('app.state', {})).offices).toHaveLength(1)
  expect(existsSync(join(stick, 'library.db'))).toBe(false)
  execFileSync('mount', ['-o', 'remount,size=64m', stick])
  expect(await ask('data.move', {})).toBeTruthy()
  expect((await ask('app.state', {})).offices).toHaveLength(1)
})
