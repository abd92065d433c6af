import { cpSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { runTool } from '../run-tool.ts'
import { CHINESE_NAME, NAME, targetName } from '../targets.ts'
import { filledIn, put } from './fill-in.ts'
import type { LinuxPackage } from './linux-packages.ts'

/** Writes `公开年报-0.1.0-linux-x64.tar.gz`: a folder that runs where it is unpacked. */
export function makeTarball(
  { root, target, program, version, words, compress }: LinuxPackage,
  scratch: string,
  out: string,
): string {
  const folder = join(scratch, `${NAME}-${version}-${targetName(target)}`)
  rmSync(folder, { recursive: true, force: true })
  cpSync(program, folder, { recursive: true, verbatimSymlinks: true })
  put(join(folder, 'nianbao.sh'), filledIn('nianbao.sh', words), 0o755)
  put(join(folder, 'add-to-menu.sh'), filledIn('add-to-menu.sh', {}), 0o755)
  put(join(folder, 'nianbao.desktop'), filledIn('nianbao.desktop', {}))
  put(join(folder, 'nianbao.xml'), filledIn('nianbao.xml', {}))
  put(join(folder, '使用说明.txt'), filledIn('README.txt', words))
  cpSync(join(root, 'resources/icon/png/256.png'), join(folder, 'icon.png'))
  const file = join(out, `${CHINESE_NAME}-${version}-${targetName(target)}.tar.gz`)
  const owner = ['--owner=0', '--group=0', '--numeric-owner', '--sort=name']
  runTool(
    'tar',
    ['-C', scratch, ...owner, ...(compress ? ['-z'] : []), '-cf', file, basename(folder)],
    '做压缩包需要 GNU tar。',
  )
  return file
}
