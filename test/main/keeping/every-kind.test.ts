import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { lockBundle } from '../../../src/main/keeping/bundle-lock.ts'
import { packBundle } from '../../../src/main/keeping/pack-bundle.ts'
import { oldRows, writeOldLibrary } from '../../faults/killed/old-library.ts'
import { bytesWithin, newFolder, opened } from '../library-folder.ts'
import { program } from '../program.ts'
import { copyFor, kinds, restoredFrom, triedOut, workGoesOn } from './every-kind.ts'
import { everyRow, filledFolder, libraryOf } from './filled-library.ts'
import { livedFolder } from './lived-library.ts'

describe('on an empty machine there is every row of every table, and the work goes on', () => {
  test('the library has something in every table, and originals byte for byte', async () => {
    const rows = everyRow(libraryOf(await livedFolder()))
    const empty = Object.keys(rows).filter(table => rows[table]?.length === 0)
    expect(empty).toEqual([])
  })

  test.each(kinds.filter(({ apart }) => apart))('from $name', { timeout: 60_000 }, triedOut)

  test('from the copy made before an upgrade', async () => {
    const folder = newFolder()
    const old = join(newFolder(), 'old.db')
    writeOldLibrary(libraryOf(await livedFolder()), old)
    copyFileSync(old, libraryOf(folder))
    opened(folder).close()
    const copy = copyFor(folder, 'migration')
    expect(everyRow(copy)).toEqual(everyRow(old))
    const restored = await restoredFrom(copy, undefined)
    expect(oldRows(libraryOf(restored.folder), old)).toEqual(oldRows(old, old))
    await workGoesOn(restored.folder)
  })
})

/** The library as a program of tomorrow would leave it. */
function newerLibrary(): string {
  const file = join(newFolder(), 'library.db')
  copyFileSync(libraryOf(filledFolder(2)), file)
  const db = new Database(file)
  db.pragma('user_version = 990')
  db.close()
  return file
}

describe('what a newer program made is refused with the sentence, and nothing is touched', () => {
  const made = { appVersion: '9.0.0', madeAt: '2030-01-01T00:00:00.000Z' }
  test.each([
    ['a copy', null, (bytes: Uint8Array) => bytes],
    ['.nbz', null, (bytes: Uint8Array) => packBundle(bytes, made)],
    ['.nbz with password', 'x', (bytes: Uint8Array) => lockBundle(packBundle(bytes, made), 'x')],
  ])('%s', async (_name, password, as) => {
    const folder = filledFolder(1)
    const p = program(folder)
    const file = join(newFolder(), '明天')
    writeFileSync(file, as(readFileSync(newerLibrary())))
    p.desk.file = file
    const { token } = (await p.ask('bundles.pick', {})) ?? { token: '' }
    const before = { ...bytesWithin(folder), ...bytesWithin(dirname(file)) }
    const from = { token, password }
    const refusals = [await p.refused('bundles.open', from)]
    // A key takes a while to be made.
    if (password === null) {
      refusals.push(await p.refused('bundles.look', from))
      refusals.push(await p.refused('merge.look', from))
      refusals.push(await p.refused('merge.take', { ...from, choices: [] }))
    }
    for (const { says } of refusals) expect(says).toMatch(/是用更新版本的程序建立的，本程序不能打开/)
    expect({ ...bytesWithin(folder), ...bytesWithin(dirname(file)) }).toEqual(before)
  })

  test('a copy in the folder 备份', async () => {
    const folder = filledFolder(1)
    mkdirSync(join(folder, '备份'))
    copyFileSync(newerLibrary(), join(folder, '备份/000007_2030-01-05_0930_每日.db'))
    const p = program(folder)
    const before = bytesWithin(folder)
    for (const method of ['backups.look', 'backups.preview', 'backups.restore'] as const) {
      expect((await p.refused(method, { seq: 7 })).says).toMatch(/更新版本的程序/)
    }
    expect(bytesWithin(folder)).toEqual(before)
  })
})
