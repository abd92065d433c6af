import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { zipSync } from 'fflate'
import { afterAll, describe, expect, it } from 'vitest'
import { readArguments } from '../../packaging/arguments.ts'
import { takeElectron } from '../../packaging/electron-dist.ts'
import { madeFor } from '../../packaging/made-for.ts'
import { stageApp } from '../../packaging/stage-app.ts'
import type { Target } from '../../packaging/targets.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const linux: Target = { platform: 'linux', arch: 'x64' }
const folder = mkdtempSync(join(tmpdir(), 'nianbao-electron-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})
const UNIX = 3
const file = (mode: number) =>
  [new TextEncoder().encode('#!/bin/sh\n'), { os: UNIX, attrs: (0o100000 | mode) << 16 }] as const
const zip = (name: string, files: Record<string, number>): string => {
  const path = join(folder, name)
  writeFileSync(
    path,
    zipSync(Object.fromEntries(Object.entries(files).map(([at, mode]) => [at, [...file(mode)]]))),
  )
  return path
}

describe('the Electron that is given', () => {
  it.skipIf(process.platform === 'win32')(
    'as a zip: folders are made and what runs stays runnable',
    async () => {
      const out = join(folder, 'out')
      await takeElectron(ROOT, linux, zip('e.zip', { electron: 0o755, 'locales/zh-CN.pak': 0o644 }), out)
      expect(statSync(join(out, 'electron')).mode & 0o777).toBe(0o755)
      expect(readFileSync(join(out, 'locales/zh-CN.pak'), 'utf8')).toBe('#!/bin/sh\n')
    },
  )

  it('of another system or not there: a sentence', async () => {
    const other = zip('w.zip', { 'electron.exe': 0o644 })
    await expect(takeElectron(ROOT, linux, other, join(folder, 'w'))).rejects.toThrow(/里没有 electron：/)
    await expect(takeElectron(ROOT, linux, join(folder, 'no.zip'), join(folder, 'n'))).rejects.toThrow(
      /没有找到/,
    )
  })

  it('with a path that leads out of the folder: nothing is written there', async () => {
    const hostile = zip('h.zip', { '../escaped': 0o644, electron: 0o755 })
    await expect(takeElectron(ROOT, linux, hostile, join(folder, 'h'))).rejects.toThrow()
    expect(statSync(join(folder, 'escaped'), { throwIfNoEntry: false })).toBeUndefined()
  })
})

describe('a file of another machine', () => {
  const prebuilt = (name: string): string => join(ROOT, `node_modules/better-sqlite3/prebuilds/${name}.node`)

  it.each(['linux-x64', 'linux-arm64', 'win32-x64', 'win32-arm64'])('%s says so of itself', name => {
    expect(madeFor(prebuilt(name))).toBe(name)
  })

  it('as Electron: a sentence, and nothing is packed', async () => {
    const other = join(folder, 'arm64')
    mkdirSync(other)
    cpSync(prebuilt('linux-arm64'), join(other, 'electron'))
    await expect(takeElectron(ROOT, linux, other, join(folder, 'a'))).rejects.toThrow(
      /electron 是 linux-arm64 的，不能放进 linux-x64/,
    )
  })

  it.each(['linux-arm64', 'win32-x64'])('as the native module: a sentence (%s)', async name => {
    await expect(stageApp(ROOT, linux, join(folder, 'staged'), prebuilt(name))).rejects.toThrow(
      new RegExp(`${name}\\.node 是 ${name} 的，不能放进 linux-x64`),
    )
    expect(statSync(join(folder, 'staged'), { throwIfNoEntry: false })).toBeUndefined()
  })
})

describe('npm run package', () => {
  it.each([
    [['--platform', 'darwin', '--arch', 'x64'], /不为 darwin x64 打包/],
    [['--platform', 'win32', '--arch', 'arm64'], /只有 Windows x64/],
    [['--nonsense'], /nonsense/],
  ])('%j is refused with a sentence', (argv, says) => {
    expect(readArguments(argv)).toMatch(says)
  })

  it('promises old systems unless told otherwise', () => {
    const argv = ['--platform', 'linux', '--arch', 'arm64']
    expect(readArguments(argv)).toMatchObject({ limits: { GLIBC: '2.28' }, compress: true, build: true })
    expect(readArguments([...argv, '--glibc', '2.34'])).toMatchObject({ limits: { GLIBC: '2.34' } })
  })
})
