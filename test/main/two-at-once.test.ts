import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { AppError } from '../../src/contract/app-error.ts'
import { isNetwork } from '../../src/main/store/place-kind.ts'
import type { Place } from '../../src/main/store/place-kind.ts'
import { bytesOf, liuxi, newFolder, opened } from './library-folder.ts'

const PROGRAM = join(import.meta.dirname, 'opening-as-another.ts')
const NOBODY = 65534

/** Runs the program as user 65534; null where that user cannot even start it. */
function openAsNobody(folder: string, journal: string) {
  const ran = spawnSync(process.execPath, [PROGRAM, folder, journal, '李四'], {
    ...{ uid: NOBODY, gid: NOBODY, cwd: '/', encoding: 'utf8' },
  })
  if (ran.status !== 0) return null
  return JSON.parse(ran.stdout) as { ok: boolean; error: AppError | null; ms: number }
}

/** A program of another process that has the library: locks are of processes, and so must the two be. */
async function held(folder: string, journal: string) {
  const child = spawn(process.execPath, [PROGRAM, folder, journal, '张三', 'hold'])
  const closed = once(child, 'close')
  const [said] = (await once(child.stdout, 'data')) as [Buffer]
  expect(JSON.parse(said.toString())).toMatchObject({ ok: true })
  return async () => {
    child.stdin.end()
    await closed
  }
}

const names = (folder: string) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()

/** Whether tests may be another user here, and that user may read the program. */
const canBeAnother =
  process.platform === 'linux' &&
  process.getuid?.() === 0 &&
  spawnSync(process.execPath, [PROGRAM, '/nowhere/at/all'], { uid: NOBODY, gid: NOBODY, cwd: '/' }).status ===
    0

describe.skipIf(!canBeAnother)('another user of the same machine', () => {
  test.each([
    ['wal', 'may write too', 0o777, 0o666],
    ['wal', 'may only read', 0o755, 0o644],
    ['truncate', 'may write too', 0o777, 0o666],
    ['truncate', 'may only read', 0o755, 0o644],
  ] as const)(
    '%s, %s: is told in 3 s who has it since when, and writes nothing',
    async (journal, _who, folderMode, fileMode) => {
      const folder = newFolder()
      const release = await held(folder, journal)
      chmodSync(folder, folderMode)
      for (const name of names(folder)) {
        const path = join(folder, name)
        chmodSync(path, statSync(path).isDirectory() ? folderMode : fileMode)
      }
      const before = { names: names(folder), bytes: bytesOf(folder) }
      const answer = openAsNobody(folder, journal)
      expect(answer?.ms).toBeLessThan(3_000)
      expect(answer?.error).toMatchObject({ code: 'in_use', library: 'in-use' })
      expect(answer?.error?.says).toMatch(/^数据正在被张三（.*\d{2}:\d{2} 起）使用，不能同时打开两次。$/u)
      expect({ names: names(folder), bytes: bytesOf(folder) }).toEqual(before)
      expect(existsSync(join(folder, 'library.db-shm'))).toBe(false)
      await release()
      const store = opened(folder, journal)
      expect(store.offices.list()).toHaveLength(1)
      store.close()
    },
  )
})

test('a library on a network is written with TRUNCATE, EXTRA and EXCLUSIVE, and goes back to a log at home', () => {
  const folder = newFolder()
  const first = opened(folder, 'truncate')
  first.offices.create(liuxi)
  expect([first.journal, existsSync(join(folder, 'library.db-wal'))]).toEqual(['truncate', false])
  first.close()
  const home = opened(folder, 'wal')
  expect([home.journal, home.offices.list().length]).toEqual(['wal', 1])
  home.close()
  const again = opened(folder, 'truncate')
  expect([again.journal, again.offices.list().length]).toEqual(['truncate', 1])
  again.close()
})

describe('where a folder lies', () => {
  const linux = (fsType: number): Place => ({ platform: 'linux', path: '/mnt/x', fsType })
  const windows = (path: string): Place => ({ platform: 'win32', path, fsType: null })

  test.each([
    ['NFS', linux(0x6969), true],
    ['CIFS, as statfs gives it signed', linux(-11317950), true],
    ['SMB 2', linux(0xfe534d42), true],
    ['ext4', linux(0xef53), false],
    ['a stick with NTFS (fuse)', linux(0x65735546), false],
    ['a share', windows('\\\\fileserver\\年报'), true],
    ['a share in the long form', windows('\\\\?\\UNC\\fileserver\\年报'), true],
    ['a disk in the long form', windows('\\\\?\\D:\\公开年报数据'), false],
    ['a device', windows('\\\\.\\D:'), false],
    ['a disk', windows('D:\\公开年报数据'), false],
  ])('%s', (_name, place, network) => {
    expect(isNetwork(place)).toBe(network)
  })
})
