import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'

// Runs on any Node from 20 on and needs no package: it is what brings the packages and the right Node.

const ROOT = join(import.meta.dirname, '..')
const BIN = join(ROOT, 'node_modules', '.bin')
const OLDEST_NODE = [22, 18]

const readLock = path => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : {})

/** True when every package of the lockfile that this machine needs is installed in exactly that version. */
function isInstalled() {
  const wanted = readLock(join(ROOT, 'package-lock.json'))
  const installed = readLock(join(ROOT, 'node_modules', '.package-lock.json'))
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    if (path === '' || (optional && !installed[path])) return true
    return installed[path]?.version === version
  })
}

/** The Node that came with the packages, else the one running now if it is new enough. */
function findNode() {
  const bundled = join(BIN, 'node')
  if (existsSync(bundled)) return bundled
  const [major, minor] = process.versions.node.split('.').map(Number)
  const [oldestMajor, oldestMinor] = OLDEST_NODE
  const isNew = major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)
  return isNew ? process.execPath : undefined
}

function fail(sentence) {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}

/** Installs the packages when they are missing or stale, then runs a TypeScript file in their Node and ends with it. */
export function handOver(script) {
  if (!isInstalled()) {
    process.stdout.write('正在安装依赖（npm ci）……\n')
    const args = [
      'ci',
      '--include=optional',
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
    ]
    const installed = spawnSync('npm', args, {
      cwd: ROOT,
      stdio: 'inherit',
      shell: process.platform === 'win32',
    })
    if (installed.status !== 0) fail('依赖没有装好：请检查 npm 能否访问软件包仓库，然后再运行一次。')
  }
  const node = findNode()
  if (!node)
    fail(`需要 Node ${OLDEST_NODE.join('.')} 或更新，现在是 ${process.versions.node}：请升级 Node 后再运行。`)
  const env = { ...process.env, PATH: `${BIN}${delimiter}${process.env.PATH}` }
  const ran = spawnSync(node, [join(ROOT, script), ...process.argv.slice(2)], {
    cwd: ROOT,
    stdio: 'inherit',
    env,
  })
  process.exit(ran.status ?? 1)
}
