import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { backupFolder, backupsOf } from '../../../src/main/store/backups/backup-file.ts'
import { everyRow, filledFolder, libraryOf } from './filled-library.ts'
import { dice } from './dice.ts'
import { opened } from '../library-folder.ts'

/** Kills a program that makes copies, so many times; how many copies there were, and those that were not whole. */
export async function killWhileBackingUp(kills: number, seed: number) {
  const folder = filledFolder(4)
  const rows = JSON.stringify(everyRow(libraryOf(folder)))
  const roll = dice(seed)
  let copies = 0
  const bad: string[] = []
  for (let kill = 0; kill < kills; kill += 1) {
    const child = spawn(process.execPath, [join(import.meta.dirname, 'backing-up.ts'), folder], {
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    let said = ''
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString()
    })
    const closed = once(child, 'close')
    while (said === '' && child.exitCode === null) await wait(2)
    await wait(roll(60))
    child.kill('SIGKILL')
    await closed
    const last = Number(said.split('\n').at(-2) ?? 0)
    const there = backupsOf(folder)
    if ((there[0]?.seq ?? 0) < last) bad.push(`copy ${last} was answered and is gone`)
    for (const { name } of there.slice(0, 4)) {
      copies += 1
      if (JSON.stringify(everyRow(join(backupFolder(folder), name))) !== rows) bad.push(name)
    }
    opened(folder).close()
  }
  return { copies, bad }
}
