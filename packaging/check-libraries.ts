import { closeSync, openSync, readdirSync, readSync } from 'node:fs'
import { join, relative } from 'node:path'
import { isNewer, libraryNeed, tooNew } from './library-need.ts'
import type { LibraryNeed } from './library-need.ts'

const ELF = '\u007fELF'

/**
 * Holds every Linux program file of a folder against the oldest libraries that have to do, and throws with a sentence
 * that names the file, what it asks for and the way out.
 * @returns the most that is asked for, which the package's dependencies then say
 */
export function checkLibraries(folder: string, limits: LibraryNeed): LibraryNeed {
  const needs = elfFiles(folder).map(file => [file, libraryNeed(file)] as const)
  const bad = needs
    .map(([file, need]) => [relative(folder, file), tooNew(need, limits)] as const)
    .filter(([, versions]) => versions.length > 0)
  if (bad.length > 0) {
    throw new Error(
      [
        `下列程序文件要求的系统库太新，装到目标系统（glibc ${limits['GLIBC'] ?? '不限'}）上不能运行：`,
        ...bad.map(([file, versions]) => `  ${file} 需要 ${versions.join('、')}`),
        '数据库模块请在旧系统上编译（见 docs/packaging.md“在旧系统上编译”），再用 --native 路径 指定；',
        '只给较新的系统打包，请加 --glibc 2.34。',
      ].join('\n'),
    )
  }
  return needs.reduce((most, [, need]) => highest(most, need), {} as LibraryNeed)
}

const highest = (a: LibraryNeed, b: LibraryNeed): LibraryNeed => ({
  ...a,
  ...Object.fromEntries(Object.entries(b).filter(([name, version]) => !a[name] || isNewer(version, a[name]))),
})

const elfFiles = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .filter(file => startOf(file) === ELF)

function startOf(file: string): string {
  const head = Buffer.alloc(ELF.length)
  const handle = openSync(file, 'r')
  readSync(handle, head)
  closeSync(handle)
  return head.toString('latin1')
}
