import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { backupFolder, backupsOf } from '../../src/main/store/backups/backup-file.ts'
import { libraryContents } from '../../src/main/store/backups/library-contents.ts'
import { lookAtLibrary } from '../../src/main/store/backups/look-at-library.ts'
import { openStore } from '../../src/main/store/open-store.ts'
import { replaceLibrary } from '../../src/main/store/replace-library.ts'
import type { Store } from '../../src/main/store/store.ts'
import { dice } from '../main/keeping/dice.ts'
import { opening } from '../main/library-folder.ts'
import type { Disk } from './disk.ts'
import { happens, newDisk, sameDisk, writeImage } from './disk.ts'
import { memoryFolder } from './memory-folder.ts'
import type { Recording, Said } from './power-cut.ts'
import { hears, saidNothing, somePoints } from './power-cut.ts'
import { typedStep } from './typed-step.ts'

export interface Lied {
  readonly images: number
  /** Libraries that did not open, or not with everything that was safe. */
  readonly corrupt: number
  /** Of these, brought back from a copy and the edit log with everything that was safe. */
  readonly recovered: number
  readonly faults: readonly string[]
}

/**
 * A disk that says "flushed" and lies: at so many points the power goes, and each of the last writes before is lost or
 * not, flushed or not. What was answered before those writes is safe and must come back: by itself, or from the newest
 * whole copy and the edit log. Tried from the first copy on, which the program makes some seconds after its start.
 * @param last how many writes the disk may lose
 */
export function lieAboutWrites({ root, all }: Recording, last: number, points: number, seed: number): Lied {
  const roll = dice(seed)
  const writes = all.flatMap(({ op }, at) => (op === 'write' ? [at] : []))
  const disk = newDisk(root)
  const said = saidNothing()
  const faults: string[] = []
  let corrupt = 0
  let recovered = 0
  let at = 0
  let images = 0
  for (const point of somePoints(all, points, roll)) {
    const before = writes.filter(index => index < point)
    for (const from = before.at(-last) ?? 0; at < from; at += 1) live(disk, said, all[at])
    if (said.copies === 0) continue
    images += 1
    const image = memoryFolder()
    writeImage(lastMoments(disk, all.slice(at, point), roll), 'all', roll, image)
    if (!isSafe(openedAt(image), said.answered)) {
      corrupt += 1
      if (isSafe(recoveredAt(image), said.answered)) recovered += 1
      else faults.push(`${point} of ${all.length}: ${said.answered} were safe`)
    }
    rmSync(image, { recursive: true })
  }
  return { images, corrupt, recovered, faults }
}

function live(disk: Disk, said: Said, done: Recording['all'][number] | undefined): void {
  if (done?.op === 'said') hears(said, done.line)
  else if (done) happens(disk, done)
}

/** Another disk after what comes next, with each write in it lost or not. */
function lastMoments(disk: Disk, next: Recording['all'], roll: (below: number) => number): Disk {
  const after = sameDisk(disk)
  for (const done of next) if (done.op !== 'write' || roll(2) === 1) happens(after, done)
  return after
}

function openedAt(folder: string): Store | null {
  const reply = openStore(opening(folder))
  return reply.ok ? reply.value : null
}

/** As the start offers it: the newest copy that is whole, and what the edit log has from there on. */
function recoveredAt(folder: string): Store | null {
  const place = backupFolder(folder)
  const whole = backupsOf(folder).find(({ name }) => {
    const contents = lookAtLibrary(join(place, name), libraryContents)
    return contents.ok && contents.value.faults.length === 0
  })
  if (!whole) return null
  const file = join(place, whole.name)
  replaceLibrary({ folder, file, appVersion: '0.1.0', now: new Date(2026, 2, 1), withEdits: true })
  const reply = openStore({ ...opening(folder), withEdits: true })
  return reply.ok ? reply.value : null
}

/** Whether each of the first so many steps is there with its edits. */
function isSafe(store: Store | null, answered: number): boolean {
  if (!store) return false
  const steps = store.steps.of(1).map(({ stepId, edits }) => JSON.stringify([stepId, edits]))
  store.close()
  const wanted = Array.from({ length: answered }, (_, n) => typedStep(n + 1))
  return wanted.every(({ id, edits }) => steps.includes(JSON.stringify([id, edits])))
}
