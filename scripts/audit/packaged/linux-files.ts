import { spawnSync } from 'node:child_process'
import { globSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Looked } from './finding.ts'

const LAUNCHERS = /(?:^|\/)(?:nianbao\.sh|nianbao\.desktop|add-to-menu\.sh|DEBIAN\/\w+)$/
const SANDBOX = '/chrome-sandbox'
/** `-rwsr-xr-x root/root 10 2026-11-22 07:17 ./opt/…` */
const LINE = /^(\S{10}) (\S+)\s+\d+ \S+ \S+ (?:\.\/)?(.+?)(?: -> .*)?$/

/** The deb and the tar.gz beside the program's folder: owners and rights, and how the launchers start the program. */
export function lookAtLinuxFiles(out: string): readonly Looked[] {
  return globSync('*.{deb,tar.gz}', { cwd: out })
    .toSorted()
    .map(name => {
      const lines = listed(join(out, name)).flatMap(line => {
        const [, rights = '', owner = '', path = ''] = LINE.exec(line) ?? []
        return path === '' ? [] : [{ rights, owner, path }]
      })
      const troubles = [
        ...lines
          .filter(({ owner }) => !/^(?:root\/root|0\/0)$/.test(owner))
          .map(l => `${l.path} 属于 ${l.owner}`),
        ...lines
          .filter(l => !l.rights.startsWith('l') && /^.{5}w|^.{8}w/.test(l.rights))
          .map(l => `别人可以改写 ${l.path}`),
        ...(name.endsWith('.deb') ? sandboxTrouble(lines) : []),
        ...lines
          .filter(({ path }) => LAUNCHERS.test(path))
          .flatMap(({ path }) => startTrouble(join(out, name), path)),
        ...(lines.some(({ path }) => path.endsWith('/nianbao.sh')) ? [] : ['没有启动脚本 nianbao.sh']),
      ]
      return { at: `${basename(name)} 的权限和启动脚本`, troubles }
    })
}

interface Line {
  readonly rights: string
  readonly path: string
}

const sandboxTrouble = (lines: readonly Line[]): string[] => [
  ...(lines.some(({ path, rights }) => path.endsWith(SANDBOX) && rights === '-rwsr-xr-x')
    ? []
    : ['chrome-sandbox 不是 root 的 4755，没有用户命名空间的系统上打不开']),
  ...lines
    .filter(({ path, rights }) => /s/i.test(rights.slice(1)) && !path.endsWith(SANDBOX))
    .map(({ path }) => `${path} 带有 setuid`),
]

/** The line that starts the program gives it nothing but what the launcher was given. */
function startTrouble(archive: string, path: string): string[] {
  const text = contentOf(archive, path)
  const starts = text.split('\n').filter(line => /^\s*(?:exec\s|Exec=)/.test(line))
  return starts
    .filter(line => /--no-sandbox|--disable-|--remote-debugging/.test(line))
    .map(line => `${path} 这样启动：${line}`)
}

const listed = (file: string): string[] =>
  (file.endsWith('.deb') ? run('dpkg-deb', '--contents', file) : run('tar', '-tvf', file)).split('\n')

const contentOf = (file: string, path: string): string =>
  file.endsWith('.deb')
    ? run('sh', '-c', 'dpkg-deb --fsys-tarfile "$1" | tar -xO "./$2"', 'sh', file, path)
    : run('tar', '-xOf', file, path)

function run(name: string, ...args: readonly string[]): string {
  const { stdout, stderr, status, error } = spawnSync(name, args, { encoding: 'utf8', maxBuffer: 1 << 26 })
  if (error || status !== 0) throw new Error(`${name}：${error?.message ?? stderr}`)
  return stdout
}
