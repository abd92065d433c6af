import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { libraryContents } from '../../../src/main/store/backups/library-contents.ts'
import { lookAtLibrary } from '../../../src/main/store/backups/look-at-library.ts'
import { openStore } from '../../../src/main/store/open-store.ts'
import { libraryOf } from '../../main/keeping/filled-library.ts'
import { opening } from '../../main/library-folder.ts'
import { badCopies } from '../bad-copies.ts'
import { memoryFolder } from '../memory-folder.ts'
import { programIn } from '../program-in.ts'
import { lostSteps } from '../typed-step.ts'
import type { Killed } from './kill-often.ts'
import { killOften, lastOf } from './kill-often.ts'
import { seenBundle } from './merge-bundle.ts'
import { officeRows } from './office-rows.ts'
import { twoMachines } from './two-machines.ts'

/** Report 1, which is typed into while the merge is on; the other machine does not have it. */
const TYPED = 1

/**
 * Kills a program that merges a 交接包 while somebody types: each office is as it was before or as the whole merge leaves
 * it, what was typed is there, and merging once more gives what an undisturbed merge does. `midway` counts only kills
 * that left some offices merged and others not.
 */
export async function killWhileMerging(kills: number, seed: number): Promise<Killed> {
  const { folder: first, bundle } = twoMachines()
  const undisturbed = join(memoryFolder(), 'undisturbed')
  cpSync(first, undisturbed, { recursive: true })
  await merge(undisturbed, bundle)
  const before = officeRows(libraryOf(first), TYPED)
  const after = officeRows(libraryOf(undisturbed), TYPED)
  const folder = memoryFolder()
  let midway = 0

  const faultIn = async (place: string, said: readonly string[]): Promise<string | null> => {
    const torn = badCopies(place, 1) ?? tornLibrary(place, said)
    if (torn) return torn
    const now = officeRows(libraryOf(place), TYPED)
    const half = [...now].filter(([name, rows]) => rows !== before.get(name) && rows !== after.get(name))
    if (half.length > 0) return `half merged: ${half.map(([name]) => name).join()}`
    const lost = [...before.keys()].filter(name => !now.has(name))
    if (lost.length > 0) return `gone: ${lost.join()}`
    const isMerged = ([name, rows]: [string, string]): boolean => now.get(name) === rows
    const merged = [...after].filter(isMerged).length
    if (said.includes('did merge') && merged < after.size) return 'answered as merged, and is not'
    if (merged > same && merged < after.size) midway += 1
    await merge(place, bundle)
    const again = officeRows(libraryOf(place), TYPED)
    const other = [...after.keys(), ...again.keys()].filter(name => again.get(name) !== after.get(name))
    if (other.length > 0) return `merged once more they are otherwise: ${[...new Set(other)].join()}`
    return tornLibrary(place, said)
  }
  /** Of those the merge changes nothing. */
  const same = [...after].filter(([name, rows]) => before.get(name) === rows).length

  const killed = await killOften({
    ...{ program: 'merging.ts', kills, seed, folder, changes: 700, longest: 500 },
    args(kill) {
      cpSync(first, join(folder, String(kill)), { recursive: true })
      return [join(folder, String(kill)), bundle]
    },
    async faultOf(said, kill) {
      const fault = await faultIn(join(folder, String(kill)), said)
      rmSync(join(folder, String(kill)), { recursive: true })
      return fault
    },
  })
  return { ...killed, midway }
}

async function merge(folder: string, bundle: string): Promise<void> {
  const program = programIn(folder, { papers: folder, picked: bundle })
  try {
    const take = await seenBundle(program)
    await take()
  } finally {
    program.close()
  }
}

/** What is wrong with the file itself, with its archive, or with what was typed and answered. */
function tornLibrary(folder: string, said: readonly string[]): string | null {
  const reply = openStore(opening(folder))
  if (!reply.ok) return reply.error.says
  const lost = lostSteps(reply.value, lastOf(said, 'did type'), lastOf(said, 'does type'))
  reply.value.close()
  if (lost) return lost
  const contents = lookAtLibrary(libraryOf(folder), libraryContents)
  if (!contents.ok) return contents.error.says
  return contents.value.faults.length > 0 ? contents.value.faults.join('') : null
}
