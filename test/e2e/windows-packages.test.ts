import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { getRawHeader, listPackage } from '@electron/asar'
import { unzipSync } from 'fflate'
import { NtExecutable, NtExecutableResource, Resource } from 'resedit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeProgramFolder } from '../../packaging/program-folder.ts'
import type { Target } from '../../packaging/targets.ts'
import { fileLists } from '../../packaging/windows/file-lists.ts'
import { makeWindowsPackages } from '../../packaging/windows/windows-packages.ts'
import { lookAtProgram } from '../../scripts/audit/packaged/look-at-program.ts'
import { hasMakensis, hasSevenZip } from '../helpers/tools.ts'
import { dummyElectron } from '../packaging/dummy-electron.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const target: Target = { platform: 'win32', arch: 'x64' }
const folder = mkdtempSync(join(tmpdir(), 'nianbao-windows-'))
const program = join(folder, 'program')
const asar = join(program, 'resources/app.asar')
const version = (JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string }).version

/** Every file below a folder, with slashes. */
const filesBelow = (place: string): string[] =>
  readdirSync(place, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => relative(place, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .toSorted()

beforeAll(async () => {
  const electron = dummyElectron(ROOT, target, join(folder, 'electron'))
  await makeProgramFolder({ root: ROOT, target, electron, native: undefined }, program)
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

describe('nianbao.exe', () => {
  const resources = () =>
    NtExecutableResource.from(NtExecutable.from(readFileSync(join(program, 'nianbao.exe')))).entries

  it('carries the digest that Electron holds app.asar against at the start', () => {
    const entry = resources().find(({ type, id }) => type === 'INTEGRITY' && id === 'ELECTRONASAR')
    const told = JSON.parse(Buffer.from(entry?.bin ?? new ArrayBuffer()).toString()) as unknown
    const value = createHash('sha256').update(getRawHeader(asar).headerString).digest('hex')
    expect(told).toEqual([{ file: 'resources\\app.asar', alg: 'SHA256', value }])
  })

  it('has our icon in every size, our name and our version', () => {
    const entries = resources()
    const [group] = Resource.IconGroupEntry.fromEntries(entries)
    expect(group?.icons.map(({ width }) => width || 256).toSorted((a, b) => a - b)).toEqual([
      16, 24, 32, 48, 64, 128, 256,
    ])
    const [info] = Resource.VersionInfo.fromEntries(entries)
    const words = info?.getStringValues({ lang: 2052, codepage: 1200 })
    expect(words).toMatchObject({
      ProductName: '公开年报',
      FileDescription: '公开年报',
      FileVersion: version,
    })
  })

  it('is found false by the audit once the archive is another', () => {
    const changed = join(folder, 'changed')
    cpSync(program, changed, { recursive: true })
    const at = join(changed, 'resources/app.asar')
    writeFileSync(at, readFileSync(at, 'latin1').replace('"out"', '"oUt"'), 'latin1')
    const troubles = lookAtProgram(join(changed, 'nianbao.exe')).flatMap(looked => looked.troubles)
    expect(troubles).toContain('与 app.asar 不符，程序打不开')
  })

  it('has its fuses set, and beside it the native module of Windows alone', () => {
    const audit = join(ROOT, 'scripts/audit/package.ts')
    expect(spawnSync(process.execPath, [audit, join(program, 'nianbao.exe')]).status).toBe(0)
    expect(listPackage(asar, { isPack: false }).filter(path => path.endsWith('.node'))).toEqual([
      '/node_modules/better-sqlite3/prebuilds/win32-x64.node',
    ])
  })
})

it('what the uninstaller removes is what the installer wrote, and folders only when empty', () => {
  const lists = fileLists(program)
  const files = filesBelow(program).map(path => path.replaceAll('/', '\\'))
  const deleted = [...lists.matchAll(/^ {2}Delete "\$INSTDIR\\(.*)"$/gm)].map(([, path]) => path)
  expect(deleted.toSorted()).toEqual(files.toSorted())
  expect(lists.match(/^ {2}File /gm)).toHaveLength(files.length)
  expect(lists).not.toMatch(/RMDir \/r|\*/)
  const uninstall = readFileSync(join(ROOT, 'packaging/windows/installer.nsi'), 'utf8').split(
    'Section "Uninstall"',
  )[1]
  expect(uninstall).not.toMatch(/RMDir \/r|公开年报数据[^，]*\\/)
})

it('Windows 7, 8, 8.1 and 32-bit systems are refused before anything is written', () => {
  const read = (name: string): string => readFileSync(join(ROOT, 'packaging/windows', name), 'utf8')
  const refusals = read('supported.nsh')
  expect(refusals).toMatch(
    /AtLeastWin10[^]*Windows 7、8、8\.1[^]*没有改动任何文件[^]*RunningX64[^]*32 位系统/,
  )
  const [, onInit = ''] = read('installer.nsi').split('Function .onInit')
  expect(onInit.trimStart()).toMatch(/^!insertmacro RefuseOldWindows/)
  const [, section = ''] = read('launcher.nsi').split('\nSection')
  // A silent program of NSIS shows only the messages that have no /SD.
  expect(read('launcher.nsi')).toContain('SilentInstall silent')
  expect(section.trimStart()).toMatch(/^!insertmacro RefuseOldWindows ""\n/)
  expect(section).not.toContain('/SD')
  expect(refusals.match(/MessageBox .*/g)).toHaveLength(2)
  expect(refusals.match(/MessageBox .*"\s+\$\{ANSWER\}$/gm)).toHaveLength(2)
})

it('交接包 and 参数包 are associated for this person, and given back where nobody else took them', () => {
  const script = readFileSync(join(ROOT, 'packaging/windows/installer.nsi'), 'utf8')
  const [install = '', uninstall = ''] = script.split('Section "Uninstall"')
  for (const ending of ['.nbz', '.nbcs']) {
    expect(install).toContain(`!insertmacro Associate ${ending} `)
    expect(uninstall).toContain(`!insertmacro Forget ${ending} `)
  }
  expect(script).not.toMatch(/\bHKLM\b|\bHKCR\b|RequestExecutionLevel admin/)
  for (const place of ['SMPROGRAMS', 'DESKTOP'])
    expect(install).toContain(`CreateShortcut "$${place}\\公开年报.lnk"`)
})

describe.skipIf(!hasMakensis)('the packages, compiled by NSIS', () => {
  let installer = ''
  let portable = ''
  beforeAll(() => {
    const made = makeWindowsPackages({ root: ROOT, program, compress: false }, folder)
    installer = made.find(file => file.endsWith('.exe')) ?? ''
    portable = made.find(file => file.endsWith('.zip')) ?? ''
  })

  it.skipIf(!hasSevenZip)('the installer holds the program folder, file by file', () => {
    const { stdout } = spawnSync('7z', ['l', '-slt', installer], { encoding: 'utf8' })
    const held = [...stdout.matchAll(/^Path = (.*)$/gm)].map(([, path = '']) => path.replaceAll('\\', '/'))
    for (const file of filesBelow(program)) expect(held).toContain(file)
    expect(held).toContain('uninstall.exe')
  })

  it('the portable folder keeps its data beside it and starts with a launcher that can refuse', () => {
    const held = unzipSync(readFileSync(portable), { filter: ({ size }) => size < 5_000_000 })
    const names = Object.keys(held)
    expect(names.every(name => name.startsWith('公开年报/'))).toBe(true)
    for (const name of ['公开年报.exe', 'portable.txt', '使用说明.txt', 'app/nianbao.exe'])
      expect(names).toContain(`公开年报/${name}`)
    expect(Buffer.from(held['公开年报/app/nianbao.exe'] ?? [])).toEqual(
      readFileSync(join(program, 'nianbao.exe')),
    )
    const launcher = NtExecutable.from(held['公开年报/公开年报.exe'] ?? new Uint8Array())
    expect(launcher.is32bit()).toBe(true)
    expect(Buffer.from(held['公开年报/使用说明.txt'] ?? []).toString()).toContain(version)
  })
})
