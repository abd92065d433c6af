import Database from 'better-sqlite3'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { LibraryState } from '../../../src/contract/app-error.ts'
import { windowPlaces } from '../../../src/main/clerk-places.ts'
import { startTrouble } from '../../../src/main/store/start-trouble.ts'
import { placeName } from '../../../src/main/place-name.ts'
import { bytesOf, bytesWithin, newFolder, opened } from '../library-folder.ts'
import { everyRow, filledFolder, libraryOf } from './filled-library.ts'
import { startIn, withBackup } from './start-in.ts'

const states: Readonly<
  Record<string, { readonly harm: (folder: string) => void; readonly is: LibraryState }>
> = {
  库文件不见了: { harm: folder => rmSync(libraryOf(folder)), is: 'missing' },
  '0 字节': { harm: folder => truncateSync(libraryOf(folder)), is: 'empty' },
  '全是 NUL': { harm: folder => writeFileSync(libraryOf(folder), Buffer.alloc(9_000)), is: 'empty' },
  是网页: { harm: folder => writeFileSync(libraryOf(folder), '<!doctype html>'.repeat(99)), is: 'foreign' },
  被截断: { harm: folder => truncateSync(libraryOf(folder), 30_000), is: 'damaged' },
  中间清零: {
    harm: folder => {
      const bytes = readFileSync(libraryOf(folder))
      writeFileSync(libraryOf(folder), bytes.fill(0, 4096, 5 * 4096))
    },
    is: 'damaged',
  },
  更新的程序建的: {
    harm: folder => new Database(libraryOf(folder)).exec('PRAGMA user_version = 990').close(),
    is: 'newer',
  },
  升级做不完: {
    harm: folder => new Database(libraryOf(folder)).exec('PRAGMA user_version = 20').close(),
    is: 'not-upgraded',
  },
  换成别的库: { harm: folder => cpSync(libraryOf(filledFolder(1)), libraryOf(folder)), is: 'other-library' },
}

describe('每种打不开的情形：说清楚是哪一种，库文件一个字节不变，恢复备份以后内容都在', () => {
  test.each(Object.entries(states))('%s', async (_name, { harm, is }) => {
    const folder = withBackup()
    const rows = everyRow(libraryOf(folder))
    harm(folder)
    const before = bytesOf(folder)
    const { ask, send, close } = startIn(folder)
    expect(await send('app.state', {})).toMatchObject({ ok: false, error: { library: is } })
    expect(await send('reports.list', { officeId: 1 })).toMatchObject({ ok: false })
    const { lines } = await ask('backups.list', {})
    const first = lines.at(-1)?.seq ?? 0
    expect(await ask('backups.look', { seq: first })).toMatchObject({ reports: 4, faults: [] })
    expect(bytesOf(folder)).toEqual(before)
    await ask('backups.restore', { seq: first })
    expect((await ask('app.state', {})).offices).toHaveLength(1)
    close()
    expect(everyRow(libraryOf(folder))).toEqual(rows)
    const aside = join(folder, '换下的库')
    const kept = before['library.db'] === undefined ? {} : bytesOf(join(aside, readdirSync(aside)[0] ?? ''))
    expect(kept['library.db']).toBe(before['library.db'])
  })
})

/** A folder where a file should be, and the other way round, as a copying program or a stick leaves them. */
const turned: Readonly<
  Record<string, { readonly harm: (folder: string) => void; readonly is: LibraryState | 'open' }>
> = {
  'library.db': { harm: folder => asFolder(folder, 'library.db'), is: 'disk-error' },
  'library.json': { harm: folder => asFolder(folder, 'library.json'), is: 'disk-error' },
  编辑记录: { harm: folder => asFolder(join(folder, 'edit-log'), '900000.jsonl'), is: 'disk-error' },
  备份: { harm: folder => asFile(folder, '备份'), is: 'open' },
  搬走的记录是文件夹: { harm: folder => asFolder(folder, 'moved-to.json'), is: 'no-folder' },
  搬走的记录没有内容: {
    harm: folder => writeFileSync(join(folder, 'moved-to.json'), 'null'),
    is: 'no-folder',
  },
}
const asFolder = (folder: string, name: string): void => {
  rmSync(join(folder, name), { force: true })
  mkdirSync(join(folder, name), { recursive: true })
}
const asFile = (folder: string, name: string): void => {
  rmSync(join(folder, name), { recursive: true })
  writeFileSync(join(folder, name), '')
}

describe('不是文件的文件、不是文件夹的文件夹：程序照样打开，说是哪一种', () => {
  test.each(Object.entries(turned))('%s', async (_name, { harm, is }) => {
    const folder = withBackup()
    harm(folder)
    const { send } = startIn(folder)
    const reply = await send('app.state', {})
    expect(reply.ok ? 'open' : reply.error.library).toBe(is)
  })
})

test('where the card is a folder it is said so, nothing is touched, and the library can be looked at all the same', async () => {
  const folder = withBackup()
  asFolder(folder, 'library.json')
  writeFileSync(join(folder, 'library.json', '别人的.txt'), '别人的')
  const before = bytesWithin(folder)
  const { ask, send, close } = startIn(folder)
  const refused = { ok: false, error: { says: '数据文件夹里的 library.json 是一个文件夹，年报库打不开。' } }
  expect(await send('app.state', {})).toMatchObject(refused)
  expect(await send('backups.restore', { seq: 1 })).toMatchObject(refused)
  await ask('library.lookOnly', {})
  const { looking, offices } = await ask('app.state', {})
  expect([looking, offices.length]).toEqual([true, 1])
  close()
  expect(bytesWithin(folder)).toEqual(before)
  renameSync(join(folder, 'library.json'), join(folder, '移开的'))
  expect((await startIn(folder).ask('app.state', {})).offices).toHaveLength(1)
})

test('a folder in the place of the library is not looked at, and it is said what it is', async () => {
  const folder = withBackup()
  asFolder(folder, 'library.db')
  const { send } = startIn(folder)
  expect(await send('library.lookOnly', {})).toMatchObject({ ok: false, error: { library: 'foreign' } })
})

test('a folder that is away while the program runs: nothing is called saved, and all is when it is back', async () => {
  const folder = withBackup()
  const { ask, send, close } = startIn(folder)
  await ask('app.state', {})
  const note = { date: '2026-03-01', kind: 'proactive', link: null } as const
  const write = (sentence: string) => send('diary.add', { officeId: 1, note: { ...note, sentence } })
  renameSync(folder, `${folder}-away`)
  expect(await write('拔掉以后写的。')).toMatchObject({ ok: false, error: { library: 'no-folder' } })
  renameSync(`${folder}-away`, folder)
  expect(await write('插好以后写的。')).toMatchObject({ ok: true })
  rmSync(folder, { recursive: true })
  expect(close).not.toThrow()
})

test('another file put in the place of the library while the program runs: nothing is called saved, and what was is back at the next start', async () => {
  const folder = withBackup()
  const older = join(folder, '同步.db')
  cpSync(libraryOf(folder), older)
  const first = startIn(folder)
  await first.ask('app.state', {})
  const note = { date: '2026-03-01', kind: 'proactive', link: null } as const
  const write = (sentence: string) => first.send('diary.add', { officeId: 1, note: { ...note, sentence } })
  expect(await write('换掉以前写的。')).toMatchObject({ ok: true })
  renameSync(older, libraryOf(folder))
  const refused = await write('换掉以后写的。')
  expect(refused).toMatchObject({ ok: false, error: { library: 'other-library' } })
  first.close()

  const again = startIn(folder)
  expect((await again.ask('app.state', {})).recovered).toMatchObject({ saves: 1 })
  const notes = await again.ask('diary.list', { officeId: 1 })
  expect(notes.map(({ sentence }) => sentence)).toEqual(['换掉以前写的。'])
})

test('another file put in the place of the library while the program runs: no copy is restored over it, nor is the data moved', async () => {
  const folder = withBackup()
  const other = readFileSync(libraryOf(filledFolder(1)))
  const { ask, send, desk, close } = startIn(folder)
  await ask('app.state', {})
  rmSync(libraryOf(folder))
  writeFileSync(libraryOf(folder), other)
  const says = 'library.db 已经不是打开时的那个文件，这一步没有做，什么也没有改。'
  const refused = { ok: false, error: { library: 'other-library', says } }
  expect(await send('backups.restore', { seq: 1 })).toMatchObject(refused)
  desk.folder = newFolder()
  expect(await send('data.move', {})).toMatchObject(refused)
  close()
  expect(readFileSync(libraryOf(folder)).equals(other)).toBe(true)
  expect([existsSync(join(folder, '换下的库')), readdirSync(desk.folder)]).toEqual([false, []])
})

test('copies without a library are no first start', async () => {
  const folder = withBackup()
  for (const name of ['library.db', 'library.json']) rmSync(join(folder, name))
  expect(await startIn(folder).send('app.state', {})).toMatchObject({
    ok: false,
    error: { library: 'missing' },
  })
})

test('a place that cannot be noted down is not moved to, and the work goes on where it is', async () => {
  const folder = withBackup()
  mkdirSync(join(folder, 'moved-to.json.part'))
  const { desk, ask, send } = startIn(folder)
  desk.folder = newFolder()
  expect(await send('data.move', {})).toMatchObject({ ok: false, error: { code: 'cannot_write' } })
  expect((await ask('app.state', {})).offices).toHaveLength(1)
  expect(await ask('diary.list', { officeId: 1 })).toEqual([])
})

test('where the clerk was is only a remark: a disk that refuses it stops neither the work nor the end', () => {
  const places = windowPlaces(newFolder())
  expect(() => {
    places.note({ at: 'entry', officeId: 1, reportId: 1, task: null, field: null, caret: null })
    places.close()
  }).not.toThrow()
})

test('a disk that is full, write-protected or failing is said in its own words', () => {
  const says = (code: string) =>
    startTrouble(Object.assign(new Error(code), { code }), () => null)?.error.library
  expect(['SQLITE_FULL', 'EROFS', 'SQLITE_IOERR_READ', 'ENOENT', 'SQLITE_BUSY'].map(says)).toEqual([
    ...['full', 'read-only', 'disk-error', 'no-folder', 'in-use'],
  ])
})

test.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
  'a folder that cannot be written to',
  async () => {
    const folder = filledFolder()
    chmodSync(folder, 0o555)
    onTestFinished(() => {
      chmodSync(folder, 0o755)
    })
    const { ask, send } = startIn(folder)
    expect(await send('app.state', {})).toMatchObject({ ok: false, error: { library: 'read-only' } })
    await ask('library.lookOnly', {})
    expect(await ask('app.state', {})).toMatchObject({ looking: true })
  },
)

test('looking only: everything can be read and nothing be written', async () => {
  const folder = filledFolder()
  const card = JSON.parse(readFileSync(join(folder, 'library.json'), 'utf8')) as object
  writeFileSync(join(folder, 'library.json'), JSON.stringify({ ...card, libraryId: '0'.repeat(36) }))
  const before = bytesOf(folder)
  const { ask, send } = startIn(folder)
  expect(await send('app.state', {})).toMatchObject({ ok: false, error: { library: 'other-library' } })
  await ask('library.lookOnly', {})
  const state = await ask('app.state', {})
  expect(state).toMatchObject({ looking: true, offices: [{ id: 1 }] })
  expect(await send('settings.save', state.settings)).toMatchObject({
    ok: false,
    error: { code: 'cannot_write' },
  })
  expect(bytesOf(folder)).toEqual(before)
})

test('the data moves to another folder and the program follows it there; without it, nothing new is begun', async () => {
  const folder = withBackup()
  const stick = newFolder()
  const first = startIn(folder)
  first.desk.folder = stick
  expect(await first.ask('data.move', {})).toEqual({ place: placeName(stick) })
  expect((await first.ask('app.state', {})).offices).toHaveLength(1)
  first.close()
  expect(everyRow(libraryOf(stick)).report).toHaveLength(4)
  expect(everyRow(libraryOf(folder)).report).toHaveLength(4)

  renameSync(stick, `${stick}-out`)
  const second = startIn(folder)
  expect(await second.send('app.state', {})).toMatchObject({ ok: false, error: { library: 'no-folder' } })
  second.desk.folder = `${stick}-out`
  await second.ask('data.choose', {})
  expect((await second.ask('app.state', {})).offices).toHaveLength(1)
  second.close()
  renameSync(`${stick}-out`, stick)
})

test('a clock set back 400 days is said, and nothing else is different', async () => {
  const folder = filledFolder()
  const store = opened(folder)
  const late = new Date(Date.now() + 400 * 86_400_000).toISOString()
  store.steps.append(4, { stepId: 'late', kind: 'edit', edits: [], says: null }, late)
  store.close()
  expect((await startIn(folder).ask('app.state', {})).clockBehind).toBe(late)
})

test('salvage of a damaged library goes through the same list, and is restored on the clerk’s choice', async () => {
  const folder = filledFolder()
  states['中间清零']?.harm(folder)
  const { ask } = startIn(folder)
  const before = bytesOf(folder)
  const salvaged = await ask('library.salvage', {})
  expect(bytesOf(folder)).toEqual(before)
  expect(salvaged.contents.reports).toBeGreaterThan(0)
  await ask('backups.restore', { seq: salvaged.backup.seq })
  expect((await ask('app.state', {})).offices).toHaveLength(1)
})
