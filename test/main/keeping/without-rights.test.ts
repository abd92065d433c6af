import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { bytesOf, newFolder } from '../library-folder.ts'
import { libraryOf } from './filled-library.ts'
import { withBackup } from './start-in.ts'

const NOBODY = { uid: 65_534, gid: 65_534 }
const script = join(import.meta.dirname, 'as-nobody.ts')
const isRoot = process.getuid?.() === 0
/** Root may write everywhere: only as root can we become somebody who may not, and that one must be able to read us. */
const mayTry = isRoot && spawnSync(process.execPath, ['--check', script], { ...NOBODY }).status === 0
if (!mayTry)
  console.warn('folders without rights are not tried: this needs root, and a project everybody may read')

interface Seen {
  readonly inSpare: boolean
  readonly replies: Record<string, { ok: boolean; error?: { says: string; library?: string } }>
}

function startAsNobody(folder: string, ...methods: string[]): Seen {
  const spare = newFolder()
  chmodSync(spare, 0o777)
  const { stdout, stderr } = spawnSync(process.execPath, [script, folder, spare, 'app.state', ...methods], {
    encoding: 'utf8',
    ...NOBODY,
  })
  if (stdout === '') throw new Error(stderr)
  return JSON.parse(stdout) as Seen
}

/** A library that belongs to nobody, so that its modes hold. */
function library(): string {
  const folder = withBackup()
  execFileSync('chown', ['-R', `${String(NOBODY.uid)}:${String(NOBODY.gid)}`, folder])
  onTestFinished(() => {
    execFileSync('chmod', ['-R', 'u+rwX', folder])
  })
  return folder
}

const readOnly = { error: { library: 'read-only', says: '数据文件夹不能写入，年报库打不开。' } }

describe.skipIf(!mayTry)('没有权限的文件夹和文件：说清楚，库一个字节不变，程序照样打得开窗口', () => {
  test('数据文件夹只读', () => {
    const folder = library()
    const before = bytesOf(folder)
    chmodSync(folder, 0o555)
    const { inSpare, replies } = startAsNobody(folder, 'library.lookOnly')
    expect(replies['app.state']).toMatchObject(readOnly)
    expect(replies['library.lookOnly']).toMatchObject({ ok: true })
    expect(inSpare).toBe(true)
    expect(bytesOf(folder)).toEqual(before)
  })

  test('只有库文件只读', () => {
    const folder = library()
    chmodSync(libraryOf(folder), 0o444)
    const { replies } = startAsNobody(folder)
    expect(replies['app.state']).toMatchObject(readOnly)
  })

  test('库文件不让读', () => {
    const folder = library()
    chmodSync(libraryOf(folder), 0o000)
    expect(startAsNobody(folder).replies['app.state']).toMatchObject(readOnly)
  })

  test('数据文件夹不让进', () => {
    const folder = library()
    chmodSync(folder, 0o000)
    const { inSpare, replies } = startAsNobody(folder)
    expect(replies['app.state']).toMatchObject({
      error: { says: expect.stringMatching(/打不开|不能/) as string },
    })
    expect(inSpare).toBe(true)
  })

  test('还没有数据文件夹，上一级不让建', () => {
    const parent = newFolder()
    chmodSync(parent, 0o555)
    const folder = join(parent, '公开年报数据')
    expect(startAsNobody(folder).replies['app.state']).toMatchObject(readOnly)
    expect(existsSync(folder)).toBe(false)
  })

  test('备份文件夹只读：库照开，备份没有做成说得清楚', () => {
    const folder = library()
    const backups = join(folder, '备份')
    rmSync(backups, { recursive: true, force: true })
    mkdirSync(backups)
    chownSync(backups, NOBODY.uid, NOBODY.gid)
    chmodSync(backups, 0o555)
    const { replies } = startAsNobody(folder, 'backups.make')
    expect(replies['app.state']).toMatchObject({ ok: true })
    expect(replies['backups.make']).toMatchObject({ ok: false, error: { says: '这次备份没有做成。' } })
  })
})
