import { release } from 'node:os'
import { app, dialog } from 'electron'
import { glibcVersion, unsupportedSystem } from './unsupported-system.ts'

// Nothing else is loaded before it is known that this machine can run it.
const { platform, arch } = process
const refusal = unsupportedSystem({ platform, arch, release: release(), glibc: glibcVersion() })
if (refusal === null) {
  await import('./window-program.ts')
} else {
  process.stderr.write(`${refusal}\n`)
  if (platform === 'win32') dialog.showErrorBox('公开年报不能在这台电脑上运行', refusal)
  app.exit(1)
}
