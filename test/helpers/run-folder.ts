import { accessSync, chmodSync, constants, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MEMORY_DISK } from './memory-disk.ts'

/**
 * Everything temporary of a run of tests lies in one folder that goes with it: also what a program that is killed leaves
 * behind, and what Chromium and LibreOffice do. What is to lie in memory has a second one there.
 */
const folders: string[] = []

function folderIn(place: string): string {
  const folder = mkdtempSync(join(place, 'nianbao-tests-'))
  // Some tests run a program as another user.
  chmodSync(folder, 0o1777)
  folders.push(folder)
  return folder
}

export function setup(): void {
  process.env['TMPDIR'] = folderIn(tmpdir())
  if (isWritable('/dev/shm')) process.env[MEMORY_DISK] = folderIn('/dev/shm')
  // A run that is called off, as a build machine does it, is given no teardown.
  process.once('SIGTERM', () => {
    teardown()
    process.exit(143)
  })
}

/** A Chromium that was killed may still write for a while on a loaded machine: twenty seconds are given to it. */
export function teardown(): void {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 20 })
}

function isWritable(place: string): boolean {
  try {
    accessSync(place, constants.W_OK)
    return true
  } catch {
    return false
  }
}
