import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { changeRecord, readRecord } from '../../../src/main/keeping/copies-record.ts'
import { backupFolder, backupsIn, backupsOf } from '../../../src/main/store/backups/backup-file.ts'
import { memoryDisk } from '../../helpers/memory-disk.ts'
import { bytesOf, newFolder } from '../library-folder.ts'
import { program } from '../program.ts'
import { everyRow, filledFolder, libraryOf } from './filled-library.ts'

/** A stick that can be taken out and put in again under another name. */
function stick() {
  const mounts = newFolder()
  let at = join(mounts, 'USB')
  mkdirSync(at)
  const out = join(newFolder(), 'pocket')
  return {
    volumes: () => Promise.resolve(readdirSync(mounts).map(name => join(mounts, name))),
    place: () => join(at, '公开年报备份'),
    shelf: () => {
      const place = join(at, '公开年报备份')
      return join(place, readdirSync(place).find(name => !name.includes('.')) ?? 'none')
    },
    root: () => at,
    takeOut: () => {
      renameSync(at, out)
    },
    putIn: (name: string) => {
      at = join(mounts, name)
      renameSync(out, at)
    },
  }
}

describe('第二个备份位置', () => {
  test('a chosen stick takes every copy, read back there; out, it says when it had the last; in again under another name, it is known', async () => {
    const folder = filledFolder()
    const usb = stick()
    const { ask, desk, house } = program(folder, { volumes: usb.volumes })
    expect((await ask('app.state', {})).backup.second).toEqual({ is: 'unset' })
    await ask('backups.make', {})
    desk.folder = usb.root()
    const chosen = await ask('backups.setSecond', {})
    expect(chosen?.second).toMatchObject({ is: 'here', copied: { seq: 1 }, trouble: null, sameDisk: true })
    expect(chosen?.secondLines).toHaveLength(1)
    expect((await ask('backups.setSecond', {}))?.secondLines).toHaveLength(1)
    await ask('backups.make', {})
    await house.second.look()
    expect(backupsIn(usb.shelf())).toHaveLength(2)
    expect(bytesOf(usb.shelf())).toMatchObject(
      Object.fromEntries(
        Object.entries(bytesOf(backupFolder(folder))).filter(([name]) => name.endsWith('.db')),
      ),
    )

    usb.takeOut()
    const made = await ask('backups.make', {})
    expect(made.trouble).toBeNull()
    expect(backupsOf(folder)).toHaveLength(3)
    await house.second.look()
    expect((await ask('app.state', {})).backup.second).toMatchObject({ is: 'missing', copied: { seq: 2 } })

    usb.putIn('USB1')
    await ask('backups.make', {})
    await house.second.look()
    expect((await ask('backups.list', {})).second).toMatchObject({ is: 'here', copied: { seq: 4 } })
  })

  test('a folder inside the data, or one that cannot be written to, is refused; 不用 is asked no more', async () => {
    const folder = filledFolder()
    const { ask, refused, desk } = program(folder)
    desk.folder = folder
    expect((await refused('backups.setSecond', {})).says).toContain('在数据文件夹里面')
    desk.folder = join(newFolder(), 'file')
    writeFileSync(desk.folder, '')
    expect((await refused('backups.setSecond', {})).says).toContain('不能写入')
    expect((await ask('backups.leaveSecond', {})).second).toEqual({ is: 'declined' })
  })

  test('不用 chosen while a copy is on its way stays chosen', async () => {
    const folder = filledFolder()
    const usb = stick()
    let during = () => {}
    const { ask, desk, house } = program(folder, {
      volumes: () => {
        during()
        return usb.volumes()
      },
    })
    await ask('backups.make', {})
    desk.folder = usb.root()
    await ask('backups.setSecond', {})
    usb.takeOut()
    usb.putIn('USB1')
    during = () => void changeRecord(folder, { second: 'declined' })
    await house.second.look()
    expect(readRecord(folder).second).toBe('declined')
  })

  test('another stick with a folder of the same name is not taken for it', async () => {
    const usb = stick()
    const { ask, desk, house } = program(filledFolder(), { volumes: usb.volumes })
    desk.folder = usb.root()
    await ask('backups.setSecond', {})
    writeFileSync(join(usb.place(), 'nianbao-backup.json'), JSON.stringify({ id: 'another' }))
    await ask('backups.make', {})
    await house.second.look()
    expect((await ask('backups.list', {})).second.is).toBe('missing')
    expect(readdirSync(usb.place())).toEqual(['nianbao-backup.json'])
  })

  test('what a stick has lost meanwhile is found when it is plugged in again, and sent anew', async () => {
    const folder = filledFolder()
    const usb = stick()
    const first = program(folder, { volumes: usb.volumes })
    await first.ask('backups.make', {})
    first.desk.folder = usb.root()
    await first.ask('backups.setSecond', {})
    first.close()
    const [copy] = backupsIn(usb.shelf())
    const file = join(usb.shelf(), copy?.name ?? '')
    writeFileSync(file, readFileSync(file).fill(0, 4096, 40_000))
    const second = program(folder, { volumes: usb.volumes })
    second.desk.folder = usb.root()
    await second.house.second.look()
    expect(backupsIn(usb.shelf()).map(({ seq }) => seq)).toEqual([2, 1])
    expect(await second.ask('backups.look', { seq: 2, second: true })).toMatchObject({ faults: [] })
  })

  test('a copy there is previewed and restored, also on another machine whose folder is new', async () => {
    const folder = filledFolder()
    const rows = everyRow(libraryOf(folder))
    const usb = stick()
    const here = program(folder, { volumes: usb.volumes })
    here.desk.folder = usb.root()
    await here.ask('backups.make', {})
    await here.ask('backups.setSecond', {})
    await here.ask('reports.discard', { id: 4 })
    const preview = await here.ask('backups.preview', { seq: 1, second: true })
    expect(preview.changes).toMatchObject([{ year: 2022, now: null, then: { status: 'draft' } }])
    await here.ask('backups.restore', { seq: 1, second: true })
    here.close()
    expect(everyRow(libraryOf(folder))).toEqual(rows)

    const elsewhere = newFolder()
    const there = program(elsewhere)
    there.desk.file = join(usb.shelf(), backupsIn(usb.shelf()).at(-1)?.name ?? '')
    const picked = await there.ask('bundles.pick', {})
    expect(picked?.locked).toBe(false)
    await there.ask('bundles.open', { token: picked?.token ?? '', password: null })
    expect(await there.ask('reports.list', { officeId: 1 })).toHaveLength(4)
    there.close()
    expect(everyRow(libraryOf(elsewhere))).toEqual(rows)
  })

  test('a place on another disk than the data has no hint', async context => {
    const memory = memoryDisk()
    if (memory === undefined) return context.skip('no second file system here')
    const other = mkdtempSync(join(memory, 'nianbao-second-'))
    onTestFinished(() => {
      rmSync(other, { recursive: true })
    })
    const { ask, desk } = program(filledFolder())
    desk.folder = other
    const chosen = await ask('backups.setSecond', {})
    expect(chosen?.second).toMatchObject({ is: 'here', sameDisk: false })
  })
})
