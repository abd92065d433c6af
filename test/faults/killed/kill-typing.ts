import { openStore } from '../../../src/main/store/open-store.ts'
import { opening } from '../../main/library-folder.ts'
import { lostSteps } from '../typed-step.ts'
import { draftLibrary } from './draft-library.ts'
import type { Killed } from './kill-often.ts'
import { killOften, lastOf } from './kill-often.ts'

/** Kills a program that types into one library, run after run: while it saves and checkpoints, or while it closes and opens. */
export function killWhileTyping(how: 'typing' | 'opening', kills: number, seed: number): Promise<Killed> {
  const folder = draftLibrary()
  let there = 0
  return killOften({
    ...{ program: 'typing.ts', kills, seed, folder, changes: 200, longest: 90 },
    args: () => [folder, String(there + 1), how],
    faultOf(said) {
      const reply = openStore(opening(folder))
      if (!reply.ok) return reply.error.says
      const fault = lostSteps(
        reply.value,
        Math.max(there, lastOf(said, 'did')),
        Math.max(there, lastOf(said, 'does')),
      )
      there = reply.value.steps.of(1).length
      reply.value.close()
      return fault
    },
  })
}
