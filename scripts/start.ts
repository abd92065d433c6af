import { spawnSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { electronBinary } from '../test/helpers/electron-binary.ts'
import { findChromium } from '../test/standin/chromium.ts'
import { chooseHost } from './choose-host.ts'
import { build, ROOT, run } from './run.ts'

const SAMPLE = 'resources/sample/青河县柳溪镇人民政府2025年年报.txt'
const REMEDIES = {
  'electron and chromium':
    '要打开窗口，请安装 Electron（npx install-electron --no），或者安装 Chromium（Debian：apt-get install chromium）。',
  display: '要打开窗口，请在有显示器的环境中运行，或者装上 xvfb 后运行 xvfb-run -a npm start。',
}

const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

/** The main job without a window: from the built-in report of an invented township to next year's draft. */
function runOnSample(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-'))
  say('没有可用的窗口，用命令行从自带的示例（虚构的柳溪镇 2025 年年报）起草 2026 年年报。')
  const { status, stdout } = spawnSync(
    process.execPath,
    ['out/cli/index.js', 'draft', '--from', SAMPLE, '--year', '2026', '--out', folder],
    { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
  )
  if (status !== 0) return false
  const { files } = JSON.parse(stdout) as { readonly files: readonly { readonly path: string }[] }
  say('写好的文件：')
  for (const { path } of files) say(`  ${path}`)
  return true
}

function start(): boolean {
  if (!build()) return false
  const isLinux = process.platform === 'linux'
  const host = chooseHost({
    electron: electronBinary(),
    chromium: findChromium(process.env),
    hasDisplay: !isLinux || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']),
  })
  const args = process.argv.slice(2)
  switch (host.is) {
    case 'electron': {
      const asRoot = isLinux && process.getuid?.() === 0
      return run(host.binary, [...(asRoot ? ['--no-sandbox'] : []), ROOT, ...args])
    }
    case 'standin':
      say(
        '未安装 Electron：以 Chromium 试运行（关闭窗口即退出；要正式的窗口，请运行 npx install-electron --no）。',
      )
      return run(join(ROOT, 'test/standin/electron'), [ROOT, ...args], { STANDIN_HEADED: '1' })
    case 'command-line': {
      const done = runOnSample()
      say(REMEDIES[host.missing])
      return done
    }
  }
}

process.exitCode = start() ? 0 : 1
