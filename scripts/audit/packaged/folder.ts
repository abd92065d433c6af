import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { filesBelow } from './files-below.ts'
import type { Looked } from './finding.ts'

const OTHERS_MAY_WRITE = 0o022
const RUNNABLE = 0o111
const PROGRAMS = ['nianbao', 'chrome-sandbox', 'chrome_crashpad_handler']
const RESOURCES = ['app.asar', 'app.asar.unpacked']
const LICENCES = [
  'LICENSE.electron.txt',
  'LICENSE.nianbao.txt',
  'LICENSES.chromium.html',
  'LICENSES.packages.txt',
]

/** The folder around the program: nothing of Electron's own app, the licences, and who may write and run what. */
export function lookAtFolder(folder: string): readonly Looked[] {
  const files = filesBelow(folder)
  const resources = existsSync(join(folder, 'resources')) ? readdirSync(join(folder, 'resources')) : []
  const mode = (file: string): number => statSync(join(folder, file)).mode
  const look: Looked[] = [
    {
      at: '程序文件夹',
      troubles: [
        ...resources.filter(name => !RESOURCES.includes(name)).map(name => `resources 里多了 ${name}`),
        ...[...LICENCES, 'sbom.cdx.json'].filter(name => !files.includes(name)).map(name => `没有 ${name}`),
      ],
    },
  ]
  // Windows has other rights than these.
  if (process.platform === 'win32' || !existsSync(join(folder, 'nianbao'))) return look
  const runs = PROGRAMS.filter(name => files.includes(name))
  const troubles = [
    ...files.filter(file => (mode(file) & OTHERS_MAY_WRITE) !== 0).map(file => `别人可以改写 ${file}`),
    ...runs.filter(file => (mode(file) & RUNNABLE) !== RUNNABLE).map(file => `${file} 不能运行`),
  ]
  return [...look, { at: '程序文件夹的权限', troubles }]
}
