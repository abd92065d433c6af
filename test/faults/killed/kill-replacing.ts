import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { backupFolder, backupsOf } from '../../../src/main/store/backups/backup-file.ts'
import { openStore } from '../../../src/main/store/open-store.ts'
import { replaceLibrary } from '../../../src/main/store/replace-library.ts'
import { opening } from '../../main/library-folder.ts'
import { badCopies } from '../bad-copies.ts'
import { memoryFolder } from '../memory-folder.ts'
import { lostSteps } from '../typed-step.ts'
import { draftLibrary } from './draft-library.ts'
import type { Killed } from './kill-often.ts'
import { killOften } from './kill-often.ts'

/**
 * Kills a program that restores a copy again and again with something typed in between: the library is the old one or
 * the restored one. Where it was killed between the two names, the start says that the library is missing, and the
 * copy made before gives back all of it.
 */
export function killWhileReplacing(kills: number, seed: number): Promise<Killed> {
  const first = draftLibrary()
  const folder = memoryFolder()
  return killOften({
    ...{ program: 'replacing.ts', kills, seed, folder, changes: 150, kinds: 'nos', longest: 200 },
    args(kill) {
      cpSync(first, join(folder, String(kill)), { recursive: true })
      return [join(folder, String(kill))]
    },
    faultOf(said, kill) {
      const fault = faultOf(join(folder, String(kill)), said.at(-1) ?? '')
      rmSync(join(folder, String(kill)), { recursive: true })
      return fault
    },
  })
}

/** How many steps may be there after the last line of the program: at least, at most. */
const stepsAfter = (line: string): readonly [number, number] => {
  if (line.startsWith('did type')) return [1, 1]
  return line.startsWith('does') ? [0, 1] : [0, 0]
}

function faultOf(folder: string, line: string): string | null {
  const copies = badCopies(folder, 1)
  if (copies) return copies
  let reply = openStore(opening(folder))
  if (!reply.ok && reply.error.library === 'missing' && line.startsWith('does restore')) {
    const file = join(backupFolder(folder), backupsOf(folder)[0]?.name ?? '')
    replaceLibrary({ folder, file, appVersion: '0.1.0', now: new Date(2026, 2, 1) })
    reply = openStore(opening(folder))
    if (reply.ok && reply.value.steps.of(1).length !== 1) return 'the copy made before has not the last step'
  }
  if (!reply.ok) return reply.error.says
  const [least, most] = stepsAfter(line)
  const fault = lostSteps(reply.value, least, most)
  reply.value.close()
  return fault
}
