import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { run } from './run.ts'

/** What the tests look at windows, paper and Word files with. */
const PACKAGES = ['chromium', 'fonts-noto-cjk', 'xvfb', 'poppler-utils', 'libreoffice-writer-nogui']

const isInstalled = (name: string): boolean => {
  const { stdout } = spawnSync('dpkg-query', ['-W', '-f', '${db:Status-Status}', name], { encoding: 'utf8' })
  return stdout === 'installed'
}

/** As root on Debian installs the tools that are missing; anyone else is told how, in one sentence. */
export function ensureTools(): void {
  if (!existsSync('/etc/debian_version')) return
  const missing = PACKAGES.filter(name => !isInstalled(name))
  if (missing.length === 0) return
  const install = ['install', '-y', '--no-install-recommends', '-qq', ...missing]
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  const done =
    process.getuid?.() === 0 &&
    (run('apt-get', install, env) || (run('apt-get', ['update', '-qq'], env) && run('apt-get', install, env)))
  if (!done) {
    process.stdout.write(
      `缺少测试工具，相应的测试会跳过；请运行：sudo apt-get install ${missing.join(' ')}\n`,
    )
  }
}
