import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { extractFile, getRawHeader, listPackage } from '@electron/asar'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PACKAGES } from '../../packaging/inside.ts'
import { LEFT_OUT } from '../../packaging/left-out.ts'
import { makeLinuxPackages } from '../../packaging/linux/linux-packages.ts'
import { makeProgramFolder } from '../../packaging/program-folder.ts'
import type { Target } from '../../packaging/targets.ts'
import { hasDpkgDeb, hasObjdump } from '../helpers/tools.ts'
import { dummyElectron } from '../packaging/dummy-electron.ts'
import { neededPackages } from '../packaging/needed-packages.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const target: Target = { platform: 'linux', arch: 'x64' }
const folder = mkdtempSync(join(tmpdir(), 'nianbao-linux-'))
const program = join(folder, 'program')
const asar = join(program, 'resources/app.asar')
const tool = (name: string, ...args: string[]): string => {
  const { status, stdout, stderr } = spawnSync(name, args, { encoding: 'utf8', maxBuffer: 1 << 26 })
  if (status !== 0) throw new Error(`${name}: ${stderr}`)
  return stdout
}

describe.skipIf(!hasDpkgDeb || !hasObjdump)('the Linux packages', () => {
  let deb = ''
  let tarball = ''
  beforeAll(async () => {
    const electron = dummyElectron(ROOT, target, join(folder, 'electron'))
    await makeProgramFolder({ root: ROOT, target, electron, native: undefined }, program)
    const limits = { GLIBC: '2.34' }
    const made = makeLinuxPackages({ root: ROOT, target, program, limits, compress: false }, folder)
    deb = made.find(file => file.endsWith('.deb')) ?? ''
    tarball = made.find(file => file.endsWith('.tar.gz')) ?? ''
    tool('dpkg-deb', '--raw-extract', deb, join(folder, 'deb'))
  })
  afterAll(() => {
    rmSync(folder, { recursive: true })
  })

  describe('app.asar', () => {
    const inside = (): readonly string[] => listPackage(asar, { isPack: false }).map(path => path.slice(1))

    it('holds exactly the packages that the built program needs', () => {
      expect(Object.keys(PACKAGES).toSorted()).toEqual(neededPackages(ROOT))
      const manifests = inside().filter(path => /^node_modules\/.*\/package\.json$/.test(path))
      for (const name of Object.keys(PACKAGES))
        expect(manifests).toContain(`node_modules/${name}/package.json`)
    })

    it('holds the program and its fonts, and nothing of how it is made', () => {
      const files = inside()
      for (const needed of [
        'out/main/index.js',
        'out/preload/index.cjs',
        'out/renderer/index.html',
        'LICENSE',
      ])
        expect(files).toContain(needed)
      expect(files.filter(path => /^resources\/fonts\/.*\.woff2$/.test(path))).toHaveLength(6)
      const wrong = /\.(map|ts|tsx|cts|mts)$|(^|\/)(test|docs|src|scripts)\/|^out\/cli|\.(md|sh)$/
      const own = files.filter(path => !path.startsWith('node_modules/') && wrong.test(path))
      expect(own.filter(path => !path.startsWith('resources/fonts/'))).toEqual([])
      expect(files.filter(path => /\.(map|d\.ts|d\.cts|d\.mts|test\.js)$/.test(path))).toEqual([])
      for (const left of LEFT_OUT) expect(files.filter(path => path.includes(left))).toEqual([])
      expect(files.filter(path => path.endsWith('.node'))).toEqual([
        'node_modules/better-sqlite3/prebuilds/linux-x64.node',
      ])
      expect(statSync(asar).size).toBeLessThan(36_000_000)
    })

    it('tells version and day, and runs nothing of npm', () => {
      const manifest = JSON.parse(extractFile(asar, 'package.json').toString()) as Record<string, unknown>
      const own = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Record<string, unknown>
      expect(manifest).toMatchObject({ version: own['version'], released: own['released'], type: 'module' })
      expect(manifest).not.toHaveProperty('scripts')
      expect(manifest).not.toHaveProperty('devDependencies')
    })

    it('carries the digest of every file, and the native module lies beside it', () => {
      const header = getRawHeader(asar).header as unknown as Entry
      const bare = filesOf(header).filter(({ unpacked, integrity }) => !unpacked && !integrity)
      expect(bare).toEqual([])
      const index = extractFile(asar, 'out/main/index.js')
      const told = header.files?.['out']?.files?.['main']?.files?.['index.js']?.integrity?.hash
      expect(told).toBe(createHash('sha256').update(index).digest('hex'))
      const native = 'node_modules/better-sqlite3/prebuilds/linux-x64.node'
      expect(readFileSync(join(`${asar}.unpacked`, native))).toEqual(readFileSync(join(ROOT, native)))
    })
  })

  it('the program folder: fuses set, only the languages needed, licences', () => {
    const audit = spawnSync(process.execPath, [
      join(ROOT, 'scripts/audit/package.ts'),
      join(program, 'nianbao'),
    ])
    expect(audit.stdout.toString()).toMatch(/符合 {2}.*\.tar\.gz[^]*符合 {2}.*\.deb/)
    expect(audit.status).toBe(0)
    expect(existsSync(join(program, 'electron'))).toBe(false)
    expect(existsSync(join(program, 'resources/default_app.asar'))).toBe(false)
    expect(tool('ls', join(program, 'locales')).trim().split('\n')).toEqual(['en-US.pak', 'zh-CN.pak'])
    const licences = readFileSync(join(program, 'LICENSES.packages.txt'), 'utf8')
    expect(licences).toContain('SIL OPEN FONT LICENSE')
    for (const name of ['better-sqlite3', 'react', 'pdfjs-dist', 'zod'])
      expect(licences).toContain(`\n${name} `)
  })

  describe('the deb', () => {
    const at = (path: string): string => join(folder, 'deb', path)
    const text = (path: string): string => readFileSync(at(path), 'utf8')

    it('says what it is and what it needs', () => {
      const field = (name: string): string => tool('dpkg-deb', '--field', deb, name).trim()
      expect(field('Package')).toBe('nianbao')
      expect(field('Architecture')).toBe('amd64')
      expect(field('Depends')).toMatch(/^libc6 \(>= 2\.34\), libgtk-3-0, libnss3/)
      expect(field('Description')).toContain('公开年报')
      expect(Number(field('Installed-Size'))).toBeGreaterThan(30_000)
    })

    it('belongs to root, with the sandbox helper as Chromium wants it', () => {
      const list = tool('dpkg-deb', '--contents', deb).split('\n')
      const line = (path: string): string => list.find(one => one.includes(` .${path}`)) ?? ''
      expect(line('/opt/nianbao/chrome-sandbox')).toMatch(/^-rwsr-xr-x root\/root/)
      expect(line('/opt/nianbao/nianbao.sh')).toMatch(/^-rwxr-xr-x root\/root/)
      expect(line('/usr/bin/nianbao')).toContain('-> /opt/nianbao/nianbao.sh')
      expect(list.filter(one => one !== '' && !one.includes('root/root'))).toEqual([])
    })

    it('puts a Chinese entry with an icon into the menu and takes .nbz and .nbcs files', () => {
      const entry = text('usr/share/applications/nianbao.desktop')
      expect(entry).toMatch(/^Name=公开年报$/m)
      expect(entry).toMatch(/^Exec="\/opt\/nianbao\/nianbao\.sh" %f$/m)
      expect(entry).toMatch(/^MimeType=application\/x-nianbao-bundle;application\/x-nianbao-pack;$/m)
      const types = text('usr/share/mime/packages/nianbao.xml')
      expect([...types.matchAll(/<glob pattern="(.*?)"/g)].map(([, glob]) => glob)).toEqual([
        '*.nbz',
        '*.nbcs',
      ])
      for (const [, type] of types.matchAll(/<mime-type type="(.*?)"/g))
        expect(entry).toContain(`${type ?? ''};`)
      for (const size of [16, 32, 48, 256]) {
        const icon = `usr/share/icons/hicolor/${String(size)}x${String(size)}/apps/nianbao.png`
        expect(readFileSync(at(icon)).readUInt32BE(16)).toBe(size)
      }
    })

    it('has its words filled in, and scripts that never touch data', () => {
      for (const script of ['preinst', 'postinst', 'postrm']) {
        expect(text(`DEBIAN/${script}`)).not.toMatch(/@[A-Z]+@/)
        expect(spawnSync('sh', ['-n', at(`DEBIAN/${script}`)]).status).toBe(0)
        expect(text(`DEBIAN/${script}`)).not.toMatch(/\brm\b|\$HOME/)
      }
      expect(text('DEBIAN/preinst')).toContain('older "$glibc" \'2.34\'')
      expect(text('opt/nianbao/nianbao.sh')).not.toMatch(/@[A-Z]+@/)
      expect(tool('sh', '-c', `cd '${at('')}' && md5sum --quiet -c DEBIAN/md5sums`)).toBe('')
    })
  })

  it('the tar.gz is one folder with the launcher, a menu entry to add and a note', () => {
    const names = tool('tar', '-tf', tarball).trim().split('\n')
    expect(new Set(names.map(name => name.split('/')[0])).size).toBe(1)
    for (const name of ['nianbao.sh', 'add-to-menu.sh', 'nianbao.desktop', 'icon.png', 'resources/app.asar'])
      expect(
        names.some(one => one.endsWith(`/${name}`)),
        name,
      ).toBe(true)
    const note = tool('tar', '-xOf', tarball, '--wildcards', '*/使用说明.txt')
    expect(note).toMatch(/portable\.txt[^]*glibc 2\.34/)
  })
})

interface Entry {
  readonly files?: Readonly<Record<string, Entry>>
  readonly unpacked?: boolean
  readonly integrity?: { readonly hash: string }
}

const filesOf = (entry: Entry): Entry[] =>
  entry.files ? Object.values(entry.files).flatMap(filesOf) : [entry]
