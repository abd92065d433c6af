import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { openStore } from '../../src/main/store/open-store.ts'
import { opening } from '../main/library-folder.ts'
import { badCopies } from './bad-copies.ts'
import { cuts, happens, newDisk, writeImage } from './disk.ts'
import type { Recorded } from './recorded.ts'
import { readRecorded } from './recorded.ts'
import { dice } from '../main/keeping/dice.ts'
import { memoryFolder } from './memory-folder.ts'
import { standBetween } from './shim.ts'
import { lostSteps } from './typed-step.ts'

export interface Recording {
  readonly root: string
  readonly all: readonly Recorded[]
}

/** Everything a clerk's program did to its data folder in so many steps (clerk.ts). */
export function recordClerk(steps: number, how: 'busy' | 'calm' = 'busy'): Recording {
  const root = join(memoryFolder(), 'data')
  const log = join(memoryFolder(), 'log')
  const program = [join(import.meta.dirname, 'clerk.ts'), root, String(steps), how]
  const ran = spawnSync(process.execPath, program, { env: standBetween({ root, log }), encoding: 'utf8' })
  if (ran.status !== 0) throw new Error(ran.stderr)
  return { root, all: readRecorded(log) }
}

/** What the clerk has been told, up to a moment. */
export interface Said {
  begun: number
  answered: number
  made: boolean
  copies: number
}

export const saidNothing = (): Said => ({ begun: 0, answered: 0, made: false, copies: 0 })

export function hears(said: Said, line: string): void {
  const [verb, thing, n] = line.split(' ')
  if (verb === 'does') said.begun = Number(n)
  else if (thing === 'begin') said.made = true
  else if (thing === 'step') said.answered = Number(n)
  else said.copies = Number(n)
}

/** Points in the recording, in their order, the same for the same seed. */
export function somePoints(
  all: readonly Recorded[],
  count: number,
  roll: (below: number) => number,
): number[] {
  return Array.from({ length: count }, () => roll(all.length)).sort((a, b) => a - b)
}

/** Cuts the power at so many points, each in three ways; what was lost, of which there must be nothing. */
export function cutPower({ root, all }: Recording, points: number, seed: number) {
  const roll = dice(seed)
  const disk = newDisk(root)
  const said = saidNothing()
  const lost: string[] = []
  let at = 0
  let images = 0
  for (const point of somePoints(all, points, roll)) {
    for (; at < point; at += 1) {
      const done = all[at]
      if (done?.op === 'said') hears(said, done.line)
      else if (done) happens(disk, done)
    }
    for (const cut of cuts) {
      const image = memoryFolder()
      writeImage(disk, cut, roll, image)
      images += 1
      const fault = faultOf(image, said)
      if (fault) lost.push(`${point} of ${all.length}, ${cut}: ${fault}`)
      rmSync(image, { recursive: true })
    }
  }
  return { images, lost }
}

/** What is wrong with a data folder after a power cut; null where everything that was answered is there. */
function faultOf(image: string, said: Said): string | null {
  const copies = badCopies(image, said.copies)
  if (copies) return copies
  const reply = openStore(opening(image))
  if (!reply.ok) return reply.error.says
  const store = reply.value
  try {
    if (store.reports.find(1) === undefined) return said.made ? 'the report is gone' : null
    return lostSteps(store, said.answered, said.begun)
  } finally {
    store.close()
  }
}
