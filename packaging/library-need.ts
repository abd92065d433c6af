import { spawnSync } from 'node:child_process'

/** Versions of C libraries that a program file asks for at most: `GLIBC` → `2.34`. */
export type LibraryNeed = Readonly<Record<string, string>>

const NEEDED = /\b(GLIBC|GLIBCXX|CXXABI)_(\d+(?:\.\d+)+)$/gm

/** Reads the version references of a Linux program or library; empty where it has none. */
export function libraryNeed(file: string): LibraryNeed {
  const { status, stdout, stderr, error } = spawnSync('objdump', ['-p', file], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, LC_ALL: 'C' },
  })
  if (error) throw new Error('核对程序文件需要 objdump：请安装 binutils（apt-get install binutils）。')
  if (status !== 0) throw new Error(`读不了 ${file} 需要的系统库：${stderr.trim()}`)
  const references = stdout.slice(stdout.indexOf('Version References:'))
  const need: Record<string, string> = {}
  for (const [, name = '', version = ''] of references.matchAll(NEEDED)) {
    if (!need[name] || isNewer(version, need[name])) need[name] = version
  }
  return need
}

/** What a file asks for beyond the limits: `GLIBC_2.34`. */
export const tooNew = (need: LibraryNeed, limits: LibraryNeed): readonly string[] =>
  Object.entries(need)
    .filter(([name, version]) => limits[name] !== undefined && isNewer(version, limits[name]))
    .map(([name, version]) => `${name}_${version}`)

/** Compares dotted numbers part by part: 2.4 is older than 2.28. */
export function isNewer(a: string, b: string): boolean {
  const [left, right] = [a, b].map(version => version.split('.').map(Number))
  const at = left?.findIndex((part, i) => part !== (right?.[i] ?? 0)) ?? -1
  return at >= 0 && (left?.[at] ?? 0) > (right?.[at] ?? 0)
}
