import { spawn } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { LibraryState } from '../../../src/contract/app-error.ts'
import { openStore } from '../../../src/main/store/open-store.ts'
import { bytesOf, liuxi, newFolder, opened, opening } from '../library-folder.ts'
import { filledFolder, libraryOf } from './filled-library.ts'
import { oldFolder } from './old-folder.ts'
import { smallDisk, makeReadOnly } from './small-disk.ts'
import { startIn, withBackup } from './start-in.ts'

/** A library as a program leaves it that is killed: its log is still beside it. */
function killedFolder(): string {
  const folder = filledFolder()
  const store = opened(folder)
  store.offices.create({ ...liuxi, name: '青河县云岭镇人民政府' })
  const killed = newFolder()
  cpSync(folder, killed, { recursive: true })
  store.close()
  return killed
}

const harmed = (harm: (file: string) => void, folder = withBackup()): string => {
  harm(libraryOf(folder))
  return folder
}

interface Start {
  /** A data folder in this state. */
  readonly folder: () => string
  /** What the start makes of it: opened with so many offices, or refused. */
  readonly is: { readonly opens: number } | { readonly refused: LibraryState }
  readonly and?: (folder: string) => void
}

const starts: Readonly<Record<string, Start>> = {
  '1 空文件夹：第一次使用': { folder: newFolder, is: { opens: 0 } },
  '2 正常关闭': { folder: filledFolder, is: { opens: 1 } },
  '3 没有正常关闭，日志里还有内容': {
    folder: killedFolder,
    is: { opens: 2 },
    and: folder => {
      expect(readdirSync(folder).filter(name => name.endsWith('.kept'))).toEqual([])
    },
  },
  '4 没有正常关闭，库与日志合不起来': {
    folder: () =>
      harmed(file => writeFileSync(file, readFileSync(file).fill(0x55, 4096 * 2, 4096 * 6)), killedFolder()),
    is: { refused: 'damaged' },
  },
  '5 登记过的库文件不见了': { folder: () => harmed(rmSync), is: { refused: 'missing' } },
  '6 库文件 0 字节': { folder: () => harmed(truncateSync), is: { refused: 'empty' } },
  '6 库文件全是 NUL': {
    folder: () => harmed(file => writeFileSync(file, Buffer.alloc(8192))),
    is: { refused: 'empty' },
  },
  '7 库文件是网页': {
    folder: () => harmed(file => writeFileSync(file, '<!doctype html>'.repeat(99))),
    is: { refused: 'foreign' },
  },
  '8 库文件被截断': { folder: () => harmed(file => truncateSync(file, 30_000)), is: { refused: 'damaged' } },
  '9 换成了另一个库': {
    folder: () => harmed(file => cpSync(libraryOf(filledFolder(1)), file)),
    is: { refused: 'other-library' },
  },
  '10 更新版本的程序建的库': {
    folder: () => harmed(file => new Database(file).exec('PRAGMA user_version = 990').close()),
    is: { refused: 'newer' },
  },
  '11 旧版本的库：先备份再升级': {
    folder: oldFolder,
    is: { opens: 0 },
    and: folder => {
      expect(readdirSync(join(folder, '备份'))).toEqual([expect.stringContaining('升级前') as string])
    },
  },
  '12 只有检索文件坏了：重建': {
    folder: () => {
      const folder = filledFolder()
      writeFileSync(join(folder, 'search.db'), '<!doctype html>'.repeat(400))
      return folder
    },
    is: { opens: 1 },
  },
}

describe('启动时的每一种情形', () => {
  test.each(Object.entries(starts))('%s', async (_name, { folder: make, is, and }) => {
    const folder = make()
    const before = bytesOf(folder)
    const { ask, send, close } = startIn(folder)
    if ('refused' in is) {
      expect(await send('app.state', {})).toMatchObject({ ok: false, error: { library: is.refused } })
      close()
      expect(bytesOf(folder)).toEqual(before)
    } else {
      expect((await ask('app.state', {})).offices).toHaveLength(is.opens)
      if (is.opens > 0) {
        const { hits, left } = await ask('search.find', { text: '正文', officeId: 1 })
        expect(hits.length + left).toBeGreaterThan(0)
      }
    }
    and?.(folder)
  })

  test('13 只读的磁盘：打开一份副本查看，原来的文件不动', async context => {
    const place = smallDisk(8)
    if (place === null) return context.skip('tmpfs cannot be mounted here')
    cpSync(filledFolder(), place, { recursive: true })
    const before = bytesOf(place)
    makeReadOnly(place)
    const { ask, send, close } = startIn(place)
    expect(await send('app.state', {})).toMatchObject({ ok: false, error: { library: 'read-only' } })
    await ask('library.lookOnly', {})
    expect(await ask('app.state', {})).toMatchObject({ looking: true, offices: [{ id: 1 }] })
    close()
    expect(bytesOf(place)).toEqual(before)
  })

  test('14 一时读不了：三秒里再试十次，过去了就照常打开', () => {
    const folder = filledFolder()
    const inTheWay = `${libraryOf(folder)}-wal`
    mkdirSync(inTheWay)
    const begun = performance.now()
    const scanner = spawn('sh', ['-c', `sleep 0.8; rmdir '${inTheWay}'`])
    onTestFinished(() => void scanner.kill())
    const reply = openStore(opening(folder))
    expect(performance.now() - begun).toBeGreaterThan(700)
    expect(reply.ok).toBe(true)
    if (reply.ok) reply.value.close()
  })

  test('14 一直读不了：说是磁盘或文件夹的问题，从不当作损坏', () => {
    const folder = filledFolder()
    const before = bytesOf(folder)
    mkdirSync(`${libraryOf(folder)}-wal`)
    const waits: number[] = []
    const reply = openStore({ ...opening(folder), pause: ms => void waits.push(ms) })
    expect(waits).toEqual(Array.from({ length: 10 }, () => 300))
    expect(reply).toMatchObject({ ok: false, error: { library: 'read-only' } })
    expect(bytesOf(folder)).toEqual(before)
  })
})

test('换下的库：旁边有一页说明；一天之内同样的文件只留一份', async () => {
  const folder = withBackup()
  const broken = (): void => writeFileSync(libraryOf(folder), 'x'.repeat(900))
  const aside = join(folder, '换下的库')
  for (let n = 0; n < 3; n += 1) {
    broken()
    const { ask, close } = startIn(folder)
    await ask('backups.restore', { seq: 1 })
    close()
  }
  const [kept = '', ...more] = readdirSync(aside)
  expect(more).toEqual([])
  expect(readFileSync(join(aside, kept, '说明.txt'), 'utf8')).toContain('程序不再使用')
  writeFileSync(libraryOf(folder), 'y'.repeat(900))
  const { ask, close } = startIn(folder)
  await ask('backups.restore', { seq: 1 })
  close()
  expect(readdirSync(aside)).toHaveLength(2)
  expect(existsSync(libraryOf(folder))).toBe(true)
})
