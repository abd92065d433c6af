import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Everything temporary of a run of tests lies in one folder that goes with it: also what a program that is killed leaves
 * behind, and what Chromium and LibreOffice do.
 */
let folder: string | undefined

export function setup(): void {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-tests-'))
  // Some tests run a program as another user.
  chmodSync(folder, 0o1777)
  process.env['TMPDIR'] = folder
}

export function teardown(): void {
  if (folder) rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}
