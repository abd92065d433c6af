import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeFolder } from './make-folder.ts'

/**
 * Where the window keeps its profile and its log: in the data folder; where that cannot be written (a write-protected
 * stick, a folder of somebody else) in a new folder below `spare`, so that the program starts and says what is wrong.
 */
export function windowFolder(usual: string, spare: string): string {
  const probe = join(usual, `probe-${String(process.pid)}`)
  try {
    makeFolder(usual)
    writeFileSync(probe, '')
    rmSync(probe)
    return usual
  } catch {
    return mkdtempSync(join(spare, 'nianbao-window-'))
  }
}
