import {
  copyFileSync,
  existsSync,
  readFileSync,
  renameSync,
  statSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { defaultOfficeSettings } from '../../src/core/report/office-settings.ts'
import { diskTrouble } from '../../src/main/store/library-trouble.ts'
import { migrate, newestSchema } from '../../src/main/store/migrate.ts'
import { openStore } from '../../src/main/store/open-store.ts'
import { setPragmas } from '../../src/main/store/pragmas.ts'
import { bytesOf, liuxi, newFolder, opened, opening } from './library-folder.ts'

/** A library with one office in it, cleanly closed. */
function closedLibrary(): string {
  const folder = newFolder()
  const store = opened(folder)
  store.offices.create(liuxi)
  store.close()
  return folder
}

const library = (folder: string) => join(folder, 'library.db')

describe('a library is opened', () => {
  test('made in an empty folder, found again with what was in it', () => {
    const folder = closedLibrary()
    const store = opened(folder)
    expect(store.offices.list()).toEqual([{ id: 1, office: liuxi, settings: defaultOfficeSettings }])
    store.close()
    expect(existsSync(`${library(folder)}-wal`)).toBe(false)
  })

  test('every commit reaches the disk: synchronous is FULL although WAL lowers it', () => {
    const db = new Database(join(newFolder(), 'x.db'))
    db.pragma('journal_mode = WAL')
    setPragmas(db)
    const read = (name: string) => db.pragma(name, { simple: true })
    expect(
      ['synchronous', 'locking_mode', 'journal_mode', 'wal_autocheckpoint', 'foreign_keys'].map(read),
    ).toEqual([2, 'exclusive', 'wal', 0, 1])
    expect(
      ['recursive_triggers', 'cell_size_check', 'trusted_schema', 'temp_store', 'busy_timeout'].map(read),
    ).toEqual([1, 1, 0, 2, 3000])
    db.close()
  })

  test('a pragma the file system does not take is a fault, not a warning', () => {
    const db = new Database(':memory:')
    expect(() => {
      setPragmas(db)
    }).toThrow(/journal_mode/)
    db.close()
  })

  test('the file names itself and its schema in the header', () => {
    const bytes = readFileSync(library(closedLibrary()))
    expect(bytes.readUInt32BE(68)).toBe(0x5a47424e)
    expect(bytes.readUInt32BE(60)).toBe(newestSchema())
  })

  test('the card beside it says who has it open and whether it was closed', () => {
    const folder = newFolder()
    const card = () =>
      JSON.parse(readFileSync(join(folder, 'library.json'), 'utf8')) as Record<string, unknown>
    const store = opened(folder)
    expect(card()).toMatchObject({
      clean: false,
      schema: newestSchema(),
      owner: { user: '张三', pid: process.pid },
    })
    store.close()
    expect(card()).toMatchObject({ clean: true, owner: null })
  })

  test('a lost card is written anew from the library', () => {
    const folder = closedLibrary()
    const db = new Database(library(folder), { readonly: true })
    const id: unknown = db.prepare('SELECT library_id FROM library').pluck().get()
    db.close()
    for (const lost of [
      () => rmSync(join(folder, 'library.json')),
      () => truncateSync(join(folder, 'library.json')),
    ]) {
      lost()
      opened(folder).close()
      expect(JSON.parse(readFileSync(join(folder, 'library.json'), 'utf8'))).toMatchObject({ libraryId: id })
    }
  })

  test('what a first start left half done is swept away', () => {
    const folder = newFolder()
    writeFileSync(join(folder, 'library.part-1'), 'half')
    opened(folder).close()
    expect(Object.keys(bytesOf(folder)).sort()).toEqual(['library.db', 'library.json'])
  })
})

describe('a known library that cannot be opened is refused and nothing in the folder is changed', () => {
  const damages: Record<string, { harm: (folder: string) => void; says: RegExp }> = {
    库文件不见了: { harm: folder => rmSync(library(folder)), says: /不见了/ },
    '库文件 0 字节': { harm: folder => truncateSync(library(folder)), says: /是空的/ },
    '库文件全是 NUL': {
      harm: folder => writeFileSync(library(folder), Buffer.alloc(40_000)),
      says: /是空的/,
    },
    库文件是网页: {
      harm: folder => writeFileSync(library(folder), '<!doctype html><title>年报</title>'.repeat(9)),
      says: /不是公开年报的库文件/,
    },
    '库文件是别的 SQLite': {
      harm: folder => {
        rmSync(library(folder))
        new Database(library(folder)).exec('CREATE TABLE t (a)').close()
      },
      says: /不是公开年报的库文件/,
    },
    '库文件只剩 60 字节': { harm: folder => truncateSync(library(folder), 60), says: /已损坏/ },
    库文件被截断: { harm: folder => truncateSync(library(folder), 20_000), says: /已损坏/ },
    库文件中间被清零: {
      harm: folder => {
        const bytes = readFileSync(library(folder))
        bytes.fill(0, 4096, 3 * 4096)
        writeFileSync(library(folder), bytes)
      },
      says: /已损坏/,
    },
    库来自更新的程序: {
      harm: folder => new Database(library(folder)).exec('PRAGMA user_version = 990').close(),
      says: /更新版本/,
    },
    换成了另一个库: {
      harm: folder => {
        copyFileSync(library(closedLibrary()), library(folder))
      },
      says: /不是同一个年报库/,
    },
    '登记卡坏了，库也不见了': {
      harm: folder => {
        writeFileSync(join(folder, 'library.json'), '')
        rmSync(library(folder))
      },
      says: /不见了/,
    },
  }

  test.each(Object.entries(damages))('%s', (_name, { harm, says }) => {
    const folder = closedLibrary()
    harm(folder)
    const before = bytesOf(folder)
    const reply = openStore(opening(folder))
    expect(reply).toMatchObject({ ok: false, error: { says: expect.stringMatching(says) as string } })
    expect(bytesOf(folder)).toEqual(before)
  })

  test('库损坏而日志里还有没写回的内容', () => {
    const folder = newFolder()
    const store = opened(folder)
    store.settle()
    store.offices.create(liuxi)
    const crashed = newFolder()
    for (const name of ['library.db', 'library.db-wal', 'library.json']) {
      copyFileSync(join(folder, name), join(crashed, name))
    }
    store.close()
    const bytes = readFileSync(library(crashed))
    bytes.fill(0x55, 4096 * 2, 4096 * 6)
    writeFileSync(library(crashed), bytes)
    const before = bytesOf(crashed)
    expect(openStore(opening(crashed))).toMatchObject({
      ok: false,
      error: { says: expect.stringMatching(/已损坏/) },
    })
    expect(bytesOf(crashed)).toEqual(before)
  })

  test('更新的程序改了库还没写回就中断：库头是旧的，日志是新的', () => {
    const folder = closedLibrary()
    const newer = new Database(library(folder))
    newer.pragma('journal_mode = WAL')
    newer.pragma('user_version = 990')
    const crashed = newFolder()
    for (const name of ['library.db', 'library.db-wal', 'library.json']) {
      copyFileSync(join(folder, name), join(crashed, name))
    }
    newer.close()
    const before = bytesOf(crashed)
    expect(openStore(opening(crashed))).toMatchObject({
      ok: false,
      error: { says: expect.stringMatching(/更新版本/) },
    })
    expect(bytesOf(crashed)).toEqual(before)
  })

  test('数据文件夹的位置上是一个文件', () => {
    const file = join(newFolder(), 'data')
    writeFileSync(file, '')
    expect(openStore(opening(file))).toMatchObject({
      ok: false,
      error: { code: 'cannot_write', says: expect.stringMatching(/打不开/) },
    })
    expect(openStore(opening(join(file, 'x')))).toMatchObject({ ok: false, error: { code: 'cannot_write' } })
  })

  test('已经打开的库不能再开一次，先打开的照常保存', () => {
    const folder = newFolder()
    const store = opened(folder)
    const reply = openStore(opening(folder))
    expect(reply).toMatchObject({
      ok: false,
      error: { code: 'in_use', says: expect.stringContaining('张三') as string },
    })
    store.offices.create(liuxi)
    store.close()
    const again = opened(folder)
    expect(again.offices.list()).toHaveLength(1)
    again.close()
  })
})

test('a crashed program left its log: the library opens with everything in it', () => {
  const folder = newFolder()
  const store = opened(folder)
  store.offices.create(liuxi)
  const crashed = newFolder()
  for (const name of ['library.db', 'library.db-wal', 'library.json']) {
    copyFileSync(join(folder, name), join(crashed, name))
  }
  store.close()
  const found = opened(crashed)
  expect(found.offices.list()).toHaveLength(1)
  found.close()
})

describe('the schema is brought up to date', () => {
  test('all or nothing: a step that fails leaves the old library', () => {
    const db = new Database(join(newFolder(), 'x.db'))
    const first = { version: 10, up: (d: Database.Database) => void d.exec('CREATE TABLE a (x)') }
    migrate(db, [first])
    const broken = {
      version: 30,
      up: () => {
        throw new Error('broken step')
      },
    }
    const second = { version: 20, up: (d: Database.Database) => void d.exec('CREATE TABLE b (x)') }
    expect(() => {
      migrate(db, [first, second, broken])
    }).toThrow('broken step')
    expect(db.pragma('user_version', { simple: true })).toBe(10)
    expect(db.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table'`).pluck().all()).toEqual(['a'])
    migrate(db, [first, second])
    expect(db.pragma('user_version', { simple: true })).toBe(20)
    db.close()
  })

  test('only the missing steps are run', () => {
    const folder = closedLibrary()
    const moved = newFolder()
    for (const name of ['library.db', 'library.json']) renameSync(join(folder, name), join(moved, name))
    const store = opened(moved)
    expect(store.offices.list()).toHaveLength(1)
    store.close()
  })
})

describe('the write-ahead log is brought into the library', () => {
  const walSize = (folder: string) => statSync(`${library(folder)}-wal`, { throwIfNoEntry: false })?.size ?? 0

  test('when it has grown to 8 MB, and not with every commit', () => {
    const folder = newFolder()
    const store = opened(folder)
    const keep = (fill: number) => store.together(() => store.originals.keep(Buffer.alloc(3_000_000, fill)))
    keep(1)
    keep(2)
    expect(walSize(folder)).toBeGreaterThan(6_000_000)
    keep(3)
    expect(walSize(folder)).toBe(0)
    expect(statSync(library(folder)).size).toBeGreaterThan(9_000_000)
    store.close()
  })

  test('when told so, after archiving', () => {
    const folder = newFolder()
    const store = opened(folder)
    store.offices.create(liuxi)
    expect(walSize(folder)).toBeGreaterThan(0)
    store.settle()
    expect(walSize(folder)).toBe(0)
    store.close()
  })
})

describe('trouble of the disk is told from faults of the program', () => {
  const coded = (code: string) => Object.assign(new Error(code), { code })

  test.each([
    ['SQLITE_FULL', 'cannot_write', /磁盘已满/],
    ['ENOSPC', 'cannot_write', /磁盘已满/],
    ['SQLITE_READONLY_DIRECTORY', 'cannot_write', /不能写入/],
    ['EROFS', 'cannot_write', /不能写入/],
    ['SQLITE_IOERR_WRITE', 'cannot_write', /读写出错/],
    ['SQLITE_CORRUPT_VTAB', 'unreadable', /已损坏/],
    ['SQLITE_BUSY', 'in_use', /另一个程序/],
  ])('%s', (code, kind, says) => {
    const trouble = diskTrouble(coded(code))
    expect(trouble?.error.code).toBe(kind)
    expect(trouble?.error.says).toMatch(says)
  })

  test('anything else is none', () => {
    expect([coded('SQLITE_CONSTRAINT'), coded('ENOENT'), new Error('x'), 'x'].map(diskTrouble)).toEqual(
      Array.from({ length: 4 }, () => undefined),
    )
  })
})
