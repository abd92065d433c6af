import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CHINESE_NAME } from '../targets.ts'
import { fileLists } from './file-lists.ts'
import { runMakensis } from './run-makensis.ts'
import type { WindowsPackage } from './windows-packages.ts'

/** Writes `公开年报-0.1.0-安装.exe`. */
export function makeInstaller(
  { root, program, version, compress }: WindowsPackage,
  scratch: string,
  out: string,
): string {
  mkdirSync(scratch, { recursive: true })
  // NSIS reads a file as UTF-8 by its mark.
  writeFileSync(join(scratch, 'files.nsh'), `\ufeff${fileLists(program)}`)
  const file = join(out, `${CHINESE_NAME}-${version}-安装.exe`)
  runMakensis('installer.nsi', {
    VERSION: version,
    ICON: join(root, 'resources/icon/icon.ico'),
    LISTS: scratch,
    KILOBYTES: String(kilobytes(program)),
    OUT: file,
    ...(compress ? {} : { PLAIN: '1' }),
  })
  return file
}

const kilobytes = (folder: string): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .reduce((sum, entry) => sum + Math.ceil(statSync(join(entry.parentPath, entry.name)).size / 1024), 0)
