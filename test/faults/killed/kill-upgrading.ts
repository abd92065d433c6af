import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { openStore } from '../../../src/main/store/open-store.ts'
import { filledFolder, libraryOf } from '../../main/keeping/filled-library.ts'
import { opening } from '../../main/library-folder.ts'
import { badCopies } from '../bad-copies.ts'
import { memoryFolder } from '../memory-folder.ts'
import type { Killed } from './kill-often.ts'
import { killOften, lastOf } from './kill-often.ts'
import { oldRows, writeOldLibrary } from './old-library.ts'

/** Kills a program that opens libraries of the first schema: each opens again, upgraded, with every row it had. */
export function killWhileUpgrading(kills: number, seed: number): Promise<Killed> {
  const old = join(memoryFolder(), 'old.db')
  writeOldLibrary(libraryOf(filledFolder(4)), old)
  const rows = oldRows(old, old)
  const folder = memoryFolder()
  return killOften({
    ...{ program: 'upgrading.ts', kills, seed, folder, changes: 900, longest: 120 },
    args: kill => [join(folder, String(kill)), old],
    faultOf(said, kill) {
      const last = lastOf(said, 'does')
      const did = lastOf(said, 'did')
      const faults = [last - 1, last].map(n => {
        const place = join(folder, String(kill), String(n))
        return n > 0 && existsSync(place) ? faultOf(place, old, rows, n <= did) : null
      })
      rmSync(join(folder, String(kill)), { recursive: true, force: true })
      return faults.find(fault => fault !== null) ?? null
    },
  })
}

function faultOf(place: string, old: string, rows: string, answered: boolean): string | null {
  const copies = badCopies(place, answered ? 1 : 0)
  if (copies) return copies
  const reply = openStore(opening(place))
  if (!reply.ok) return reply.error.says
  reply.value.close()
  return oldRows(libraryOf(place), old) === rows ? null : 'rows are missing or otherwise'
}
