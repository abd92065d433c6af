import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CHINESE_NAME } from '../targets.ts'
import { runMakensis } from './run-makensis.ts'
import type { WindowsPackage } from './windows-packages.ts'
import { zipFolder } from './zip-folder.ts'

/** The file beside which the program keeps its data; `src/main/data-folder.ts` looks for it. */
const MARKER = 'portable.txt'

/** Writes `公开年报-0.1.0-便携版.zip`: a folder that keeps its data beside it. */
export function makePortable(
  { root, program, version, compress }: WindowsPackage,
  scratch: string,
  out: string,
): string {
  const folder = join(scratch, CHINESE_NAME)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  cpSync(program, join(folder, 'app'), { recursive: true })
  writeFileSync(join(folder, MARKER), '有这个文件，数据就保存在旁边的“公开年报数据”文件夹里。\r\n')
  const readme = readFileSync(join(import.meta.dirname, 'README.txt'), 'utf8').replace('@VERSION@', version)
  writeFileSync(join(folder, '使用说明.txt'), readme.replaceAll('\n', '\r\n'))
  const icon = join(root, 'resources/icon/icon.ico')
  runMakensis('launcher.nsi', { VERSION: version, ICON: icon, OUT: join(folder, `${CHINESE_NAME}.exe`) })
  const file = join(out, `${CHINESE_NAME}-${version}-便携版.zip`)
  zipFolder(folder, file, compress)
  return file
}
