import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { constants, tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { isStick } from '../../../src/main/keeping/is-stick.ts'
import { noShim, standBetween } from '../../faults/shim.ts'
import { memoryDisk } from '../../helpers/memory-disk.ts'
import { newFolder } from '../library-folder.ts'
import { program } from '../program.ts'
import { filledFolder } from './filled-library.ts'

const onlyOneDisk = memoryDisk() === undefined

/** A folder on another disk than the others of the tests. */
function onOtherDisk(): string {
  const folder = mkdtempSync(join(memoryDisk() ?? tmpdir(), 'nianbao-stick-'))
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true })
  })
  return folder
}

/** The system's list of disks, in which the one that holds a folder is this device. */
function devicesOf(folder: string, device: string, removable?: string): string {
  const sys = newFolder()
  const [devices, place] = [join(sys, 'dev/block'), join(sys, 'devices', device)]
  mkdirSync(devices, { recursive: true })
  mkdirSync(place, { recursive: true })
  if (removable !== undefined) writeFileSync(join(place, '..', 'removable'), `${removable}\n`)
  const dev = statSync(folder, { bigint: true }).dev
  const name = `${String((dev >> 8n) & 0xfffn)}:${String((dev & 0xffn) | ((dev >> 12n) & 0xfff00n))}`
  symlinkSync(place, join(devices, name))
  return devices
}

describe.skipIf(process.platform !== 'linux')('a stick is known', () => {
  test.each([
    ['pci0000:00/0000:00:14.0/usb2/2-1/2-1:1.0/host6/target6:0:0/6:0:0:0/block/sdb/sdb1', '0', true],
    ['pci0000:00/0000:00:1d.0/0000:3c:00.0/rtsx/block/mmc/mmc1', '1', true],
    ['pci0000:00/0000:00:17.0/ata1/host0/target0:0:0/0:0:0:0/block/sda/sda2', '0', false],
    ['virtual/block/dm-0', undefined, false],
  ])('by what the system says of %s', async (device, removable, is) => {
    const folder = newFolder()
    expect(await isStick(folder, devicesOf(folder, device, removable))).toBe(is)
    expect(readdirSync(folder)).toEqual([])
  })

  test.skipIf(noShim !== null || onlyOneDisk)(
    'by its having no hard links, where the system says nothing; nothing stays there',
    () => {
      const folder = onOtherDisk()
      const ask = (noLinks?: number): string => {
        const says = `import { isStick } from ${JSON.stringify(join(import.meta.dirname, '../../../src/main/keeping/is-stick.ts'))}
        process.stdout.write(String(await isStick(${JSON.stringify(folder)}, '/none')))`
        const env = standBetween({ root: folder, ...(noLinks === undefined ? {} : { noLinks }) })
        return execFileSync(process.execPath, ['--input-type=module', '-e', says], { env, encoding: 'utf8' })
      }
      const { EPERM, EISDIR, EIO } = constants.errno
      expect([ask(), ask(EPERM), ask(EISDIR), ask(EIO)]).toEqual(['false', 'true', 'true', 'false'])
      expect(readdirSync(folder)).toEqual([])
    },
  )

  test.skipIf(noShim !== null || onlyOneDisk)(
    'a stick of Windows has no hard links (EISDIR) and takes a file all the same, numbered beside another',
    () => {
      const folder = onOtherDisk()
      writeFileSync(join(folder, '年报0.docx'), 'the old one')
      const env = standBetween({ root: folder, noLinks: constants.errno.EISDIR })
      const slowly = join(import.meta.dirname, '../../export/save-slowly.ts')
      const lines = execFileSync(process.execPath, [slowly, folder], { env, encoding: 'utf8' })
        .trim()
        .split('\n')
      expect(lines.map(line => (JSON.parse(line) as { name?: string }).name).slice(0, 2)).toEqual([
        '年报0 (2).docx',
        '年报1.docx',
      ])
    },
  )
})

describe.skipIf(onlyOneDisk)('a 交接包 says whether its disk may be taken out', () => {
  test.each([
    ['a stick', true, 'stick'],
    ['another disk', false, 'other'],
  ])('on %s', async (_name, stick, disk) => {
    const folder = onOtherDisk()
    const p = program(filledFolder(1), { isStick: asked => Promise.resolve(stick && asked === folder) })
    p.desk.folder = folder
    expect(await p.ask('bundles.write', { password: null })).toMatchObject({ disk })
    expect(readdirSync(folder).filter(name => !name.endsWith('.nbz'))).toEqual([])
  })

  test('not where the data is on it, too', async () => {
    const p = program(filledFolder(1), { isStick: () => Promise.resolve(true) })
    p.desk.folder = newFolder()
    expect(await p.ask('bundles.write', { password: null })).toMatchObject({ disk: 'same' })
  })
})

describe.skipIf(onlyOneDisk)(
  'where all copies are on the disk of the data it is said as long as it is so',
  () => {
    test('the data goes onto a stick, where the second place is, too', async () => {
      const stick = onOtherDisk()
      const p = program(filledFolder(1), { isStick: folder => Promise.resolve(folder.startsWith(stick)) })
      const backup = async () => (await p.ask('app.state', {})).backup
      expect((await backup()).dataOnStick).toBe(false)
      p.desk.folder = stick
      expect((await p.ask('backups.setSecond', {}))?.second).toMatchObject({ is: 'here', sameDisk: false })
      p.desk.folder = join(stick, '数据')
      mkdirSync(p.desk.folder)
      await p.ask('data.move', {})
      expect(await backup()).toMatchObject({ dataOnStick: true, second: { is: 'here', sameDisk: true } })
      p.desk.folder = newFolder()
      await p.ask('data.move', {})
      expect(await backup()).toMatchObject({ dataOnStick: false, second: { sameDisk: false } })
      p.close()
    })
  },
)
