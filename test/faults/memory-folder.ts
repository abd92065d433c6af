import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { memoryDisk } from '../helpers/memory-disk.ts'

/** A folder of its own, in memory where the machine has it: an image of a disk need not be on one, and flushing costs nothing. */
export function memoryFolder(): string {
  const folder = mkdtempSync(join(memoryDisk() ?? tmpdir(), 'nianbao-image-'))
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true })
  })
  return folder
}
