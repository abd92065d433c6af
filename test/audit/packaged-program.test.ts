import { spawnSync } from 'node:child_process'
import {
  appendFileSync,
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { createPackageWithOptions } from '@electron/asar'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { FUSES } from '../../packaging/fuses.ts'
import { PACKAGES } from '../../packaging/inside.ts'
import { lookAtProgram } from '../../scripts/audit/packaged/look-at-program.ts'
import { hasDpkgDeb } from '../helpers/tools.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const top = mkdtempSync(join(tmpdir(), 'nianbao-audit-'))
const good = join(top, 'good/公开年报-linux-x64')
const NATIVE = 'node_modules/better-sqlite3/prebuilds/linux-x64.node'
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const declared = Object.values(FUSES)
  .map(on => (on ? '1' : '0'))
  .join('')
const programWith = (fuses: string): string =>
  `#!/bin/sh\n# ${SENTINEL}\u0001${String.fromCharCode(fuses.length)}${fuses}…\n`

const put = (file: string, text: string | Buffer, mode = 0o644): void => {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
  chmodSync(file, mode)
}

/** An archive of the right shape, with a word in each file. */
async function makeArchive(asar: string, more: Readonly<Record<string, string>> = {}): Promise<void> {
  const source = mkdtempSync(join(top, 'source-'))
  const names = [
    'package.json',
    'LICENSE',
    'out/main/index.js',
    'out/preload/index.cjs',
    'out/renderer/index.html',
  ]
  const packages = Object.keys(PACKAGES).map(name => `node_modules/${name}/package.json`)
  const files = Object.fromEntries([...names, ...packages, NATIVE].map(name => [name, `of ${name}`]))
  for (const [name, text] of Object.entries({ ...files, ...more })) put(join(source, name), text)
  mkdirSync(dirname(asar), { recursive: true })
  await createPackageWithOptions(source, asar, { unpack: '*.node' })
}

/** A packaged program like the good one, in a place of its own. */
function another(): string {
  const place = join(mkdtempSync(join(top, 'bad-')), 'program')
  cpSync(good, place, { recursive: true })
  return place
}

const audit = (place: string, name = 'nianbao') => {
  const script = join(ROOT, 'scripts/audit/package.ts')
  const { status, stdout } = spawnSync(process.execPath, [script, join(place, name)], { encoding: 'utf8' })
  return { status, stdout, wrong: stdout.split('\n').filter(line => line.startsWith('不符')) }
}

/** What is the matter with a program, without a process for each question. */
const troubles = (place: string): string =>
  lookAtProgram(join(place, 'nianbao'))
    .flatMap(({ at, troubles }) => troubles.map(trouble => `${at}: ${trouble}`))
    .join('\n')

beforeAll(async () => {
  await makeArchive(join(good, 'resources/app.asar'))
  for (const name of ['nianbao', 'chrome-sandbox']) put(join(good, name), programWith(declared), 0o755)
  const words = [
    'LICENSE.electron.txt',
    'LICENSE.nianbao.txt',
    'LICENSES.chromium.html',
    'LICENSES.packages.txt',
  ]
  for (const name of [...words, 'sbom.cdx.json']) put(join(good, name), 'words')
})
afterAll(() => {
  rmSync(top, { recursive: true })
})

describe('npm run audit:package', () => {
  it('says that there is no packaged program, and that nothing was checked', () => {
    expect(audit(top, 'nowhere')).toMatchObject({
      status: 2,
      stdout: '这里没有打包好的程序文件，什么都没有核对；声明的配置由 npm run audit:security 核对。\n',
    })
  })

  it('passes a program that is as declared, and says what it could not see', () => {
    const { status, stdout, wrong } = audit(good)
    expect(wrong).toEqual([])
    expect(status).toBe(0)
    expect(stdout).toMatch(
      /符合 {2}9 个熔断位[^]*符合 {2}app\.asar 的清单[^]*符合 {2}app\.asar 里每个文件的摘要/,
    )
    expect(stdout).toMatch(/没有核对的：\n.*不是 Electron 的[^]*真正启动[^]*Linux 的 Electron 不核对[^]*沙箱/)
  })

  it('names a fuse that stands wrong, and refuses a program without fuses', () => {
    const place = another()
    put(join(place, 'nianbao'), programWith(`1${declared.slice(1)}`), 0o755)
    expect(audit(place)).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('熔断位 RunAsNode 不符') as unknown,
    })
    put(join(place, 'nianbao'), 'no fuses', 0o755)
    expect(audit(place)).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('没有熔断位') as unknown,
    })
  })

  it.each([
    ['a file that nobody named', { '.env': 'x' }, /多了 \.env/],
    ['a source map', { 'out/main/index.js.map': 'x' }, /多了 out\/main\/index\.js\.map/],
    ['another package', { 'node_modules/left-pad/index.js': 'x' }, /多了 node_modules\/left-pad/],
    ['a second native module', { [NATIVE.replace('x64', 'arm64')]: 'x' }, /数据库模块应有一个，有 2 个/],
  ])('finds in the archive %s', async (_what, more, says) => {
    const place = another()
    rmSync(join(place, 'resources'), { recursive: true })
    await makeArchive(join(place, 'resources/app.asar'), more)
    expect(troubles(place)).toMatch(says)
  })

  it.each([
    [
      'a changed byte of the archive',
      (place: string) => {
        const asar = join(place, 'resources/app.asar')
        writeFileSync(asar, readFileSync(asar, 'latin1').replace('of out/main', 'of OUT/main'), 'latin1')
      },
      /摘要缺少或者不符 out\/main\/index\.js/,
    ],
    [
      'another native module',
      (place: string) => {
        appendFileSync(join(place, 'resources/app.asar.unpacked', NATIVE), 'x')
      },
      /摘要缺少或者不符 node_modules\/better-sqlite3/,
    ],
    [
      'a program beside the archive that Electron could start',
      (place: string) => {
        put(join(place, 'resources/default_app.asar'), 'x')
      },
      /resources 里多了 default_app\.asar/,
    ],
    [
      'licences or the bill of materials left out',
      (place: string) => {
        rmSync(join(place, 'sbom.cdx.json'))
      },
      /没有 sbom\.cdx\.json/,
    ],
    [
      'no archive',
      (place: string) => {
        rmSync(join(place, 'resources'), { recursive: true })
      },
      /没有 resources\/app\.asar/,
    ],
  ])('finds %s', (_what, damage, says) => {
    const place = another()
    damage(place)
    expect(troubles(place)).toMatch(says)
  })

  it.skipIf(process.platform === 'win32')(
    'finds files that others may write, and programs that cannot run',
    () => {
      const place = another()
      chmodSync(join(place, 'resources/app.asar'), 0o666)
      chmodSync(join(place, 'chrome-sandbox'), 0o644)
      expect(troubles(place)).toMatch(/别人可以改写 resources\/app\.asar\n.*chrome-sandbox 不能运行/)
    },
  )

  it.skipIf(!hasDpkgDeb)(
    'finds in the packages beside it a start without the sandbox, and a helper without its rights',
    () => {
      const place = another()
      const tree = join(place, '../tree')
      const launcher = (flag: string): void => {
        put(join(tree, 'opt/nianbao/nianbao.sh'), `#!/bin/sh\nexec "$here/nianbao"${flag} "$@"\n`, 0o755)
      }
      put(
        join(tree, 'DEBIAN/control'),
        'Package: nianbao\nVersion: 1\nArchitecture: all\nMaintainer: a <a@b>\nDescription: a\n',
      )
      put(join(tree, 'opt/nianbao/chrome-sandbox'), 'x', 0o4755)
      launcher('')
      const deb = join(place, '../nianbao.deb')
      const build = (...owner: string[]) => spawnSync('dpkg-deb', [...owner, '-Znone', '--build', tree, deb])
      build('--root-owner-group')
      expect(audit(place).stdout).toMatch(/符合 {2}nianbao\.deb/)
      launcher(' --no-sandbox')
      chmodSync(join(tree, 'opt/nianbao/chrome-sandbox'), 0o755)
      build('--root-owner-group')
      expect(troubles(place)).toMatch(
        /chrome-sandbox 不是 root 的 4755[^]*nianbao\.sh 这样启动：.*--no-sandbox/,
      )
    },
  )
})
