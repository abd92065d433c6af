import { spawnSync } from 'node:child_process'
import { cpSync, globSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { TARGETS, targetName } from '../../packaging/targets.ts'
import { findChromium } from '../../src/main/export/find-chromium.ts'
import { hasDpkgDeb, hasMakensis, hasObjdump } from '../helpers/tools.ts'
import { dummyElectron } from '../packaging/dummy-electron.ts'
import { heavyCommands } from './heavy-commands.ts'
import { ROOT } from './pages.ts'

const OWN_COPY = ['.git', '.cache', 'node_modules', 'out', 'dist']
const copy = mkdtempSync(join(tmpdir(), 'nianbao-heavy-'))
/** Those that stand in the folder of the finished packages, as the page says. */
const AMONG_PACKAGES = /^sha256sum /
const PROGRAM = 'dist/package/公开年报-linux-x64/nianbao'

beforeAll(() => {
  const ours = OWN_COPY.map(name => join(ROOT, name))
  cpSync(ROOT, copy, { recursive: true, filter: path => !ours.includes(path) })
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'))
  const prebuilds = join(ROOT, 'node_modules/better-sqlite3/prebuilds')
  for (const target of TARGETS) {
    dummyElectron(ROOT, target, join(copy, `electron-${targetName(target)}`))
    if (target.platform === 'linux')
      cpSync(join(prebuilds, `${targetName(target)}.node`), join(copy, `native-${target.arch}.node`))
  }
  mkdirSync(join(copy, 'dist/package'), { recursive: true })
})
afterAll(() => {
  rmSync(copy, { recursive: true })
})

const able =
  process.platform === 'linux' && hasMakensis && hasDpkgDeb && hasObjdump && findChromium() !== null

describe.skipIf(!able)('the commands of the pages that take long', () => {
  it.each(heavyCommands)('$command', ({ command, also, writes }) => {
    const typed = `${command.replace('程序文件', PROGRAM)}${also === undefined ? '' : ` ${also}`}`
    const cwd = AMONG_PACKAGES.test(command) ? join(copy, 'dist/package') : copy
    const from = Date.now()
    const { NIANBAO_REPORTS = join(ROOT, '../shared/reports') } = process.env
    const env = { ...process.env, NIANBAO_REPORTS, VITEST: undefined, NODE_OPTIONS: undefined }
    const { status, stdout, stderr } = spawnSync('sh', ['-c', typed], {
      cwd,
      env,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    })
    expect(status, `${stdout.slice(-3000)}${stderr.slice(-3000)}`).toBe(0)
    if (writes === undefined) return
    const written = globSync(writes, { cwd: copy }).filter(
      name => statSync(join(copy, name)).mtimeMs >= from - 2_000,
    )
    expect(written).not.toEqual([])
  })
})
