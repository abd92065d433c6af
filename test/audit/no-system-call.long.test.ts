import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { hasWindowHost } from '../helpers/tools.ts'
import { outsideIn, STRACE } from '../helpers/traced-calls.ts'

const ROOT = resolve(import.meta.dirname, '../..')
/** Its page asks WebRTC for a way out; Chromium then asks the system which of our addresses would lead there, and sends nothing. */
const TRIES_ON_PURPOSE = 'no-network.test.ts'
const mayTrace = spawnSync('strace', [...STRACE, 'true'], { stdio: 'ignore' }).status === 0

test.skipIf(!hasWindowHost || !mayTrace)(
  'P18: in all end-to-end tests together no process asks the system for an address outside this machine',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'nianbao-traced-'))
    onTestFinished(() => {
      rmSync(folder, { recursive: true, force: true })
    })
    const calls = join(folder, 'calls')
    // Messages between processes of this machine would fill the disk.
    const kept = `|grep -E 'AF_INET|inet_|socket[(]|resumed' > '${calls}'`
    const tests = [
      join(ROOT, 'node_modules/vitest/vitest.mjs'),
      'run',
      '--project',
      'e2e',
      '--project',
      'timed',
      '--retry',
      '1',
      // Vitest's own exclude does not reach into projects.
      ...readdirSync(join(ROOT, 'test/e2e'))
        .filter(name => name.endsWith('.test.ts') && name !== TRIES_ON_PURPOSE)
        .map(name => `test/e2e/${name}`),
    ]
    const { stdout } = spawnSync('strace', [...STRACE, '-o', kept, process.execPath, ...tests], {
      ...{ cwd: ROOT, encoding: 'utf8', maxBuffer: 1e9, env: { ...process.env, NO_COLOR: '1' } },
    })
    const passed = Number(/^\s+Tests .*?(\d+) passed/m.exec(stdout)?.[1])
    const seen = readFileSync(calls, 'utf8')
    process.stdout.write(`${passed} tests passed, ${seen.split('\n').length} calls looked at\n`)
    expect(passed).toBeGreaterThan(100)
    expect(outsideIn(seen)).toEqual([])
  },
)
