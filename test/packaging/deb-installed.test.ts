import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeLinuxPackages } from '../../packaging/linux/linux-packages.ts'
import { hasDpkgDeb, hasObjdump } from '../helpers/tools.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'nianbao-installed-'))
/** A system of its own, so that nothing of this machine is changed. */
const system = join(folder, 'system')
const tools = join(folder, 'tools')
const called = join(folder, 'called')
const data = join(system, 'home/clerk/Documents/公开年报数据/library.db')
const program = join(system, 'opt/nianbao/nianbao')
const put = (file: string, text: string, mode = 0o644): void => {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
  chmodSync(file, mode)
}
let deb = ''

/** dpkg on that system; its C library is of the version given. */
function dpkg(glibc: string, ...args: string[]): { status: number | null; says: string } {
  put(join(tools, 'getconf'), `#!/bin/sh\necho 'glibc ${glibc}'\n`, 0o755)
  const path = [tools, process.env['PATH'] ?? '', '/usr/sbin', '/sbin'].join(delimiter)
  const options = [`--root=${system}`, '--force-script-chrootless', '--force-depends', `--log=${folder}/log`]
  const { status, stdout, stderr } = spawnSync('dpkg', [...options, ...args], {
    encoding: 'utf8',
    env: { PATH: path, LC_ALL: 'C.UTF-8' },
  })
  return { status, says: stdout + stderr }
}

const isAble = hasDpkgDeb && hasObjdump && process.platform === 'linux' && process.getuid?.() === 0
describe.skipIf(!isAble || process.arch !== 'x64')('the deb, installed by dpkg', () => {
  beforeAll(() => {
    put(join(folder, 'program/nianbao'), '#!/bin/sh\n', 0o755)
    const target = { platform: 'linux', arch: 'x64' } as const
    const parts = { root: ROOT, target, program: join(folder, 'program'), limits: {}, compress: false }
    deb = makeLinuxPackages(parts, folder).find(file => file.endsWith('.deb')) ?? ''
    put(join(system, 'var/lib/dpkg/status'), '')
    for (const name of ['info', 'updates']) mkdirSync(join(system, 'var/lib/dpkg', name))
    for (const name of ['update-desktop-database', 'update-mime-database', 'gtk-update-icon-cache'])
      put(join(tools, name), `#!/bin/sh\necho ${name} >>'${called}'\n`, 0o755)
    put(data, 'a year of work')
  })
  afterAll(() => {
    rmSync(folder, { recursive: true })
  })

  it('is refused by a system that is too old, before a file is written', () => {
    const { status, says } = dpkg('2.24', '-i', deb)
    expect(status).not.toBe(0)
    expect(says).toMatch(/系统太旧[^]*2\.24[^]*2\.28[^]*没有改动任何文件/)
    expect(existsSync(join(system, 'opt'))).toBe(false)
  })

  it('is installed, and over an installed one, and the system hears of the kinds of file', () => {
    for (const time of ['first', 'again']) expect(dpkg('2.28', '-i', deb), time).toMatchObject({ status: 0 })
    expect(existsSync(program)).toBe(true)
    expect(readFileSync(called, 'utf8')).toMatch(/update-desktop-database\nupdate-mime-database\ngtk-update/)
    expect(readFileSync(data, 'utf8')).toBe('a year of work')
  })

  it('is removed and purged, and the data stays, as it says', () => {
    const { status, says } = dpkg('2.28', '--remove', 'nianbao')
    expect([status, existsSync(program)]).toEqual([0, false])
    expect(says).toContain('“公开年报数据”文件夹没有动')
    expect(dpkg('2.28', '--purge', 'nianbao').status).toBe(0)
    expect(existsSync(join(system, 'opt/nianbao'))).toBe(false)
    expect(readFileSync(data, 'utf8')).toBe('a year of work')
  })
})
