import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const START = 'nianbao-scratch-'
const DAY_MS = 24 * 60 * 60 * 1_000

/** A new folder for a copy that is looked at and removed again. Nobody else of this machine may read it. */
export const scratchFolder = (): string => mkdtempSync(join(tmpdir(), START))

/**
 * Removes the scratch folders that killed programs left behind, each a copy of a library. Those of the last day stay:
 * another program of this machine may be at work in them. What is in use or somebody else's is left where it is.
 */
export function sweepScratchFolders(now: Date): void {
  for (const name of readdirSync(tmpdir())) {
    if (!name.startsWith(START)) continue
    const folder = join(tmpdir(), name)
    try {
      if (now.getTime() - statSync(folder).mtimeMs > DAY_MS) rmSync(folder, { recursive: true, force: true })
    } catch {
      continue
    }
  }
}
