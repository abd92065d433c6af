import { chmodSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { extractAll } from '@electron/asar'
import { WIRE } from './dummy-electron.ts'

/**
 * Lets the dummy program of a packaged Linux folder run what is packaged: on the stand-in, which reads no archive, so
 * the archive is taken out beside it. Everything the program needs has to be in there: no node_modules are above it.
 */
export function putStandin(root: string, folder: string): void {
  const app = join(folder, 'resources/taken-out')
  extractAll(join(folder, 'resources/app.asar'), app)
  const program = join(folder, 'nianbao')
  const standin = join(root, 'test/standin/electron')
  writeFileSync(
    program,
    `#!/bin/sh\nSTANDIN_PACKAGED_AS='${program}' exec '${standin}' '${app}' "$@"\n# ${WIRE}\n`,
  )
  chmodSync(program, 0o755)
}
