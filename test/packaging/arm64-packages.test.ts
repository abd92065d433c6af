import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { makeLinuxPackages } from '../../packaging/linux/linux-packages.ts'
import { hasDpkgDeb, hasObjdump } from '../helpers/tools.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'nianbao-arm64-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})
const run = (name: string, ...args: string[]): string => spawnSync(name, args, { encoding: 'utf8' }).stdout

describe.skipIf(!hasDpkgDeb || !hasObjdump)('the Linux packages for ARM', () => {
  it('say so of themselves, and their launcher starts on no other machine', () => {
    const program = join(folder, 'program')
    mkdirSync(program)
    cpSync(join(ROOT, 'node_modules/better-sqlite3/prebuilds/linux-arm64.node'), join(program, 'nianbao'))
    const target = { platform: 'linux', arch: 'arm64' } as const
    const limits = { GLIBC: '2.34' }
    const [deb = '', tarball = ''] = makeLinuxPackages(
      { root: ROOT, target, program, limits, compress: false },
      folder,
    )
    expect(deb).toMatch(/公开年报_[\d.]+_arm64\.deb$/)
    expect(run('dpkg-deb', '--field', deb, 'Architecture').trim()).toBe('arm64')
    expect(run('dpkg-deb', '--field', deb, 'Depends')).toContain('libc6 (>= 2.34)')
    run('dpkg-deb', '--extract', deb, join(folder, 'deb'))
    expect(run('cat', join(folder, 'deb/opt/nianbao/nianbao.sh'))).toContain(`[ "$(uname -m)" = 'aarch64' ]`)
    expect(run('tar', '-xOf', tarball, '--wildcards', '*/使用说明.txt')).toContain('Linux arm64')
  })
})
