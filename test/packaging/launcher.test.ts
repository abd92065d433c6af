import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { filledIn, put } from '../../packaging/linux/fill-in.ts'

const folder = mkdtempSync(join(tmpdir(), 'nianbao launcher-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})
const words = { GLIBC: '2.28', ARCH: 'x64', MACHINE: 'x86_64' }
put(join(folder, 'nianbao.sh'), filledIn('nianbao.sh', words), 0o755)
put(join(folder, 'nianbao'), '#!/bin/sh\nprintf "started %s|" "$@"\n', 0o755)

/** Starts it on a machine that says of itself what is given. */
function start(machine: { glibc?: string; arch?: string; user?: number }, ...args: string[]) {
  const tools = join(folder, 'tools')
  mkdirSync(tools, { recursive: true })
  const says = {
    getconf: `glibc ${machine.glibc ?? '2.36'}`,
    uname: machine.arch ?? 'x86_64',
    id: machine.user ?? 1000,
  }
  for (const [name, answer] of Object.entries(says)) {
    writeFileSync(join(tools, name), `#!/bin/sh\necho '${String(answer)}'\n`)
    chmodSync(join(tools, name), 0o755)
  }
  const env = { PATH: `${tools}${delimiter}${process.env['PATH'] ?? ''}` }
  return spawnSync('sh', [join(folder, 'nianbao.sh'), ...args], { encoding: 'utf8', env })
}

describe.skipIf(process.platform !== 'linux')('the launcher of the Linux packages', () => {
  it('starts the program with everything it was given', () => {
    const { status, stdout } = start({}, '--no-sandbox', '/home/张 三/一 份.nbz')
    expect(status).toBe(0)
    expect(stdout).toBe('started --no-sandbox|started /home/张 三/一 份.nbz|')
  })

  it.each([
    [{ glibc: '2.24' }, /系统太旧[^]*2\.24[^]*2\.28[^]*交接包/],
    [{ glibc: '2.4' }, /系统太旧/],
    [{ arch: 'aarch64' }, /用于 x64 电脑[^]*aarch64/],
    [{ arch: 'i686' }, /用于 x64 电脑/],
    [{ user: 0 }, /root/],
  ])('says why it does not start on %j', (machine, says) => {
    const { status, stdout, stderr } = start(machine)
    expect(status).toBe(1)
    expect(stdout).toBe('')
    expect(stderr).toMatch(says)
  })

  it.each(['2.28', '2.31', '3.0'])('glibc %s will do', glibc => {
    expect(start({ glibc }, '--no-sandbox').status).toBe(0)
  })
})
