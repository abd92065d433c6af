import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { lookAtArchive } from './archive.ts'
import type { Looked } from './finding.ts'
import { lookAtFolder } from './folder.ts'
import { lookAtFuses } from './fuses.ts'
import { lookAtLinuxFiles } from './linux-files.ts'
import { lookAtWindowsDigest } from './windows-digest.ts'

/** Everything that can be seen in the files of a packaged program, and in the Linux packages beside its folder. */
export function lookAtProgram(program: string): readonly Looked[] {
  const folder = dirname(program)
  const asar = join(folder, 'resources/app.asar')
  const windows = program.endsWith('.exe')
  return [
    lookAtFuses(program),
    ...lookAtArchive(join(folder, 'resources')),
    ...(windows && existsSync(asar) ? [lookAtWindowsDigest(program, asar)] : []),
    ...lookAtFolder(folder),
    ...(windows ? [] : lookAtLinuxFiles(dirname(folder))),
  ]
}
